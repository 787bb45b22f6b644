package org.canopy.platform.county;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.Events;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Asked.Kind;
import org.canopy.api.module.NotGranted;
import org.canopy.api.outbound.Outbound;
import org.canopy.api.outbound.OutboundRequest;
import org.canopy.api.vault.Vault;
import org.jooq.DSLContext;

/** The services of a cell as one module sees them: each call is compared with what the county granted. */
record ModuleView(ModuleName module, Grants grants) {
    private void check(Kind kind, String what) {
        grants.check(module, kind, what);
    }

    Events events(Events all) {
        return (db, type, aggregate) -> {
            check(Kind.ANNOUNCEMENT, type);
            all.publish(db, type, aggregate);
        };
    }

    Ledger ledger(Ledger all) {
        return (DSLContext db, LedgerLine line) -> {
            check(Kind.LEDGER, line.act());
            all.write(db, line);
        };
    }

    Jobs jobs(Jobs all) {
        return new Jobs() {
            @Override
            public void schedule(DSLContext db, String kind, String key, Instant due) {
                check(Kind.JOB, kind);
                all.schedule(db, kind, key, due);
            }

            @Override
            public void cancel(DSLContext db, String kind, String key) {
                check(Kind.JOB, kind);
                all.cancel(db, kind, key);
            }

            @Override
            public Optional<Instant> dueAt(String kind, String key) {
                check(Kind.JOB, kind);
                return all.dueAt(kind, key);
            }
        };
    }

    Vault vault(Vault all) {
        return new GrantedVault(module, grants, all);
    }

    Access access(Access all) {
        return new OwnAccess(module, all);
    }

    /** @throws NotGranted before a name is looked up or a socket opened */
    Outbound outbound(Outbound all) {
        return (OutboundRequest request) -> {
            check(Kind.HOST, request.host());
            return all.send(request);
        };
    }
}
