package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.WRONG_PIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.SignIn;

/// Whatever is tried, and however the clock is set, nobody waits less than the rule says, and nobody for ever.
class LockoutPropertyTest {
    enum Kind {
        WRONG,
        WAIT,
        SET_CLOCK,
        RESTART
    }

    record Step(Kind kind, int seconds) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                        Tuple.of(6, Kind.WRONG),
                        Tuple.of(4, Kind.WAIT),
                        Tuple.of(2, Kind.SET_CLOCK),
                        Tuple.of(1, Kind.RESTART));
        Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(-100, 100)),
                Tuple.of(1, Arbitraries.integers().between(-100_000, 100_000)));
        return Combinators.combine(kinds, seconds).as(Step::new).list().ofMinSize(4).ofMaxSize(30);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noSequenceOfTriesClockJumpsAndRestartsShortensALockOut(@ForAll("steps") List<Step> steps) throws Exception {
        Path folder = Files.createTempDirectory("lockout");
        try (StaffDesk desk = StaffDesk.staffed(folder)) {
            int wrong = 0;
            Instant lockedUntil = Instant.MIN;
            for (Step step : steps) {
                switch (step.kind()) {
                    case WAIT -> desk.pass(Duration.ofSeconds(Math.abs(step.seconds())));
                    case SET_CLOCK -> desk.setClock(Duration.ofSeconds(step.seconds()));
                    case RESTART -> {
                        desk.setClock(Duration.ofSeconds(step.seconds()));
                        desk.restart();
                    }
                    case WRONG -> {
                        int before = desk.events.size();
                        SignIn answer = desk.signIn(GUARD, WRONG_PIN);
                        assertThat(answer).isNotInstanceOf(SignIn.Welcome.class);
                        if (desk.events.size() > before) {
                            assertThat(desk.realTime()).isAfterOrEqualTo(lockedUntil);
                            wrong++;
                            lockedUntil = wrong < 3 ? lockedUntil : desk.realTime().plusSeconds(asTheRuleSays(wrong));
                        }
                    }
                }
                if (desk.realTime().isBefore(lockedUntil)) {
                    assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.LockedOut.class);
                }
            }
            desk.pass(Duration.ofHours(1));
            assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
        } finally {
            delete(folder);
        }
    }

    private static long asTheRuleSays(int wrong) {
        return Math.min(3600, 30 * (1L << (wrong - 3)));
    }

    @Property
    void moreWrongTriesNeverHelp(@ForAll @IntRange(max = 200) int wrong) {
        for (LockRule rule : List.of(LockRule.NUMBER, LockRule.DESK)) {
            assertThat(rule.after(wrong + 1)).isGreaterThanOrEqualTo(rule.after(wrong)).isLessThanOrEqualTo(rule.longest());
            assertThat(rule.triesLeft(wrong + 1)).isLessThanOrEqualTo(rule.triesLeft(wrong)).isPositive();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
