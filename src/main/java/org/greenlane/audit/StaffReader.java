package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.CodeId;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SearchReason;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;

/// Reads what [StaffWriter] wrote.
final class StaffReader {
    private static final int MAX_PEOPLE = 4096;
    private static final int HASH_BYTES = 32;

    private StaffReader() {}

    /// @param type of an act of staff
    static Event.OfStaff read(EntryType type, EntryParts parts) throws CborException {
        CborMap map = parts.open();
        Instant at = EntryReader.at(map);
        OperatorId operator = EntryReader.operator(map, EntryField.OPERATOR);
        return switch (type) {
            case PASSAGE, PURGED, RESTORED, BACKED_UP, KEY_CHANGED, STATION_CHANGED, LANE_TURNED ->
                throw new IllegalArgumentException("no act of staff");
            case CONSENT_REFUSED ->
                new Event.ConsentRefused(at, operator, EntryReader.wired(map, EntryField.WAY, LookUpWay::ofWire));
            case OVERRIDDEN ->
                new Event.Overridden(
                        at,
                        passage(map),
                        operator,
                        EntryReader.operator(map, EntryField.APPROVER),
                        EntryReader.wired(map, EntryField.OVERRIDE_REASON, OverrideReason::ofWire),
                        note(parts));
            case PART_PASSED -> new Event.PartPassed(at, passage(map), operator, chosen(map));
            case PROCEDURE_ENDED ->
                new Event.ProcedureEnded(
                        at,
                        passageIfAny(map),
                        operator,
                        map.text(EntryField.PROCEDURE, EntryText.MAX_NAME),
                        parts.isTold() ? EntryReader.names(parts.with(EntryField.ANSWERS), EntryField.ANSWERS, EntryText.MAX_ANSWERS) : Map.of(),
                        map.text(EntryField.OUTCOME, EntryText.MAX_NAME));
            case SLIP_ISSUED ->
                new Event.SlipIssued(
                        at,
                        passage(map),
                        operator,
                        parts.isTold()
                                ? CodeId.of(parts.with(EntryField.SLIP).bytes(EntryField.SLIP, 1, CodeId.MAX_BYTES))
                                : new CodeId(""),
                        EntryReader.second(map, EntryField.UNTIL));
            case STAFFING ->
                new Event.Staffing(at, operator, EntryReader.name(map, EntryField.ACT, Event.Staffing.Kind.class));
            case STAFF_CHANGED ->
                new Event.StaffChanged(
                        at,
                        operator,
                        EntryReader.operator(map, EntryField.WHOM),
                        EntryReader.name(map, EntryField.ACT, Event.StaffChanged.Kind.class));
            case EXPORTED -> exported(map, at, operator);
            case INCIDENT_NOTED ->
                new Event.IncidentNoted(
                        at,
                        operator,
                        EntryReader.wired(map, EntryField.INCIDENT, IncidentKind::ofWire),
                        passageIfAny(map),
                        note(parts));
            case PERSON_SEARCHED ->
                new Event.PersonSearched(
                        at, operator, EntryReader.wired(map, EntryField.SEARCH_REASON, SearchReason::ofWire));
        };
    }

    private static Event.Exported exported(CborMap map, Instant at, OperatorId operator) throws CborException {
        return new Event.Exported(
                at,
                operator,
                map.has(EntryField.APPROVER)
                        ? Optional.of(EntryReader.operator(map, EntryField.APPROVER))
                        : Optional.empty(),
                map.unsigned(EntryField.FIRST, Long.MAX_VALUE),
                map.unsigned(EntryField.LAST, Long.MAX_VALUE),
                EntryReader.name(map, EntryField.CONTENT, Event.Exported.Content.class),
                map.unsigned(EntryField.SEALED_TO, 1) == 1,
                HexFormat.of().formatHex(map.bytes(EntryField.HASH, HASH_BYTES, HASH_BYTES)));
    }

    private static String note(EntryParts parts) throws CborException {
        return parts.isTold() ? parts.with(EntryField.NOTE).text(EntryField.NOTE, AuditLog.MAX_NOTE) : "";
    }

    private static Optional<Long> passageIfAny(CborMap map) throws CborException {
        return map.has(EntryField.PASSAGE) ? Optional.of(passage(map)) : Optional.empty();
    }

    private static long passage(CborMap map) throws CborException {
        return map.unsigned(EntryField.PASSAGE, Long.MAX_VALUE);
    }

    private static List<Integer> chosen(CborMap map) throws CborException {
        List<Integer> people = new ArrayList<>();
        for (CBORObject person : map.array(EntryField.CHOSEN, 0, MAX_PEOPLE)) {
            if (!CborMap.isA(person, CBORType.Integer) || !person.CanValueFitInInt32()) {
                throw EntryReader.unexpected("a person's place that is no number");
            }
            people.add(person.AsInt32Value());
        }
        return people;
    }

}
