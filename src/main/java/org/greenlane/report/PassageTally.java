package org.greenlane.report;

import java.time.Duration;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;

/// Counts passages over all hours and lanes.
final class PassageTally {
    private final Tally<Answer> answers = new Tally<>(Answer.class);
    private final Tally<Answer> people = new Tally<>(Answer.class);
    private final Tally<PassageWay> ways = new Tally<>(PassageWay.class);
    private final Tally<CodeKind> kinds = new Tally<>(CodeKind.class);
    private final Tally<Reason> reasons = new Tally<>(Reason.class);
    private final Tally<Reason> heldReasons = new Tally<>(Reason.class);
    private final Tally<StatusAge> ages = new Tally<>(StatusAge.class);
    private final Extent extent = new Extent();
    private long stale;
    private Optional<Duration> oldest = Optional.empty();

    void add(Entry.OfPassage passage) {
        answers.add(passage.answer());
        passage.people().forEach(person -> people.add(person.answer()));
        ways.add(PassageWay.of(passage));
        kinds.add(passage.kind());
        for (Reason reason : passage.reasons()) {
            reasons.add(reason);
            if (passage.answer() != Answer.PASS) {
                heldReasons.add(reason);
            }
        }
        extent.add(passage.number(), passage.at());
        passage.freshness().ifPresent(freshness -> add(freshness, passage));
    }

    private void add(Freshness freshness, Entry.OfPassage passage) {
        Duration age = freshness.age(passage.at());
        ages.add(StatusAge.of(age));
        if (oldest.filter(known -> known.compareTo(age) >= 0).isEmpty()) {
            oldest = Optional.of(age);
        }
        if (freshness.isStale(passage.at())) {
            stale++;
        }
    }

    PassageFigures figures() {
        return new PassageFigures(
                answers.counts(),
                people.counts(),
                ways.counts(),
                kinds.counts(),
                reasons.counts(),
                heldReasons.counts(),
                new FreshnessFigures(ages.counts(), stale, oldest),
                extent.earliest(),
                extent.latest());
    }
}
