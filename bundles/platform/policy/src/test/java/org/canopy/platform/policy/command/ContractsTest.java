package org.canopy.platform.policy.command;

import java.nio.file.Path;
import org.canopy.platform.policy.Adopting;
import org.canopy.platform.policy.Kinds;
import org.canopy.platform.policy.PolicyFolder;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.Nested;

/** What this bundle offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    private final FakeCells cells = FakeCells.of();
    private final Adopting policies = new Adopting(new PolicyFolder(Path.of("nowhere")), new Kinds());

    @Nested
    class Adopt implements CommandContract<PolicyAdoptCommand> {
        @Override
        public PolicyAdoptCommand command() {
            return new PolicyAdoptCommand(policies, cells);
        }
    }

    @Nested
    class Diff implements CommandContract<PolicyDiffCommand> {
        @Override
        public PolicyDiffCommand command() {
            return new PolicyDiffCommand(policies, cells);
        }
    }

    @Nested
    class All implements CommandContract<PolicyListCommand> {
        @Override
        public PolicyListCommand command() {
            return new PolicyListCommand(policies, cells);
        }
    }
}
