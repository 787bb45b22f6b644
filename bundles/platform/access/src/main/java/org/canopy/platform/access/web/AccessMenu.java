package org.canopy.platform.access.web;

import org.canopy.api.county.Cell;
import org.canopy.api.identity.Person;
import org.canopy.api.web.NavItem;
import org.canopy.platform.access.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way to {@code /access}, with how much waits there: broken glass is told on every page of whoever reviews. */
@Component(service = NavItem.class)
public final class AccessMenu implements NavItem {
    private final Desk desk;

    @Activate
    public AccessMenu(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String path() {
        return "/access";
    }

    @Override
    public String labelKey() {
        return "access.title";
    }

    @Override
    public String icon() {
        return "lock";
    }

    @Override
    public int count(Cell cell, Person person) {
        return desk.of(cell, person.id()).waiting();
    }
}
