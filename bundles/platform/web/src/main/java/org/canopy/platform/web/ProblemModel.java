package org.canopy.platform.web;

/**
 * What {@code problem.jte} draws. Its words are the strings {@code problem.<code>.title} and {@code problem.<code>.text}.
 *
 * @param incident empty where nothing broke on our side
 */
public record ProblemModel(int status, String code, String incident) {}
