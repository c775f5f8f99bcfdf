package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.junit.jupiter.api.Test;

/// Who gets what about people.
class ExportPeopleTest extends AtExport {
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

    private static ExportRequest between(ExportRequest r, long first, long last) {
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), new ExportRange.Numbers(first, last), r.content(), r.forms(),
                r.recipient(), r.words(), r.zone());
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
}
