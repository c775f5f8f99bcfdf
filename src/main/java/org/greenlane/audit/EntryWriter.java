package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.Event;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.proof.Cbor;

/// Turns an event into its entry, see [EntryField]. What says something of one person goes into a part of its own. Names, codes and numbers of
/// people never get in, not even sealed.
final class EntryWriter {
    private final String lane;
    private final Pseudonyms pseudonyms;

    EntryWriter(String lane, Pseudonyms pseudonyms) {
        this.lane = lane;
        this.pseudonyms = pseudonyms;
    }

    Draft write(Event event) {
        CBORObject entry = begun(event.at());
        CBORObject personal = CBORObject.NewMap();
        switch (event) {
            case Passage passage -> passage(entry, personal, passage);
            case Event.OfStaff act -> {
                StaffWriter.write(entry, personal, act);
                Padding.toBlocks(personal);
            }
            case Event.OfStation done -> StationEntries.write(entry, done);
        }
        return new Draft(event.at(), entry, Cbor.encode(personal), tells(event));
    }

    private static Optional<Span> tells(Event event) {
        return event instanceof Event.Exported exported && exported.content() == Event.Exported.Content.PSEUDONYMS
                ? Optional.of(new Span(exported.first(), exported.last()))
                : Optional.empty();
    }

    /// The entry which says that keys were destroyed.
    Draft purge(Instant at, LocalDate before, int days) {
        CBORObject entry = begun(at)
                .Set(EntryField.TYPE, EntryType.PURGED.wire())
                .Set(EntryField.BEFORE, before.toEpochDay())
                .Set(EntryField.DAYS, days);
        return new Draft(at, entry, Cbor.encode(CBORObject.NewMap()), Optional.empty());
    }

    private CBORObject begun(Instant at) {
        return CBORObject.NewMap().Set(EntryField.AT, at.toEpochMilli()).Set(EntryField.LANE, lane);
    }

    private void passage(CBORObject entry, CBORObject personal, Passage passage) {
        entry.Set(EntryField.TYPE, EntryType.PASSAGE.wire())
                .Set(EntryField.ANSWER, answer(passage.verdict()).name())
                .Set(EntryField.REASONS, reasons(passage.verdict().reasons()))
                .Set(EntryField.KIND, passage.kind().name());
        passage.issuer().ifPresent(issuer -> entry.Set(EntryField.ISSUER, issuer.code()));
        passage.medium().ifPresent(medium -> entry.Set(EntryField.MEDIUM, medium.wire()));
        // A foreign certificate is about one person.
        passage.people().getFirst().foreign().flatMap(ForeignFacts::rule).ifPresent(rule -> entry.Set(
                        EntryField.RULE, EntryText.within(EntryText.MAX_NAME, rule.id()))
                .Set(EntryField.RULE_VERSION, EntryText.within(EntryText.MAX_NAME, rule.version())));
        CBORObject answers = CBORObject.NewArray();
        CBORObject people = CBORObject.NewArray();
        passage.people().forEach(person -> {
            answers.Add(answer(person));
            people.Add(personal(person));
        });
        entry.Set(EntryField.PEOPLE, answers);
        personal.Set(EntryField.PEOPLE, people);
        passage.freshness().ifPresent(freshness -> entry.Set(
                        EntryField.CREATED, freshness.created().getEpochSecond())
                .Set(EntryField.EXPIRES, freshness.expires().getEpochSecond()));
        passage.assistance().ifPresent(help -> assistance(entry, help));
    }

    private static void assistance(CBORObject entry, Assistance help) {
        operator(entry, EntryField.OPERATOR, help.operator());
        entry.Set(EntryField.WAY, help.way().wire());
        help.consent().ifPresent(consent -> entry.Set(EntryField.CONSENT, consent.way().wire())
                .Set(EntryField.LANGUAGE, EntryText.within(EntryText.MAX_NAME, consent.language())));
        help.approver().ifPresent(approver -> operator(entry, EntryField.APPROVER, approver));
    }

    static void operator(CBORObject entry, int field, OperatorId operator) {
        entry.Set(field, operator.text());
    }

    private static CBORObject answer(PersonResult person) {
        return CBORObject.NewMap()
                .Set(EntryField.ANSWER, answer(person.verdict()).name())
                .Set(EntryField.REASONS, reasons(person.verdict().reasons()));
    }

    private CBORObject personal(PersonResult person) {
        CBORObject map = CBORObject.NewMap().Set(EntryField.TRAVEL, person.travel().wire());
        person.colour().ifPresent(colour -> map.Set(EntryField.COLOUR, colour.name()));
        person.subject().ifPresent(subject -> map.Set(EntryField.PSEUDONYM, pseudonyms.of(subject)));
        return Padding.ofPerson(map);
    }

    private static CBORObject reasons(List<Reason> reasons) {
        CBORObject numbers = CBORObject.NewArray();
        reasons.forEach(reason -> numbers.Add(reason.number()));
        return numbers;
    }

    private static Entry.Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Entry.Answer.PASS;
            case Verdict.AskStaff _ -> Entry.Answer.ASK_STAFF;
            case Verdict.Stop _ -> Entry.Answer.STOP;
        };
    }
}
