package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.upokecenter.cbor.CBORObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an entry holds of an event.
class EntryTest {
    private static final PersonalKeys NO_KEYS = _ -> Optional.empty();

    @TempDir
    Path folder;

    private AuditLog log;

    @BeforeEach
    void open() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        log = Logs.open(folder, vault, "gate");
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Entry recorded(Event event) throws AuditException {
        return log.read(log.record(event), 1).getFirst();
    }

    @Test
    void everyActOfStaffIsReadAgainAsItWas() throws Exception {
        long number = 0;
        for (Event.OfStaff act : Acts.ofEachKind(0)) {
            number++;
            Entry entry = recorded(act);
            assertThat(entry).isEqualTo(new Entry.OfStaff(number, "gate", act, false));
            assertThat(entry.at()).isEqualTo(Passages.NOON);
        }
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void everythingDoneToTheStationItselfIsReadAgainAsItWas() throws Exception {
        long number = 0;
        for (Event.OfStation done : Acts.ofTheStation(0)) {
            number++;
            assertThat(recorded(done)).isEqualTo(new Entry.OfStation(number, "gate", done));
        }
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void passagesAndActsOfStaffStandInOneOrder() throws Exception {
        log.record(Passages.after(0));
        log.record(Acts.overridden(1));
        log.record(Passages.after(2));
        assertThat(log.read(1, 10)).extracting(Object::getClass).map(Class::getSimpleName)
                .containsExactly("OfPassage", "OfStaff", "OfPassage");
    }

    @Test
    void whoHelpedSomebodyThroughAndHowConsentWasGivenIsRecorded() throws Exception {
        for (LookUpWay way : LookUpWay.values()) {
            for (Consent.Way consent : Consent.Way.values()) {
                Assistance help = new Assistance(
                        Acts.GUARD, way, Optional.of(new Consent(consent, "yue-Hant")), Optional.of(Acts.SUPERVISOR));
                assertThat(assistance(recorded(Passages.after(0).assisted(help)))).contains(help);
            }
        }
        Assistance little = new Assistance(Acts.GUARD, LookUpWay.CODE, Optional.empty(), Optional.empty());
        assertThat(assistance(recorded(Passages.after(0).assisted(little)))).contains(little);
        assertThat(assistance(recorded(Passages.after(0)))).isEmpty();
    }

    private static Optional<Assistance> assistance(Entry entry) {
        return ((Entry.OfPassage) entry).assistance();
    }

    @Test
    void whatIsLongerThanTheLogTakesIsNotRecorded() {
        Event.Overridden shortNote = Acts.overridden(0);
        Event.Overridden longNote = new Event.Overridden(
                shortNote.at(), 7, Acts.GUARD, Acts.SUPERVISOR, OverrideReason.OTHER, "x".repeat(AuditLog.MAX_NOTE + 1));
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i <= EntryText.MAX_ANSWERS; i++) {
            many.put("question " + i, "yes");
        }
        Event.ProcedureEnded asked =
                new Event.ProcedureEnded(shortNote.at(), Optional.empty(), Acts.GUARD, "declaration", many, "done");
        assertThatIllegalArgumentException().isThrownBy(() -> log.record(longNote));
        assertThatIllegalArgumentException().isThrownBy(() -> log.record(asked));
        assertThat(log.size()).isZero();
    }

    @Test
    void aPassageOfTheFirstFormIsStillRead() throws Exception {
        CBORObject person = CBORObject.NewMap()
                .Set(3, "PASS")
                .Set(4, CBORObject.NewArray().Add(401))
                .Set(11, "GREEN")
                .Set(12, 0)
                .Set(13, new byte[16]);
        CBORObject first = CBORObject.NewMap()
                .Set(1, Passages.NOON.toEpochMilli())
                .Set(2, "lane 1")
                .Set(3, "PASS")
                .Set(4, CBORObject.NewArray().Add(401))
                .Set(5, "NATIVE")
                .Set(6, "440000")
                .Set(8, CBORObject.NewArray().Add(person));
        assertThat(EntryReader.read(3, Cbor.encode(first), NO_KEYS))
                .isEqualTo(new Entry.OfPassage(
                        3,
                        Passages.NOON,
                        "lane 1",
                        Entry.Answer.PASS,
                        List.of(Reason.GREEN),
                        CodeKind.NATIVE,
                        Optional.of(new Region("440000")),
                        Optional.empty(),
                        List.of(new Entry.Person(
                                Entry.Answer.PASS,
                                List.of(Reason.GREEN),
                                Optional.of(HealthColour.GREEN),
                                TravelRisk.CLEAR,
                                Optional.of("0".repeat(32)))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void aChangeOfTheStationOfTheFirstFormIsStillReadAndIsWrittenInTheSameBytes() throws Exception {
        CBORObject first = CBORObject.NewMap()
                .Set(1, Passages.NOON.toEpochMilli())
                .Set(2, "lane 1")
                .Set(14, 20)
                .Set(15, Acts.SUPERVISOR.text())
                .Set(70, HexFormat.of().parseHex("23".repeat(32)))
                .Set(71, HexFormat.of().parseHex("01".repeat(32)))
                .Set(72, "990100")
                .Set(73, "PARK");
        Event.StationChanged changed = new Event.StationChanged(
                Passages.NOON,
                Optional.of(Acts.SUPERVISOR),
                Optional.of("01".repeat(32)),
                "23".repeat(32),
                new Region("990100"),
                SiteKind.PARK,
                Optional.empty());
        assertThat(EntryReader.read(3, Cbor.encode(first), NO_KEYS)).isEqualTo(new Entry.OfStation(3, "lane 1", changed));
        CBORObject again = CBORObject.NewMap().Set(1, Passages.NOON.toEpochMilli()).Set(2, "lane 1");
        StationEntries.write(again, changed);
        assertThat(Cbor.encode(again)).isEqualTo(Cbor.encode(first));
    }

    @Test
    void anEntryOfAnUnknownTypeOrWithForeignFieldsIsNotRead() throws Exception {
        CBORObject entry = CBORObject.NewMap().Set(1, 0).Set(2, "lane 1").Set(14, 7).Set(15, "G-17").Set(29, "REFUSED");
        assertThat(refusal(entry.Set(14, 7))).isNull();
        assertThat(refusal(entry.Set(14, 0))).isEqualTo(CborException.Kind.UNEXPECTED);
        assertThat(refusal(entry.Set(14, "7"))).isEqualTo(CborException.Kind.UNEXPECTED);
        assertThat(refusal(entry.Set(14, 7).Set(99, 1))).isEqualTo(CborException.Kind.UNEXPECTED);
        assertThat(refusal(CBORObject.NewArray())).isEqualTo(CborException.Kind.UNEXPECTED);
    }

    private static CborException.@org.jspecify.annotations.Nullable Kind refusal(CBORObject entry)
            throws SQLException, AuditException {
        try {
            EntryReader.read(1, Cbor.encode(entry), NO_KEYS);
            return null;
        } catch (CborException e) {
            return e.kind();
        }
    }
}
