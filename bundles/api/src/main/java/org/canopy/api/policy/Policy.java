package org.canopy.api.policy;

/**
 * What counts in a county. A decision keeps the version beside its own data, and can be worked out again under it.
 *
 * @param value as the module's {@code PolicyType} reads it
 */
public record Policy<P>(PolicyName name, PolicyVersion version, P value) {}
