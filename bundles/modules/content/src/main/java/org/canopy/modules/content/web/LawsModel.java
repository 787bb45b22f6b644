package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.statute.VersionLine;

/** All laws that this county can read. */
public record LawsModel(List<Row> items) {
    /** One law with the version that counts today. */
    public record Row(String id, String title, boolean invented, VersionLine current, int versions, String url) {}
}
