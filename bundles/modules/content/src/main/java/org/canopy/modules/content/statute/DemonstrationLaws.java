package org.canopy.modules.content.statute;

import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the demonstration county its invented statutes, so that a bare installation has something to show. */
@Component(service = CellListener.class)
public final class DemonstrationLaws implements CellListener {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLaws.class);
    private static final ModuleName CONTENT = new ModuleName("content");

    private final Statutes statutes;

    @Activate
    public DemonstrationLaws(@Reference Statutes statutes) {
        this.statutes = statutes;
    }

    /** The portal stands without these texts: what goes wrong is logged, and stops nothing. */
    @Override
    public void changed(Cell cell) {
        try {
            if (cell.has(CONTENT) && cell.settings(CountyProfile.class).demo()) {
                statutes.own(cell).stream()
                        .filter(Imported.Refused.class::isInstance)
                        .forEach(refused ->
                                LOG.error("County {}: a starter statute is damaged: {}", cell.name(), refused));
            }
        } catch (RuntimeException e) {
            LOG.error("County {} has no starter statutes", cell.name(), e);
        }
    }
}
