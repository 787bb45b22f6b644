package org.canopy.platform.web;

/**
 * What {@code layout.jte} needs besides the page.
 *
 * @param zhLink this page in Chinese; the other links likewise switch language or text size and lead back here
 * @param development whether the band of the development mode is shown
 * @param demo whether the band of the demonstration county is shown
 * @param throwAway whether the county's keys protect nothing, which no page may keep quiet about
 * @param indexable whether search engines may list the page
 * @param mark address of the emblem
 * @param until hour and minute at which whoever is signed in is signed out; empty for everybody else
 * @param left seconds until then
 * @param stayScript address of the script that says so in time
 */
public record Shell(
        String zhLink,
        String enLink,
        String standardLink,
        String largeLink,
        String xlargeLink,
        boolean development,
        boolean demo,
        boolean throwAway,
        boolean indexable,
        String stylesheet,
        String iconSprite,
        String mark,
        String until,
        long left,
        String stayScript) {}
