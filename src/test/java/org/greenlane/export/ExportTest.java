package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.proof.Hashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves, for whom.
class ExportTest {
    private static final String TOLD_BEFORE = "named in an earlier export";
    private static final Optional<AgeIdentity> NO_IDENTITY = Optional.empty();

    @TempDir
    Path folder;

    private Path stick;
    private ExportSite site;

    @BeforeEach
    void openTheLog() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    @Test
    void anExportProvesItselfWithTheStationsKeyAlone() throws Exception {
        site.passages(1234);
        site.acts();
        ExportEnd.Written written = site.written(ExportSite.request(Content.PSEUDONYMS), stick);

        ExportVerdict verdict = ExportVerifier.verify(written.file(), Optional.of(site.signer.verifier()), NO_IDENTITY);

        assertThat(verdict).isEqualTo(new ExportVerdict.Proved(
                "greenlane.station/test",
                Optional.of(ExportSite.SITE),
                site.signer.verifier().vkey(),
                true,
                ExportSite.NOON.plusSeconds(10_000),
                1,
                1243,
                1243,
                1243,
                Content.PSEUDONYMS,
                true,
                true));
    }

    @Test
    void whatLeftWhenAndByWhomIsInTheLogWithTheHashOfTheFile() throws Exception {
        site.passages(3);
        ExportEnd.Written written = site.written(ExportSite.request(Content.PERSONAL), stick);

        assertThat(site.log.read(written.recorded(), 1)).singleElement().satisfies(entry -> assertThat(
                        ((Entry.OfStaff) entry).event())
                .isEqualTo(new Event.Exported(
                        ExportSite.NOON.plusSeconds(10_000),
                        ExportSite.SUPERVISOR,
                        Optional.of(ExportSite.SECOND),
                        1,
                        3,
                        Content.PERSONAL,
                        false,
                        HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(written.file()))))));
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(written.file()));
    }

    @Test
    void aTechnicianGetsNoStaffNumbersIssuersOrPeople() throws Exception {
        site.passages(20);
        site.acts();
        ExportRequest request = as(Role.TECHNICIAN, Content.NOTHING);
        ExportEnd.Written written = site.written(request, stick);

        Opened opened = Opened.of(written.file());
        assertThat(opened.rows().getFirst())
                .containsExactly("No.", "Time", "Lane", "Event", "Answer", "Reasons", "Kind of code", "Shown on",
                        "Statuses made", "Statuses expire");
        opened.files().forEach((name, bytes) -> assertThat(opened.text(name)).as(name)
                .doesNotContain("G-7", "S-1", "440000"));
        assertThat(ExportVerifier.verify(written.file(), Optional.empty(), NO_IDENTITY))
                .isInstanceOfSatisfying(ExportVerdict.Proved.class, proved -> {
                    assertThat(proved.withBytes()).isFalse();
                    assertThat(proved.rederived()).isFalse();
                    assertThat(proved.keyWasGiven()).isFalse();
                });
    }

    @Test
    void aGuardExportsNothingAndATechnicianNothingOfPeople() throws Exception {
        site.passages(1);
        for (ExportRequest request : List.of(
                as(Role.GUARD, Content.NOTHING), as(Role.TECHNICIAN, Content.PSEUDONYMS), as(Role.TECHNICIAN, Content.PERSONAL))) {
            assertThat(site.exports().export(request, stick, ExportProgress.UNWATCHED))
                    .isEqualTo(new ExportEnd.Refused(ExportRefusal.ROLE));
            assertThat(site.exports().preview(request, ExportProgress.UNWATCHED).rows()).isEmpty();
        }
        assertThat(stick).isEmptyDirectory();
        assertThat(site.log.size()).isEqualTo(1);
    }

    @Test
    void whatIsPersonalNeedsASecondSupervisorWhoIsAnother() throws Exception {
        site.passages(1);
        for (Optional<OperatorId> second : List.of(Optional.<OperatorId>empty(), Optional.of(ExportSite.SUPERVISOR))) {
            ExportRequest request = with(ExportSite.request(Content.PERSONAL), second);
            assertThat(site.exports().export(request, stick, ExportProgress.UNWATCHED))
                    .isEqualTo(new ExportEnd.Refused(ExportRefusal.SECOND_PERSON));
            assertThat(site.exports().preview(request, ExportProgress.UNWATCHED).rows()).isEmpty();
        }
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void twoPeopleTakeAwayAllThatTheLogHas() throws Exception {
        site.passages(3);
        site.acts();
        Opened opened = Opened.of(site.written(ExportSite.request(Content.PERSONAL), stick).file());

        assertThat(opened.column("Colour")).startsWith("Green", "Green");
        assertThat(opened.column("Answers given")).contains("fever = no");
        assertThat(opened.column("Slip")).contains("010203");
        String own = ((Entry.OfPassage) site.log.read(1, 1).getFirst()).people().getFirst().pseudonym().orElseThrow();
        assertThat(opened.column("Person").getFirst()).isEqualTo(own);
    }

    /// The same three to five people, before and after.
    @Test
    void noEntryHasAPseudonymInTwoExportsSoThatNothingJoinsThem() throws Exception {
        site.passages(30);
        Map<String, String> first = persons(Content.PSEUDONYMS);
        site.close();
        site = site.openedAgain(folder.resolve("log"));
        site.passages(30);
        Map<String, String> second = persons(Content.PSEUDONYMS);

        assertThat(named(first)).hasSize(5);
        assertThat(named(second)).hasSize(5).doesNotContainAnyElementsOf(named(first));
        assertThat(second).hasSize(60 + 1);
        first.keySet().forEach(entry -> assertThat(second.getOrDefault(entry, "").split("; ")).containsOnly(TOLD_BEFORE));
        assertThat(persons(Content.PSEUDONYMS).values().stream().flatMap(cell -> Arrays.stream(cell.split("; "))))
                .containsOnly(TOLD_BEFORE, "");
        String own = ((Entry.OfPassage) site.log.read(1, 1).getFirst()).people().getFirst().pseudonym().orElseThrow();
        assertThat(named(first)).doesNotContain(own);
    }

    @Test
    void whatNamesNobodyOrLeavesWithTwoPeopleCountsForNothing() throws Exception {
        site.passages(3);
        persons(Content.PERSONAL);
        site.written(as(Role.TECHNICIAN, Content.NOTHING), stick);
        assertThat(named(persons(Content.PSEUDONYMS))).hasSize(3);
        assertThat(persons(Content.PERSONAL).values()).doesNotContain(TOLD_BEFORE);
    }

    @Test
    void whoeverTakesItAwayIsToldInHowManyEntriesPeopleWereNamedBefore() throws Exception {
        site.passages(20);
        ExportRequest all = ExportSite.request(Content.PSEUDONYMS);
        assertThat(site.written(between(all, 5, 8), stick).toldBefore()).isZero();
        assertThat(site.written(between(all, 7, 12), stick).toldBefore()).isEqualTo(2);
        assertThat(site.exports().preview(between(all, 12, 13), ExportProgress.UNWATCHED).rows())
                .extracting(row -> row.get(Column.of(Role.SUPERVISOR, Content.PSEUDONYMS).indexOf(Column.PERSON)))
                .satisfiesExactly(
                        told -> assertThat(told).isEqualTo(TOLD_BEFORE), fresh -> assertThat(fresh).hasSize(20));
        ExportEnd.Written last = site.written(all, stick);
        assertThat(last.toldBefore()).isEqualTo(8);
        assertThat(ExportVerifier.verify(last.file(), Optional.of(site.signer.verifier()), NO_IDENTITY))
                .isInstanceOf(ExportVerdict.Proved.class);
    }

    /// Both are made before either is recorded.
    @Test
    void ofTwoExportsAtTheSameTimeOnlyOneLeaves() throws Exception {
        site.passages(3);
        ExportRequest all = ExportSite.request(Content.PSEUDONYMS);
        ExportEnd[] inner = new ExportEnd[1];
        ExportEnd outer = site.exports().export(all, stick, new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                if (reached.step() == Step.FINISHING) {
                    inner[0] = site.exports().export(all, stick.resolve("inner.zip"), ExportProgress.UNWATCHED);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(inner[0]).isInstanceOf(ExportEnd.Written.class);
        assertThat(outer).isEqualTo(new ExportEnd.Failed(
                ExportTrouble.NOT_RECORDED, "Another export named people meanwhile; begin again."));
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(((ExportEnd.Written) inner[0]).file()));
    }

    private static ExportRequest between(ExportRequest r, long first, long last) {
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), new ExportRange.Numbers(first, last), r.content(), r.forms(),
                r.recipient(), r.words(), r.zone());
    }

    /// Of each entry by its number.
    private Map<String, String> persons(Content content) throws Exception {
        Opened opened = Opened.of(site.written(ExportSite.request(content), stick).file());
        List<String> numbers = opened.column("No.");
        List<String> persons = opened.column("Person");
        Map<String, String> byEntry = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byEntry.put(numbers.get(i), persons.get(i));
        }
        return byEntry;
    }

    private static Set<String> named(Map<String, String> persons) {
        return persons.values().stream()
                .flatMap(cell -> Arrays.stream(cell.split("; ")))
                .filter(cell -> !cell.isEmpty() && !cell.equals(TOLD_BEFORE))
                .collect(Collectors.toSet());
    }

    @Test
    void ofPurgedEntriesNothingPersonalIsTold() throws Exception {
        site.passages(3);
        site.log.purge(LocalDate.of(2022, 5, 2), ExportSite.NOON.plusSeconds(100_000));
        Opened opened = Opened.of(site.written(ExportSite.request(Content.PERSONAL), stick).file());

        assertThat(opened.column("Person").subList(0, 3)).containsOnly("");
        assertThat(opened.column("Colour").subList(0, 3)).containsOnly("");
        assertThat(opened.column("Personal part destroyed").subList(0, 3)).containsOnly("yes");
    }

    @Test
    void everyLanguageHasEveryWord() throws Exception {
        Set<String> english = ExportSite.words("en").texts().keySet();
        assertThat(ExportSite.words("zh").texts().keySet()).isEqualTo(english);
        assertThat(ExportSite.words("ko").texts().keySet()).isEqualTo(english);
        site.passages(2);
        site.acts();
        Opened opened = Opened.of(site.written(in("zh"), stick).file());
        assertThat(opened.rows().getFirst()).startsWith("序号", "时间", "通道");
        assertThat(opened.text("README.txt")).contains("它证明", "场所： 医院, 330000");
    }

    @Test
    void theWorkbookAndTheReportTellTheSameRows() throws Exception {
        site.passages(700);
        site.acts();
        ExportRequest request = forms(EnumSet.allOf(ExportForm.class));
        ExportEnd.Written written = site.written(request, stick);
        Opened opened = Opened.of(written.file());

        assertThat(opened.text("report.pdf")).isEqualTo("greenlane.station/test 709");
        assertThat(Sheets.rows(opened.bytes("log.xlsx"), "Asia/Shanghai")).isEqualTo(opened.rows());
        assertThat(ExportVerifier.verify(written.file(), Optional.of(site.signer.verifier()), NO_IDENTITY))
                .isInstanceOf(ExportVerdict.Proved.class);
    }

    @Test
    void thePreviewIsTheBeginningOfTheTable() throws Exception {
        site.passages(80);
        ExportRequest request = ExportSite.request(Content.PERSONAL);
        Preview preview = site.exports().preview(request, ExportProgress.UNWATCHED);
        Opened opened = Opened.of(site.written(request, stick).file());

        assertThat(preview.header()).isEqualTo(opened.rows().getFirst());
        assertThat(preview.rows()).hasSize(50).isEqualTo(opened.rows().subList(1, 51));
        assertThat(preview.last()).isEqualTo(80);
    }

    private static ExportRequest as(Role role, Content content) {
        ExportRequest r = ExportSite.request(content);
        return new ExportRequest(
                r.operator(), role, Optional.of(ExportSite.SECOND), r.range(), content, r.forms(), r.recipient(), r.words(), r.zone());
    }

    private static ExportRequest with(ExportRequest r, Optional<OperatorId> second) {
        return new ExportRequest(
                r.operator(), r.role(), second, r.range(), r.content(), r.forms(), r.recipient(), r.words(), r.zone());
    }

    private static ExportRequest in(String language) {
        ExportRequest r = ExportSite.request(Content.PSEUDONYMS);
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), r.range(), r.content(), r.forms(), r.recipient(),
                ExportSite.words(language), ZoneId.of("UTC"));
    }

    private static ExportRequest forms(Set<ExportForm> forms) {
        ExportRequest r = ExportSite.request(Content.PERSONAL);
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), r.range(), r.content(), forms, r.recipient(), r.words(), r.zone());
    }
}
