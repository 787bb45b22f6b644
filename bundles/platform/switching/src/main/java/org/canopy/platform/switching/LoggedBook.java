package org.canopy.platform.switching;

import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes decisions into the log, as long as cells have no ledger yet (ADR 27). Ids and codes only. */
@Component
public final class LoggedBook implements Book {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedBook.class);

    @Override
    public void write(Cell cell, LedgerLine line) {
        LOG.info("county {}: {} {} by {} ({})", cell.name(), line.act(), line.object(), line.actor(), line.reason());
    }
}
