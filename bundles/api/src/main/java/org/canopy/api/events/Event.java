package org.canopy.api.events;

/**
 * Something that happened.
 *
 * @param type {@code <module>.<PastTense>}
 * @param aggregate id of the thing it happened to; events of one aggregate arrive in order
 * @param sequence rises within a county; what a listener remembers to notice a repeat
 */
public record Event(String type, String aggregate, long sequence) {}
