package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.OTHER;
import static org.greenlane.AssistedGate.typed;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;
import org.junit.jupiter.api.Test;

/// The supervisor's desk is for the role that somebody signed in with, and that they still have.
class OfficeRoleTest extends AtAssistedGate {
    private static void must(Act act) {
        assertThat(act).isEqualTo(new Act.Done());
    }

    private static StaffBook asChief(AssistedGate at) {
        StaffBook book = at.gate.station.staff().orElseThrow();
        assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
        return book;
    }

    private static Optional<OperatorId> supervisor(SupervisorDesk office) {
        return ((OfficeDoor) office.door()).supervisor();
    }

    @Test
    void aGuardAtWorkByBadgeAloneWhoBecomesASupervisorIsAskedForThePin() throws Exception {
        AssistedGate at = staffed();
        StaffBook book = asChief(at);
        BadgeCode badge = BadgeCode.fresh(new SecureRandom());
        must(book.roster().giveBadge(CHIEF, OTHER, badge));
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
        at.take(new Input.Scan(badge.text()));
        AssistedView atWork = at.await(AssistedView.Waiting.class);

        must(book.roster().changeRole(CHIEF, OTHER, Role.SUPERVISOR));

        try (SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            office.deskShows(atWork);
            CompletableFuture<Entrance> entrance = new CompletableFuture<>();
            office.door().arrive(entrance::complete);
            assertThat(entrance.get(30, TimeUnit.SECONDS)).isInstanceOf(Entrance.Ask.class);
            assertThat(supervisor(office)).isEmpty();
        }
        at.await(AssistedView.SignedOut.class);
    }

    @Test
    void whoeverGaveUpTheRoleIsNoSupervisorAlsoWhenTheySignInAgain() throws Exception {
        AssistedGate at = staffed();
        StaffBook book = asChief(at);
        must(book.roster().changeRole(CHIEF, OTHER, Role.SUPERVISOR));
        try (SupervisorDesk office = at.gate.supervisor(SupervisorByScannerTest.model())) {
            CompletableFuture<Entrance> entrance = new CompletableFuture<>();
            office.door().enter(CHIEF.text(), typed(CHIEF_PIN), entrance::complete);
            assertThat(entrance.get(30, TimeUnit.SECONDS)).isInstanceOf(Entrance.In.class);
            assertThat(supervisor(office)).contains(CHIEF);

            must(book.roster().changeRole(CHIEF, CHIEF, Role.GUARD));
            assertThat(supervisor(office)).isEmpty();
            assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray()))
                    .isEqualTo(new SignIn.Welcome(CHIEF, Role.GUARD, false));
            assertThat(supervisor(office)).isEmpty();
        }
    }
}
