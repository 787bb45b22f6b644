/** What a person may mean while still typing, by Chinese or by pinyin. */
@NullMarked
package org.canopy.modules.content.suggest;

import org.jspecify.annotations.NullMarked;
