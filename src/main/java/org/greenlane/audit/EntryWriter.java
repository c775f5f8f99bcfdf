package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.util.List;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.proof.Cbor;

/// Turns a passage into the bytes of its entry: deterministic CBOR, see [EntryField]. Names, codes and numbers never
/// get in, not even sealed.
final class EntryWriter {
    private final String lane;
    private final Pseudonyms pseudonyms;

    EntryWriter(String lane, Pseudonyms pseudonyms) {
        this.lane = lane;
        this.pseudonyms = pseudonyms;
    }

    byte[] write(Passage passage) {
        CBORObject entry = CBORObject.NewMap()
                .Set(EntryField.AT, passage.at().toEpochMilli())
                .Set(EntryField.LANE, lane)
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
        return Cbor.encode(entry);
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
