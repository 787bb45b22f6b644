package org.canopy.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.canopy.api.county.Cell;
import org.canopy.api.web.ProgramInterface;

/** Reads the offer to programs off the resources that stand at this moment. */
final class Offer implements ProgramInterface {
    private final Doors doors;

    Offer(Doors doors) {
        this.doors = doors;
    }

    @Override
    public String openApi(Cell cell) {
        return document(cell).toString();
    }

    @Override
    public List<Operation> operations(Cell cell) {
        List<Operation> all = new ArrayList<>();
        document(cell).get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> all.add(new Operation(
                        verb.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        verb.getValue().get("tags").get(0).asText(),
                        verb.getValue().get("parameters").findValuesAsText("name"),
                        verb.getValue().path(OpenApi.NEEDS).asText("")))));
        all.sort(java.util.Comparator.comparing(Operation::path));
        return all;
    }

    private JsonNode document(Cell cell) {
        OpenApi api = new OpenApi();
        for (Door door : doors.all()) {
            if (door.owner().platform() || cell.has(door.owner().origin().module())) {
                door.resources().forEach(r -> api.add(door.owner().name(), r.getClass()));
            }
        }
        ObjectNode document = api.document();
        return document;
    }
}
