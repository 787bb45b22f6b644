package org.canopy.modules.content.file;

/** One line of text. @param number where it stands, from 1: the line of a text or page, the paragraph of a .docx */
public record FileLine(int number, String text) {}
