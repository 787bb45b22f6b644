package org.canopy.api.web;

import java.util.List;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** What a county's portal offers to programs, over all modules that it has on. A platform service. */
@ProviderType
public interface ProgramInterface {
    /** The whole as OpenAPI 3.1, in JSON. */
    String openApi(Cell cell);

    /** The same as a list, ordered by path. */
    List<Operation> operations(Cell cell);

    /**
     * One method of one address.
     *
     * @param needs the permission that it needs; empty: public
     */
    record Operation(String method, String path, String module, List<String> parameters, String needs) {}
}
