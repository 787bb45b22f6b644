package org.canopy.platform.web;

import java.util.List;

/** What {@code apidocs.jte} draws: every address that programs may call. */
public record ApiDocsModel(List<Operation> operations) {
    public ApiDocsModel {
        operations = List.copyOf(operations);
    }

    /** One method of one address. */
    public record Operation(String method, String path, String module, List<String> parameters) {}
}
