package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The staff of a station, from the command line.
class StaffVerbTest {
    private static final String CHIEF_PIN = "402819";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void aNewStation() {
        terminal = Terminal.ofNewStation(folder, 10);
    }

    private Said typed(String lines, Object... words) {
        return terminal.typed(lines, words);
    }

    private void enrolTheFirst() {
        Said said = typed(CHIEF_PIN + "\n", "staff", "enrol", "--first", "S-100");
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void theFirstSupervisorIsEnrolledOnce() {
        enrolTheFirst();
        assertThat(terminal.greenlane("staff", "list").out()).isEqualToIgnoringNewLines("S-100         supervisor");
        Said second = typed("604182\n", "staff", "enrol", "--first", "S-200");
        assertThat(second.exit()).isEqualTo(Exit.FAILED);
        assertThat(second.err()).contains("There is staff already");
    }

    @Test
    void aSupervisorTakesOnResetsAndDismisses() {
        enrolTheFirst();
        Said enrolled = typed(CHIEF_PIN + "\r\n604182\r\n", "staff", "enrol", "--by", "S-100", "G-2");
        assertThat(enrolled.exit()).as(enrolled.err()).isZero();
        assertThat(terminal.greenlane("staff", "list").out()).contains("G-2           guard, must change the PIN");
        assertThat(typed("604182\n739104\n", "staff", "change-pin", "G-2").exit()).isZero();
        assertThat(terminal.greenlane("staff", "list").out()).doesNotContain("must change");
        assertThat(typed(CHIEF_PIN + "\n820461\n", "staff", "reset-pin", "--by", "S-100", "G-2").exit()).isZero();
        assertThat(typed(CHIEF_PIN + "\n", "staff", "dismiss", "--by", "S-100", "S-100").err())
                .contains("last supervisor");
        assertThat(typed(CHIEF_PIN + "\n", "staff", "dismiss", "--by", "S-100", "G-2").exit()).isZero();
        assertThat(terminal.greenlane("staff", "list").lines()).hasSize(1);
        // Signed in four times, and enrolled twice, a PIN changed twice, dismissed once.
        assertThat(terminal.greenlane("audit", "verify").out()).startsWith("9 ");
    }

    @Test
    void aWrongPinChangesNothingAndSaysNothingOfIt() {
        enrolTheFirst();
        Said said = typed("555019\n604182\n", "staff", "enrol", "--by", "S-100", "G-2");
        assertThat(said.exit()).isEqualTo(Exit.FAILED);
        assertThat(said.err()).contains("wrong").doesNotContain("555019", "604182");
        assertThat(terminal.greenlane("staff", "list").lines()).hasSize(1);
    }

    @Test
    void aBadgeIsAPictureThatIsTheOnlyCopy() throws Exception {
        enrolTheFirst();
        typed(CHIEF_PIN + "\n604182\n", "staff", "enrol", "--by", "S-100", "G-2");
        Path picture = folder.resolve("badge.png");
        Said said = typed(CHIEF_PIN + "\n", "staff", "badge", "--by", "S-100", "G-2", picture);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).doesNotContain("GLB:");
        assertThat(Terminal.anywhere("decode", picture.toString()).out()).contains("GLB:");
        assertThat(Files.size(picture)).isPositive();
        assertThat(terminal.greenlane("staff", "list").out()).contains("has a badge");
        assertThat(typed(CHIEF_PIN + "\n", "staff", "badge", "--by", "S-100", "--withdraw", "G-2").exit()).isZero();
        assertThat(terminal.greenlane("staff", "list").out()).doesNotContain("has a badge");
    }

    @Test
    void somebodysOwnDocumentIsNotedByThemselvesOnceAndThenByASupervisor() {
        enrolTheFirst();
        assertThat(typed(CHIEF_PIN + "\n", "setup", "--by", "S-100", "--subject-key", folder.resolve("keys/subject.key")).exit())
                .isZero();
        String number = new SyntheticPeople(1).person(3).documentNumber();
        Said noted = typed(CHIEF_PIN + "\n" + number + "\n", "staff", "own-document", "--by", "S-100", "S-100");
        assertThat(noted.exit()).as(noted.err()).isZero();
        assertThat(noted.out() + noted.err()).doesNotContain(number);
        assertThat(typed(CHIEF_PIN + "\n" + number + "\n", "staff", "own-document", "--by", "S-100", "S-100").err())
                .contains("another supervisor");
        assertThat(typed(CHIEF_PIN + "\n12345\n", "staff", "own-document", "--by", "S-100", "S-100").err())
                .contains("no number of such a document");
        // Enrolled, signed in four times, the station's key for it taken, noted once.
        assertThat(terminal.greenlane("audit", "verify").out()).startsWith("7 ");
    }

    @Test
    void withoutTheRegionsKeyNobodysDocumentCanBeNoted() {
        enrolTheFirst();
        String number = new SyntheticPeople(1).person(3).documentNumber();
        assertThat(typed(CHIEF_PIN + "\n" + number + "\n", "staff", "own-document", "--by", "S-100", "S-100").err())
                .contains("no key of the region");
    }

    @Test
    void wordsThatContradictEachOtherAreRefused() {
        assertThat(terminal.greenlane("staff", "enrol", "S-100").exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.greenlane("staff", "enrol", "--first", "--by", "S-1", "S-100").exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.greenlane("staff", "badge", "--by", "S-100", "G-2").exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.greenlane("staff", "dismiss", "--by", "somebody", "G-2").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aDamagedBookIsToldAndTheGateGoesOn() throws Exception {
        enrolTheFirst();
        Files.delete(folder.resolve("station/staff/staff.mv.db"));
        Said said = terminal.greenlane("staff", "list");
        assertThat(said.exit()).isEqualTo(Exit.FAILED);
        assertThat(said.err()).contains("staff book is gone");
        assertThat(terminal.greenlane("audit", "verify").exit()).isZero();
    }
}
