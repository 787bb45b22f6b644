package org.canopy.platform.vault;

import org.canopy.api.vault.BoxKey;

/** Keys and a place that never change, so that seeds which were kept go on opening. */
final class FuzzPlace {
    static final Place PLACE = new Place(519921, Fixture.label("r1"));

    private FuzzPlace() {}

    static Secret key() {
        byte[] key = new byte[Secret.BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 7 + 3);
        }
        return new Secret(key);
    }

    static KeyPair pair(Meeting meeting) {
        return new KeyPair(1, meeting.publicOf(key()), key());
    }

    static BoxKey boxKey(Meeting meeting) {
        return new BoxKey(PLACE.label().module(), PLACE.county(), 1, meeting.publicOf(key()));
    }
}
