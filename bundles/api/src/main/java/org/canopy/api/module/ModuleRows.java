package org.canopy.api.module;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes a module's rows one by one, as they lie in a county's database: first the version, then table after table. */
@ConsumerType
public interface ModuleRows {
    /** Of the module's migrations; empty where it never had tables here. */
    void dataVersion(String version);

    /** The rows that follow are this table's. */
    void table(String name, List<Column> columns);

    /** Text, numbers, truth values and {@code byte[]} by column; a column without a value is left out. */
    void row(Map<String, Object> values);

    /** @param bytes whether its values are {@code byte[]}: sealed ones are, and stay sealed */
    record Column(String name, boolean bytes) {}
}
