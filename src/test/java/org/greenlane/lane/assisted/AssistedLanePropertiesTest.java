package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;

/// What holds of every sequence of inputs, whatever breaks on the way.
class AssistedLanePropertiesTest {
    private static final int STEPS = 150;

    private static Walk walk(long seed, Consumer<Walk.Move> each) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            each.accept(walk.step());
        }
        return walk;
    }

    @Property(tries = 300)
    void whoeverWasBroughtIsForgottenExactlyOnce(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            walk.step();
            assertThat(walk.site.brought).allMatch(held -> held.forgotten <= 1);
            assertThat(walk.site.brought.stream().filter(held -> held.forgotten == 0)).hasSizeLessThanOrEqualTo(1);
        }
        walk.site.logWorks = false;
        walk.site.take(new Input.SignOut());
        assertThat(walk.site.brought).allMatch(held -> held.forgotten == 1);
    }

    @Property(tries = 300)
    void nobodyIsShownAfterLeaving(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            Walk.Move move = walk.step();
            switch (move.after()) {
                case AssistedView.Answered _, AssistedView.Settled _, AssistedView.Overriding _ ->
                    assertThat(move.after().people()).contains(walk.site.passages.getLast());
                default -> assertThat(move.after().people()).isEmpty();
            }
            assertThat(move.after()).isSameAs(walk.site.screen.getLast());
        }
    }

    @Property(tries = 300)
    void nobodyIsLookedUpWithoutConsentOrAfterRefusal(@ForAll long seed) {
        Walk walk = walk(seed, _ -> {});
        for (Passage passage : walk.site.passages) {
            var help = passage.assistance().orElseThrow();
            boolean shown = help.way() == LookUpWay.CODE || help.way() == LookUpWay.NOTHING;
            boolean unreadable = passage.verdict().reasons().stream()
                    .anyMatch(reason -> reason == Reason.DOCUMENT_UNREADABLE);
            assertThat(help.consent().isEmpty()).isEqualTo(shown || unreadable);
        }
        assertThat(walk.site.brought).allMatch(held -> held.lookedUp <= 1);
        assertThat(walk.site.brought).noneMatch(held -> held.withFamily && !held.needsConsent());
    }

    @Property(tries = 300)
    void aConsentIsTheOneThatWasJustGiven(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            int before = walk.site.passages.size();
            Walk.Move move = walk.step();
            if (walk.site.passages.size() > before
                    && walk.site.passages.getLast().assistance().orElseThrow().consent().isPresent()) {
                assertThat(move.before()).isInstanceOf(AssistedView.AskingConsent.class);
                assertThat(move.input()).isInstanceOf(Input.Agree.class);
                Consent consent =
                        walk.site.passages.getLast().assistance().orElseThrow().consent().orElseThrow();
                assertThat(((Input.Agree) move.input()).way()).isEqualTo(consent.way());
            }
        }
    }

    @Property(tries = 300)
    void nobodyGoesThroughUnrecorded(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            int through = walk.site.through;
            int entries = walk.site.log.size();
            walk.step();
            if (walk.site.through > through) {
                List<Event> now = walk.site.log.subList(entries, walk.site.log.size());
                assertThat(now).isNotEmpty().anyMatch(AssistedLanePropertiesTest::letsThrough);
            }
        }
        int people = walk.site.passages.stream().mapToInt(passage -> passage.people().size()).sum();
        assertThat(walk.site.through).isLessThanOrEqualTo(people);
    }

    private static boolean letsThrough(Event event) {
        return switch (event) {
            case Passage passage -> Tally.allPass(passage);
            case Event.PartPassed _, Event.Overridden _, Event.SlipIssued _ -> true;
            case Event.ProcedureEnded ended -> ended.outcome().equals("PASS_ONCE");
            default -> false;
        };
    }

    @Property(tries = 300)
    void noProcedureLetsAnybodyThroughWhoIsStopped(@ForAll long seed) {
        Walk walk = walk(seed, _ -> {});
        for (Event.ProcedureEnded ended : walk.site.logged(Event.ProcedureEnded.class)) {
            Passage passage = (Passage) walk.site.log.get(Math.toIntExact(ended.passage().orElseThrow()) - 1);
            boolean red = passage.people().stream()
                    .anyMatch(person -> person.colour().filter(HealthColour.RED::equals).isPresent()
                            || person.verdict().reasons().contains(Reason.CODE_REVOKED));
            assertThat(red && List.of("PASS_ONCE", "SLIP").contains(ended.outcome())).isFalse();
        }
    }

    @Property(tries = 300)
    void whoApprovesIsSomebodyElse(@ForAll long seed) {
        Walk walk = walk(seed, _ -> {});
        walk.site.logged(Event.Overridden.class).forEach(overridden -> {
            assertThat(overridden.approver()).isNotEqualTo(overridden.operator());
            Passage passage = (Passage) walk.site.log.get(Math.toIntExact(overridden.passage()) - 1);
            boolean held = passage.assistance().orElseThrow().way() != LookUpWay.NOTHING;
            assertThat(overridden.approver().text()).isIn(held ? List.of("S1") : List.of("S1", "S2"));
        });
        walk.site.passages.forEach(passage -> passage.assistance()
                .orElseThrow()
                .approver()
                .ifPresent(approver ->
                        assertThat(approver).isNotEqualTo(passage.assistance().orElseThrow().operator())));
    }

    @Property(tries = 300)
    void aDeskIsWorkedByGuardsAndSupervisorsOnly(@ForAll long seed) {
        walk(seed, move -> {
            assertThat(move.after().steps()).isNotEmpty().doesNotHaveDuplicates();
            if (move.after() instanceof AssistedView.Waiting waiting) {
                assertThat(waiting.role()).isNotEqualTo(Role.TECHNICIAN);
            }
        });
    }
}
