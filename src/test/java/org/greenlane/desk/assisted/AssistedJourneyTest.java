package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextField;
import org.greenlane.desk.Screen;
import org.greenlane.health.Consent;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Settlement;
import org.junit.jupiter.api.Test;

/// Whole ways through the real machine of the lane, by touch.
class AssistedJourneyTest extends AssistedJourney {
    private static final String NAME = "王*兰";
    private static final int MOST_TOUCHES = 3;

    @Test
    void anOldWomanWithoutAPhoneIsThroughWithOneTouchAndLeavesNothingOnTheScreen() {
        signInByTouch();
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        lay(AssistedExamples.pass());
        assertThat(texts()).contains("可以查询您的健康状态吗？").doesNotContain(NAME);
        touch("consent-SPOKEN");
        assertThat(touches).isEqualTo(1).isLessThanOrEqualTo(MOST_TOUCHES);
        assertThat(site.through).isEqualTo(1);
        assertThat(texts()).contains("PASS", NAME);
        touch("step-done");
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        assertThat(texts()).doesNotContain(NAME).contains("Today: 1 helped");
    }

    @Test
    void aKoreanIsAskedInKoreanAndIsThroughWithTwoTouches() {
        signInByTouch();
        lay(AssistedExamples.pass());
        touch("language-ko");
        assertThat(texts()).contains("건강 상태를 조회해도 될까요?");
        touch("consent-SIGNED_SHEET");
        assertThat(touches).isLessThanOrEqualTo(MOST_TOUCHES);
        assertThat(site.passages.getFirst().assistance().orElseThrow().consent())
                .contains(new Consent(Consent.Way.SIGNED_SHEET, "ko"));
    }

    @Test
    void aManWhoRefusesIsAskedQuestionsAndGetsASlip() {
        move(SiteKind.HOSPITAL);
        signInByTouch();
        lay(AssistedExamples.pass());
        touch("step-refuse");
        assertThat(texts()).contains("Nothing was looked up");
        touch("step-procedure");
        for (int questions = 0; site.view() instanceof AssistedView.InProcedure asked && questions < 12; questions++) {
            List<String> wanted = List.of("no", "normal", "none", "elsewhere");
            touch("choice-" + asked.question().choices().stream()
                    .map(choice -> choice.name())
                    .filter(wanted::contains)
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(texts()).contains("Go through, with a slip");
        touch("step-confirm");
        assertThat(site.view()).isInstanceOf(AssistedView.SlipReady.class);
        assertThat(texts()).contains("Valid until 11-24 02:32");
        touch("step-done");
        assertThat(site.passages).hasSize(1);
    }

    @Test
    void ofAFamilyThoseWhoPassGoOnAndOneTickCanBeTakenAway() {
        signInByTouch();
        lay(AssistedExamples.pass(), AssistedExamples.stop(), AssistedExamples.pass());
        touch("consent-GUARDIAN");
        assertThat(touches).isLessThanOrEqualTo(MOST_TOUCHES);
        assertThat(texts()).contains("2 of 3 may pass");
        touch("person-2", "step-let-part-pass");
        assertThat(site.through).isEqualTo(1);
        assertThat(site.view()).isInstanceOfSatisfying(AssistedView.Settled.class, settled ->
                assertThat(settled.settlement()).isEqualTo(new Settlement.PartPassed(List.of(0))));
        touch("person-2", "step-let-part-pass");
        assertThat(site.through).isEqualTo(2);
    }

    @Test
    void aSupervisorLetsSomebodyThroughWithAReasonAndANote() {
        signInByTouch();
        lay(AssistedExamples.stop());
        touch("consent-SPOKEN", "step-supervisor", "reason-OTHER");
        touchKeys("S1");
        click(fields().get(1));
        touchKeys("258000");
        touch("step-override");
        assertThat(texts()).contains("Say why in the note.");
        click(note());
        touch("note-letters");
        touchKeys("ESCORT");
        touch("step-override");
        assertThat(texts()).contains("Number, PIN or badge is wrong.");
        assertThat(note().getText()).isEqualTo("ESCORT");
        touchKeys(JourneySite.PIN);
        TextField note = note();
        touch("step-override");
        assertThat(site.view()).isInstanceOfSatisfying(AssistedView.Settled.class, settled ->
                assertThat(settled.settlement()).isInstanceOf(Settlement.Overridden.class));
        assertThat(texts()).contains("GO THROUGH", "Supervisor S1: Something else").doesNotContain("ESCORT");
        assertThat(note.getText()).isEmpty();
        assertThat(site.inputs)
                .anySatisfy(input -> assertThat(input).isInstanceOfSatisfying(Input.LetThrough.class, let -> {
                    assertThat(let.reason()).isEqualTo(OverrideReason.OTHER);
                    assertThat(let.note()).isEqualTo("ESCORT");
                }));
    }

    private TextField note() {
        return Screen.fx(() -> all().filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow());
    }
}
