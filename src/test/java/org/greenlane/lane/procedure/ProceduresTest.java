package org.greenlane.lane.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.code.Slip;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;

class ProceduresTest {
    private static final String GOOD = """
            [[question]]
            name = "cough"
            pictogram = "cough"
            en = "A cough?"
            zh = "咳嗽？"
            ko = "기침?"
            [[question.choice]]
            name = "no"
            pictogram = "no"
            en = "No"
            zh = "无"
            ko = "아니요"
            [[question.choice]]
            name = "yes"
            pictogram = "yes"
            en = "Yes"
            zh = "有"
            ko = "예"
            [[question]]
            name = "again"
            pictogram = "cough"
            en = "Still?"
            zh = "还咳？"
            ko = "아직?"
            [[question.choice]]
            name = "no"
            pictogram = "no"
            en = "No"
            zh = "无"
            ko = "아니요"
            [[question.choice]]
            name = "yes"
            pictogram = "yes"
            en = "Yes"
            zh = "有"
            ko = "예"
            [[procedure]]
            name = "all"
            sites = ["HOSPITAL", "STATION", "PORT", "RESIDENTIAL", "PARK"]
            first = "cough"
            steps = [
                { at = "cough", choice = "no", end = "PASS_ONCE" },
                { at = "cough", choice = "yes", ask = "again" },
                { at = "again", choice = "no", end = "SLIP", hours = 4 },
                { at = "again", choice = "yes", end = "FEVER_CLINIC" },
            ]
            """;

    private static Procedures read(String toml) throws ProcedureException {
        return Procedures.read(toml.getBytes(StandardCharsets.UTF_8), "site.toml");
    }

    private static void refused(String from, String to, String complaint) {
        assertThat(GOOD).contains(from);
        assertThatThrownBy(() -> read(GOOD.replace(from, to)))
                .isInstanceOf(ProcedureException.class)
                .hasMessageContaining(complaint)
                .hasMessageMatching("(?s)(site\\.toml:\\d+:\\d+: [^\n]+\n?)+");
    }

    @Test
    void everySiteHasAProcedureForEveryReason() {
        Procedures shipped = Procedures.shipped();
        for (SiteKind site : SiteKind.values()) {
            for (Reason reason : Reason.values()) {
                assertThat(shipped.of(site, List.of(reason)).sites()).contains(site);
            }
        }
    }

    @Test
    void whoIsStoppedIsNeverLetThroughByWhatIsShipped() {
        for (SiteKind site : SiteKind.values()) {
            for (Reason reason : List.of(Reason.RED, Reason.CODE_REVOKED, Reason.STATUS_REVOKED, Reason.FORGED)) {
                assertThat(Procedures.shipped().of(site, List.of(Reason.NUMBER_ONLY, reason)).outcomes())
                        .noneMatch(Outcome::letsThrough);
            }
        }
    }

    @Test
    void aGoodFileIsRead() throws ProcedureException {
        Procedure all = read(GOOD).of(SiteKind.PARK, List.of(Reason.UNREADABLE));
        assertThat(all.first().wording().in("zh-Hant")).isEqualTo("咳嗽？");
        assertThat(all.outcomes()).hasSize(3);
    }

    @Test
    void aChoiceThatLeadsNowhereIsRefused() {
        refused("    { at = \"again\", choice = \"yes\", end = \"FEVER_CLINIC\" },\n", "", "lead nowhere from the choice yes");
        refused("end = \"FEVER_CLINIC\"", "end = \"HOME\"", "end must be one of");
        refused(", end = \"FEVER_CLINIC\"", "", "must lead to one question");
    }

    @Test
    void aCircleIsRefused() {
        refused("choice = \"yes\", end = \"FEVER_CLINIC\"", "choice = \"yes\", ask = \"cough\"", "back to it");
    }

    @Test
    void aStepThatIsNeverReachedIsRefused() {
        refused("choice = \"yes\", ask = \"again\"", "choice = \"yes\", end = \"STOP\"", "never lead to the question again");
    }

    @Test
    void aMissingLanguageIsRefusedWithItsLine() {
        refused("ko = \"기침?\"\n", "", "site.toml:1:1: ko must be one line");
    }

    @Test
    void whatIsNotKnownOrTwiceOrTooLongIsRefused() {
        refused("first = ", "frist = ", "frist is not known here");
        refused("name = \"again\"", "name = \"cough\"", "name stands twice");
        refused("A cough?", "x".repeat(121), "1 to 120 characters");
        refused("hours = 4", "hours = " + (Slip.LONGEST.toHours() + 1), "from 1 to 24");
        refused("\"PARK\"", "\"GARDEN\"", "must be a list of some of");
        refused(", \"PARK\"", "", "lacks one without reasons for PARK");
        refused("choice = \"no\", end = \"PASS_ONCE\"", "choice = \"maybe\", end = \"STOP\"", "is none of the question");
        refused("end = \"FEVER_CLINIC\"", "end = \"STOP\", hours = 3", "hours is not known here");
    }

    @Test
    void aFileThatIsTooLargeOrNoTextIsRefused() {
        assertThatThrownBy(() -> Procedures.read(new byte[Procedures.LARGEST_FILE + 1], "site.toml"))
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> Procedures.read(new byte[] {(byte) 0xff}, "site.toml"))
                .hasMessageContaining("not UTF-8");
    }

    @Property(tries = 200)
    void aSpoiltFileIsReadOrRefusedAndBreaksNothing(
            @ForAll @IntRange(min = 0, max = 1500) int at, @ForAll @IntRange(min = 0, max = 255) int wrong) {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = (byte) wrong;
        try {
            assertThat(Procedures.read(bytes, "site.toml").all()).isNotEmpty();
        } catch (ProcedureException refused) {
            assertThat(refused.flaws()).isNotEmpty().allMatch(flaw -> flaw.line() > 0 && flaw.column() > 0);
        }
    }
}
