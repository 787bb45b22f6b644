package org.canopy.platform.web;

import java.util.List;

/**
 * What {@code home.jte} draws.
 *
 * @param pieces the widgets of the slot {@code home.main}, in order
 */
public record HomeModel(List<Piece> pieces) {
    public HomeModel {
        pieces = List.copyOf(pieces);
    }
}
