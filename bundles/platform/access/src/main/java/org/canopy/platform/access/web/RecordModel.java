package org.canopy.platform.access.web;

/**
 * A guarded record without anything that names somebody.
 *
 * @param type what kind it is, in words
 * @param title its number
 * @param path empty where its module is off
 * @param place digits of its division
 */
public record RecordModel(String subject, String type, String title, String path, String place) {}
