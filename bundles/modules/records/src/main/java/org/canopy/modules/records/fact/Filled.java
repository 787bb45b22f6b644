package org.canopy.modules.records.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that somebody has filled in. */
public final class Filled {
    private Filled() {}

    /**
     * What they typed, as it is kept; unknown fields are left out.
     *
     * @throws FactRefused if a field cannot be kept, or nothing was filled in
     */
    public static Fields of(List<FieldSpec> specs, Map<String, String> typed) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> defects = new LinkedHashMap<>();
        for (FieldSpec spec : specs) {
            try {
                kept.put(spec.name(), spec.kept(typed.getOrDefault(spec.name(), "")));
            } catch (FieldRefused e) {
                defects.put(e.field(), e.defect());
            }
        }
        Fields fields = Fields.of(kept);
        if (defects.isEmpty() && fields.isEmpty()) {
            defects.put(specs.get(0).name(), "nothing");
        }
        if (!defects.isEmpty()) {
            throw new FactRefused(defects);
        }
        return fields;
    }
}
