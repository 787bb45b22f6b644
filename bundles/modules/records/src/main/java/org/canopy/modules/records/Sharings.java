package org.canopy.modules.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;

/** What is given to somebody outside rests on a ground: PIPL 13, 23, 29. */
public final class Sharings {
    private Sharings() {}

    /**
     * Why {@code fact} may not be written: {@code basis} where it names no ground, {@code consent} where it rests on a consent
     * that the file does not hold on that day. Empty where it may, and for other kinds of fact.
     *
     * @param file opened only where it is needed
     */
    public static Optional<String> refusal(Fact fact, Supplier<OpenedFile> file) {
        if (fact.kind() != FactKind.SHARING) {
            return Optional.empty();
        }
        Optional<LegalBasis> basis = fact.fields().find("basis").map(LegalBasis::valueOf);
        if (basis.isEmpty()) {
            return Optional.of("basis");
        }
        if (basis.get() != LegalBasis.CONSENT) {
            return Optional.empty();
        }
        Optional<LocalDate> on = fact.from();
        boolean agreed = on.isPresent()
                && file.get().of(FactKind.CONSENT).stream()
                        .map(Entry::fact)
                        .anyMatch(consent -> consent.from().isPresent() && consent.holdsOn(on.get()));
        return agreed ? Optional.empty() : Optional.of("consent");
    }
}
