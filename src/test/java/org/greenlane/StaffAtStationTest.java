package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.Verdict;
import org.greenlane.staff.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station's staff book, and a gate that goes on without it.
class StaffAtStationTest {
    private static final OperatorId CHIEF = new OperatorId("S-100");

    @TempDir
    Path folder = Path.of("");

    private Site site;

    @BeforeEach
    void aSite() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
    }

    @Test
    void whatStaffDoIsInTheLogOfTheStation() throws Exception {
        try (Station station = site.open(new HealthBoard())) {
            long before = station.log().orElseThrow().size();
            assertThat(station.staff().orElseThrow().roster().enrolFirst(CHIEF, "402819".toCharArray()))
                    .isEqualTo(new Act.Done());
            assertThat(station.staff().orElseThrow().signIn(CHIEF, "402819".toCharArray()))
                    .isInstanceOf(SignIn.Welcome.class);
            assertThat(station.log().orElseThrow().size()).isEqualTo(before + 2);
        }
    }

    @Test
    void aStationWithoutStaffHasNoFaultAndMakesNoBook() throws Exception {
        HealthBoard board = new HealthBoard();
        try (Station station = site.open(board)) {
            assertThat(station.staff().orElseThrow().isEmpty()).isTrue();
        }
        assertThat(board.faultsOf(Station.STAFF_PART)).isEmpty();
        assertThat(site.home().staff()).doesNotExist();
    }

    @Test
    void aGateWhoseStaffBookIsGoneGoesOnAndSaysSo() throws Exception {
        try (Station station = site.open(new HealthBoard())) {
            station.staff().orElseThrow().roster().enrolFirst(CHIEF, "402819".toCharArray());
        }
        Files.delete(site.home().staff().resolve("staff.mv.db"));
        HealthBoard board = new HealthBoard();
        try (Station station = site.open(board)) {
            assertThat(station.staff()).isEmpty();
        }
        assertThat(board.faultsOf(Station.STAFF_PART))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.STAFF_BOOK_UNUSABLE);
        assertThat(site.answer(site.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
    }
}
