/** The pages of explainers, laws and search, and what they add to the menus and the home page. */
@NullMarked
package org.canopy.modules.content.web;

import org.jspecify.annotations.NullMarked;
