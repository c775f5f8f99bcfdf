package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import org.greenlane.health.Event;

/// Puts into an entry what staff did, and into its personal part what that says of one person.
final class StaffWriter {
    private StaffWriter() {}

    /// @throws IllegalArgumentException if a text is longer than the log takes
    static void write(CBORObject entry, CBORObject personal, Event.OfStaff act) {
        EntryWriter.operator(entry, EntryField.OPERATOR, act.operator());
        switch (act) {
            case Event.ConsentRefused(_, _, var way) ->
                typed(entry, EntryType.CONSENT_REFUSED).Set(EntryField.WAY, way.wire());
            case Event.Overridden overridden -> overridden(entry, personal, overridden);
            case Event.PartPassed(_, long passage, _, var people) -> {
                CBORObject chosen = CBORObject.NewArray();
                people.forEach(chosen::Add);
                typed(entry, EntryType.PART_PASSED)
                        .Set(EntryField.PASSAGE, passage)
                        .Set(EntryField.CHOSEN, chosen);
            }
            case Event.ProcedureEnded ended -> procedureEnded(entry, personal, ended);
            case Event.SlipIssued(_, long passage, _, var slip, var until) -> {
                typed(entry, EntryType.SLIP_ISSUED)
                        .Set(EntryField.PASSAGE, passage)
                        .Set(EntryField.UNTIL, until.getEpochSecond());
                personal.Set(EntryField.SLIP, slip.bytes());
            }
            case Event.Staffing(_, _, var kind) ->
                typed(entry, EntryType.STAFFING).Set(EntryField.ACT, kind.name());
            case Event.StaffChanged(_, _, var whom, var kind) -> {
                typed(entry, EntryType.STAFF_CHANGED).Set(EntryField.ACT, kind.name());
                EntryWriter.operator(entry, EntryField.WHOM, whom);
            }
            case Event.Exported exported -> exported(entry, exported);
            case Event.IncidentNoted(_, _, var kind, var passage, String note) -> {
                typed(entry, EntryType.INCIDENT_NOTED).Set(EntryField.INCIDENT, kind.wire());
                passage.ifPresent(number -> entry.Set(EntryField.PASSAGE, number));
                personal.Set(EntryField.NOTE, EntryText.within(AuditLog.MAX_NOTE, note));
            }
            case Event.PersonSearched(_, _, var reason) ->
                typed(entry, EntryType.PERSON_SEARCHED).Set(EntryField.SEARCH_REASON, reason.wire());
        }
    }

    private static void overridden(CBORObject entry, CBORObject personal, Event.Overridden overridden) {
        typed(entry, EntryType.OVERRIDDEN)
                .Set(EntryField.PASSAGE, overridden.passage())
                .Set(EntryField.OVERRIDE_REASON, overridden.reason().wire());
        personal.Set(EntryField.NOTE, EntryText.within(AuditLog.MAX_NOTE, overridden.note()));
        EntryWriter.operator(entry, EntryField.APPROVER, overridden.approver());
    }

    private static void exported(CBORObject entry, Event.Exported exported) {
        typed(entry, EntryType.EXPORTED)
                .Set(EntryField.FIRST, exported.first())
                .Set(EntryField.LAST, exported.last())
                .Set(EntryField.CONTENT, exported.content().name())
                .Set(EntryField.SEALED_TO, exported.sealedTo() ? 1 : 0)
                .Set(EntryField.HASH, HexFormat.of().parseHex(exported.hash()));
        exported.approver().ifPresent(approver -> EntryWriter.operator(entry, EntryField.APPROVER, approver));
    }

    private static void procedureEnded(CBORObject entry, CBORObject personal, Event.ProcedureEnded ended) {
        if (ended.answers().size() > EntryText.MAX_ANSWERS) {
            throw new IllegalArgumentException("a procedure has at most " + EntryText.MAX_ANSWERS + " questions");
        }
        CBORObject answers = CBORObject.NewMap();
        ended.answers().forEach((question, answer) -> answers.Set(EntryText.name(question), EntryText.name(answer)));
        typed(entry, EntryType.PROCEDURE_ENDED)
                .Set(EntryField.PROCEDURE, EntryText.name(ended.procedure()))
                .Set(EntryField.OUTCOME, EntryText.name(ended.outcome()));
        personal.Set(EntryField.ANSWERS, answers);
        ended.passage().ifPresent(passage -> entry.Set(EntryField.PASSAGE, passage));
    }

    private static CBORObject typed(CBORObject entry, EntryType type) {
        return entry.Set(EntryField.TYPE, type.wire());
    }
}
