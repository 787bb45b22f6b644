package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.search.Laws;

/** All laws that this county can read. */
public record LawsModel(List<Row> items) {
    /** One law with the version that counts today. */
    public record Row(String id, String title, boolean invented, Laws.Version current, int versions, String url) {}
}
