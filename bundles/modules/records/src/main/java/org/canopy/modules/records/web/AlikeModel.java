package org.canopy.modules.records.web;

import java.util.List;

/**
 * What {@code alike.jte} draws: files that may be of the same child.
 *
 * @param fresh whether the file has just been opened
 */
public record AlikeModel(String id, String number, boolean fresh, boolean mayLead, List<RecordsModel.Like> alike) {
    public AlikeModel {
        alike = List.copyOf(alike);
    }
}
