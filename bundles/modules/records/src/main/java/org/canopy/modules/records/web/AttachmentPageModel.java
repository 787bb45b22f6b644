package org.canopy.modules.records.web;

import java.util.List;

/**
 * What was laid into one file, and the form that lays in more.
 *
 * @param number the file's
 * @param file path of the file's page
 * @param path of this page
 * @param most megabytes that a file may have
 * @param refused code of why the last one was not taken; empty: nothing was refused
 * @param may whether the reader may lay something in, and the file takes it
 */
public record AttachmentPageModel(
        String number, String file, String path, List<AttachmentLine> items, int most, String refused, boolean may) {}
