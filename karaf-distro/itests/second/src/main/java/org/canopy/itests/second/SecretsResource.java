package org.canopy.itests.second;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.Needs;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Seals words of a guarded record, and opens them for whoever has leave; the sealed text stays with who asks. */
@Component(service = Resource.class)
@Path("/second/secret")
@Needs(Needs.SIGNED_IN)
public final class SecretsResource implements Resource {
    /** Words to seal, or sealed words to open. */
    public record Typed(@Nullable String id, @Nullable String words) {
        Label label() {
            if (id == null || words == null) {
                throw new NotFoundException();
            }
            return new Label(new ModuleName("second"), "secret:" + id, "words", 0);
        }

        String text() {
            return String.valueOf(words);
        }
    }

    @POST
    @Path("seal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response seal(@Context Visit visit, Typed typed) {
        byte[] clear = typed.text().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = visit.cell().vault().seal(typed.label(), clear).bytes();
        return plain(Base64.getEncoder().encodeToString(sealed));
    }

    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Context Visit visit, Typed typed) {
        Label label = typed.label();
        Sealed sealed = new Sealed(Base64.getDecoder().decode(typed.text()));
        Reading reading = new Reading(visit.person().orElseThrow().id(), new Purpose("case-handling"));
        return plain(new String(visit.cell().vault().open(label, sealed, reading), StandardCharsets.UTF_8));
    }

    private static Response plain(String text) {
        return Response.ok(text).type("text/plain;charset=UTF-8").build();
    }
}
