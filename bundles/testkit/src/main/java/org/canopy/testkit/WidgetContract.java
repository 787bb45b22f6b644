package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.canopy.api.county.Cell;
import org.canopy.api.web.View;
import org.canopy.api.web.Widget;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Widget} owes the page it stands in.
 *
 * @param <W> the widget that is tried
 */
public interface WidgetContract<W extends Widget> {
    W widget();

    /** A county that has nothing yet. */
    Cell cell();

    /** Name of the module whose widget it is. */
    String module();

    @Test
    default void itNamesItsPlace() {
        assertTrue(widget().slot().matches("[a-z]+\\.[a-z]+"), widget().slot());
    }

    /** A county that has nothing yet has a home page too. */
    @Test
    default void itIsDrawnWhereNothingIsYet() {
        View<?> view = widget().view(cell());
        assertTrue(view.model() instanceof Record, "the model is a record");
        assertNotNull(
                widget().getClass().getResource("/jte/" + module() + "/Jte" + view.template() + "Generated.class"),
                "no template " + view.template());
        assertEquals(200, view.status());
    }

    /** It is drawn for many people at once: drawing changes nothing. */
    @Test
    default void drawnTwiceItIsTheSame() {
        assertEquals(widget().view(cell()).model(), widget().view(cell()).model());
    }
}
