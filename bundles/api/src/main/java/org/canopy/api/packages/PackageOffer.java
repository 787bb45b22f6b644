package org.canopy.api.packages;

import java.util.List;
import org.canopy.api.county.ModuleName;

/**
 * What a package says of itself, to be read before anybody agrees.
 *
 * @param version three numbers: {@code 1.2.0}
 * @param signer who signed it, as {@code etc/trust} knows them
 * @param dataVersion of the module's tables
 */
public record PackageOffer(
        ModuleName module,
        String titleZh,
        String titleEn,
        String version,
        String maker,
        String signer,
        int dataVersion,
        Asks asks) {
    /** What the module asks for. Nothing granted, nothing got. */
    public record Asks(
            List<ModuleName> needs,
            List<String> permissions,
            List<String> events,
            List<String> recordTypes,
            List<String> jobs,
            List<String> hosts) {
        public Asks {
            needs = List.copyOf(needs);
            permissions = List.copyOf(permissions);
            events = List.copyOf(events);
            recordTypes = List.copyOf(recordTypes);
            jobs = List.copyOf(jobs);
            hosts = List.copyOf(hosts);
        }
    }
}
