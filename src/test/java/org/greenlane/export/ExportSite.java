package org.greenlane.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.audit.LogPlace;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// A station's log in a folder, with some entries in it, and exports of it.
final class ExportSite implements AutoCloseable {
    static final Site SITE = new Site(SiteKind.HOSPITAL, new Region("330000"));
    static final Instant NOON = Instant.parse("2022-05-01T12:00:00Z");
    static final OperatorId SUPERVISOR = new OperatorId("S-1");
    static final OperatorId SECOND = new OperatorId("S-2");
    static final OperatorId GUARD = new OperatorId("G-7");
    static final String NOTE = "=HYPERLINK(\"x\") 发热, \"a\"";

    final AuditLog log;
    final NoteSigner signer;
    private final SecureRandom random = new SecureRandom();

    ExportSite(Path folder) throws AuditException, IOException, VaultException {
        this(folder, "greenlane.station/test");
    }

    ExportSite(Path folder, String name) throws AuditException, IOException, VaultException {
        this(folder, new NoteSigner(name, SigningKey.generate(Algorithm.EDDSA, new SecureRandom())));
    }

    private ExportSite(Path folder, NoteSigner signer) throws AuditException, IOException, VaultException {
        Files.createDirectories(folder);
        this.signer = signer;
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), random);
        log = AuditLog.open(new LogPlace(folder, folder.resolve("mark"), vault, signer, "lane 1"));
    }

    /// The same log, after it was closed.
    ExportSite openedAgain(Path folder) throws AuditException, IOException, VaultException {
        return new ExportSite(folder, signer);
    }

    /// Passages one a second from noon; each tenth of a group, each third of the same person.
    void passages(int count) throws AuditException {
        for (int i = 0; i < count; i++) {
            log.record(passage(NOON.plusSeconds(i), i % 3, i % 10 == 9 ? 3 : 1));
        }
    }

    static Passage passage(Instant at, long person, int people) {
        List<PersonResult> results = LongStream.range(0, people)
                .mapToObj(i -> new PersonResult(
                        MaskedName.NONE,
                        new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN)),
                        Optional.of(HealthColour.GREEN),
                        TravelRisk.CLEAR,
                        Optional.of(new SubjectKey(77, person + i))))
                .toList();
        return Passage.of(at, CodeKind.NATIVE, results)
                .shownBy(new Region("440000"), Medium.PHONE)
                .assisted(new Assistance(
                        GUARD, LookUpWay.CODE, Optional.of(new Consent(Consent.Way.SPOKEN, "zh")), Optional.empty()));
    }

    /// One act of each kind.
    void acts() throws AuditException {
        Instant at = NOON.plusSeconds(5000);
        for (Event event : List.of(
                new Event.ConsentRefused(at, GUARD, LookUpWay.DOCUMENT),
                new Event.Overridden(at, 1, GUARD, SUPERVISOR, OverrideReason.ESCORTED, NOTE),
                new Event.PartPassed(at, 1, GUARD, List.of(0, 2)),
                new Event.ProcedureEnded(at, Optional.of(1L), GUARD, "declaration", Map.of("fever", "no"), "through"),
                new Event.SlipIssued(at, 1, GUARD, CodeId.of(new byte[] {1, 2, 3}), at.plusSeconds(60)),
                new Event.Staffing(at, GUARD, Event.Staffing.Kind.SIGNED_IN),
                new Event.StaffChanged(at, SUPERVISOR, GUARD, Event.StaffChanged.Kind.ENROLLED),
                new Event.IncidentNoted(at, SUPERVISOR, IncidentKind.DISPUTE, Optional.of(1L), NOTE),
                new Event.PersonSearched(at, SUPERVISOR, SearchReason.COMPLAINT))) {
            log.record(event);
        }
    }

    Exports exports() {
        return exports(new OrdinaryDisk());
    }

    Exports exports(ExportDisk disk) {
        InstantSource clock = InstantSource.fixed(NOON.plusSeconds(10_000));
        return new Exports(log, new Exports.Surroundings(clock, System::nanoTime, random, disk, ExportSite::report, SITE));
    }

    /// A report that counts, so that what it was told can be seen.
    private static ReportMaker.Draft report(ReportMaker.Frame frame) {
        long[] count = {0};
        return new ReportMaker.Draft() {
            @Override
            public void take(Entry entry) {
                count[0]++;
            }

            @Override
            public void write(OutputStream pdf) throws IOException {
                pdf.write((frame.station() + " " + count[0]).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    static ExportRequest request(Content content) {
        return new ExportRequest(
                SUPERVISOR,
                Role.SUPERVISOR,
                content == Content.PERSONAL ? Optional.of(SECOND) : Optional.empty(),
                new ExportRange.Everything(),
                content,
                EnumSet.of(ExportForm.CSV),
                Optional.empty(),
                words("en"),
                ZoneId.of("Asia/Shanghai"));
    }

    static ExportWords words(String language) {
        return ExportWords.in(language, Reason::name);
    }

    ExportEnd.Written written(ExportRequest request, Path target) {
        ExportEnd end = exports().export(request, target, ExportProgress.UNWATCHED);
        if (end instanceof ExportEnd.Written written) {
            return written;
        }
        throw new AssertionError("not written: " + end);
    }

    @Override
    public void close() {
        log.close();
    }
}
