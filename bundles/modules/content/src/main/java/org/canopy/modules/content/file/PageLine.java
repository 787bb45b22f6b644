package org.canopy.modules.content.file;

import org.jsoup.nodes.Element;

/** A line of a page. @param block the element it stands in */
record PageLine(FileLine line, Element block) {}
