package org.canopy.platform.identity.web;

/**
 * What {@code code.jte} draws, once, for paper.
 *
 * @param id of the account
 * @param code for the first sign-in
 */
public record CodeModel(String id, String name, String signInName, String code) {}
