package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.util.List;
import org.greenlane.health.Assistance;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.proof.Cbor;

/// Turns an event into the bytes of its entry: deterministic CBOR, see [EntryField]. Names, codes and numbers of
/// people never get in, not even sealed.
final class EntryWriter {
    private final String lane;
    private final Pseudonyms pseudonyms;

    EntryWriter(String lane, Pseudonyms pseudonyms) {
        this.lane = lane;
        this.pseudonyms = pseudonyms;
    }

    byte[] write(Event event) {
        CBORObject entry = CBORObject.NewMap()
                .Set(EntryField.AT, event.at().toEpochMilli())
                .Set(EntryField.LANE, lane);
        switch (event) {
            case Passage passage -> passage(entry, passage);
            case Event.OfStaff act -> StaffWriter.write(entry, act);
        }
        return Cbor.encode(entry);
    }

    private void passage(CBORObject entry, Passage passage) {
        entry.Set(EntryField.TYPE, EntryType.PASSAGE.wire())
                .Set(EntryField.ANSWER, answer(passage.verdict()).name())
                .Set(EntryField.REASONS, reasons(passage.verdict().reasons()))
                .Set(EntryField.KIND, passage.kind().name());
        passage.issuer().ifPresent(issuer -> entry.Set(EntryField.ISSUER, issuer.code()));
        passage.medium().ifPresent(medium -> entry.Set(EntryField.MEDIUM, medium.wire()));
        CBORObject people = CBORObject.NewArray();
        passage.people().forEach(person -> people.Add(person(person)));
        entry.Set(EntryField.PEOPLE, people);
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

    private CBORObject person(PersonResult person) {
        CBORObject map = CBORObject.NewMap()
                .Set(EntryField.ANSWER, answer(person.verdict()).name())
                .Set(EntryField.REASONS, reasons(person.verdict().reasons()))
                .Set(EntryField.TRAVEL, person.travel().wire());
        person.colour().ifPresent(colour -> map.Set(EntryField.COLOUR, colour.name()));
        person.subject().ifPresent(subject -> map.Set(EntryField.PSEUDONYM, pseudonyms.of(subject)));
        return map;
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
