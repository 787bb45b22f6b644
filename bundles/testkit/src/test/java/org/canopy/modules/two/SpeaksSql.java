package org.canopy.modules.two;

import java.sql.Connection;

/** Breaks the house: SQL outside of the store package. */
public record SpeaksSql(Connection connection) {}
