package org.canopy.platform.store;

/** Finds the owner of a query by the class that the query is an instance of. */
@FunctionalInterface
public interface Owners {
    /** @throws IllegalStateException if the class belongs to nobody who may have tables */
    Owner of(Class<?> query);
}
