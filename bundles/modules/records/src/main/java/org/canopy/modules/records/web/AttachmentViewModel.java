package org.canopy.modules.records.web;

/**
 * One attachment.
 *
 * @param number the file's
 * @param list path of the page with all of them
 */
public record AttachmentViewModel(String number, String list, AttachmentLine item) {}
