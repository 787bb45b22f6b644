package org.canopy.platform.web;

import java.util.List;

/**
 * What {@code home.jte} draws.
 *
 * @param hero the widgets of the slot {@code home.hero}, in order
 * @param pieces the widgets of the slot {@code home.main}, in order
 */
public record HomeModel(List<Piece> hero, List<Piece> pieces) {
    public HomeModel {
        hero = List.copyOf(hero);
        pieces = List.copyOf(pieces);
    }
}
