package org.canopy.platform.identity.web;

import java.util.Map;

/**
 * What {@code secondfactor.jte} draws.
 *
 * @param sealed the secret on its way back to us; nobody else can open it
 * @param text the secret in groups of four, for typing in
 */
public record SecondFactorModel(String sealed, String text, String link, QrCode picture, Map<String, String> errors) {
    public SecondFactorModel {
        errors = Map.copyOf(errors);
    }
}
