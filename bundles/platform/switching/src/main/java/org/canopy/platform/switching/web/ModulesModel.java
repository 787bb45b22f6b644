package org.canopy.platform.switching.web;

import java.util.List;

/** What {@code modules.jte} draws. */
public record ModulesModel(List<ModuleModel> modules) {
    public ModulesModel {
        modules = List.copyOf(modules);
    }
}
