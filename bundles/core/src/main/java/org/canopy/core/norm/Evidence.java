package org.canopy.core.norm;

/** How well a fact is known; DOMAIN 0 calls these source tags. */
public enum Evidence {
    /** The article was read in the text of the norm. */
    READ,
    /** A stored copy, a news report or a county's page was seen; good for a default, not for legal wording. */
    SECONDARY,
    /** The founding speech says so. */
    SPEECH,
    /** General knowledge; never shown to a citizen as law. */
    UNVERIFIED
}
