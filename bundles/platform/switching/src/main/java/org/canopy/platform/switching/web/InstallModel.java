package org.canopy.platform.switching.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.packages.DataChange;
import org.canopy.api.packages.PackageOffer;
import org.canopy.api.packages.PackageOutcome;

/**
 * Where the installation of a package stands.
 *
 * @param steps in their order
 * @param offer what the package says of itself, once it was checked
 * @param data what it does to the counties' data; empty where that stays as it is
 * @param accept name under which to agree to it; empty where there is nothing to agree to
 * @param refused code of what stopped it; empty where nothing did
 * @param words what was wrong and what to do, as the operator's command says it
 */
public record InstallModel(
        List<Line> steps,
        Optional<PackageOffer> offer,
        Optional<DataChange> data,
        String accept,
        String refused,
        String words) {
    /** A step, and whether it is done, stopped, or still to come. */
    public record Line(String step, String state) {}

    /** As the trust store writes a signer down. */
    private static final String UNTIL = ", valid until ";

    /** Whose certificate signed it. */
    public String signer() {
        return signed()[0];
    }

    /** Last day of that certificate. */
    public String signedUntil() {
        return signed()[1];
    }

    private String[] signed() {
        String both = offer.map(PackageOffer::signer).orElse("");
        int at = both.lastIndexOf(UNTIL);
        return at < 0
                ? new String[] {both, ""}
                : new String[] {both.substring(0, at), both.substring(at + UNTIL.length())};
    }

    /** Before anything was laid down. */
    static InstallModel empty() {
        return new InstallModel(lines(Optional.empty(), 0), Optional.empty(), Optional.empty(), "", "", "");
    }

    /** @param accept name under which to agree */
    static InstallModel offered(PackageOutcome.Accepted checked, String accept) {
        return new InstallModel(
                lines(Optional.empty(), PackageOutcome.Step.RESOLUTION.ordinal()),
                Optional.of(checked.offer()),
                checked.data(),
                accept,
                "",
                "");
    }

    static InstallModel stopped(PackageOutcome.Stopped stopped) {
        return new InstallModel(
                lines(Optional.of(stopped.step()), stopped.step().ordinal()),
                Optional.empty(),
                Optional.empty(),
                "",
                stopped.code(),
                stopped.words());
    }

    /** @param done how many are done */
    private static List<Line> lines(Optional<PackageOutcome.Step> stopped, int done) {
        return Arrays.stream(PackageOutcome.Step.values())
                .map(step -> new Line(
                        step.name().toLowerCase(Locale.ROOT),
                        stopped.filter(step::equals).isPresent() ? "stopped" : step.ordinal() < done ? "done" : "open"))
                .toList();
    }

    /** Whether to agree means to go back to an older version and its data. */
    public boolean back() {
        return data.filter(DataChange::back).isPresent();
    }

    /** What the package asks for, one after the other, each by its kind. */
    public List<AskedFor> asks() {
        return offer.map(PackageOffer::asks).stream()
                .flatMap(asks -> List.of(
                        new AskedFor(
                                "needs",
                                asks.needs().stream().map(Object::toString).toList()),
                        new AskedFor("permissions", asks.permissions()),
                        new AskedFor("events", asks.events()),
                        new AskedFor("recordTypes", asks.recordTypes()),
                        new AskedFor("jobs", asks.jobs()),
                        new AskedFor("hosts", asks.hosts()))
                        .stream())
                .filter(asked -> !asked.what().isEmpty())
                .toList();
    }
}
