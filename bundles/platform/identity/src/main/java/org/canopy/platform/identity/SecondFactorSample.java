package org.canopy.platform.identity;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.spi.SealedSample;
import org.canopy.platform.identity.store.AccountStore;
import org.osgi.service.component.annotations.Component;

/** The secret of somebody's second factor, to see that it comes back from a backup. */
@Component
public final class SecondFactorSample implements SealedSample {
    private final AccountStore accounts = new AccountStore();

    @Override
    public Optional<Kept> sample(Cell cell) {
        return cell.read(accounts::all).stream()
                .filter(Account::hasSecondFactor)
                .findFirst()
                .map(SecondFactor::kept);
    }
}
