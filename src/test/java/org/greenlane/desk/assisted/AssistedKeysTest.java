package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.greenlane.desk.Screen;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.LookUpLimits;
import org.junit.jupiter.api.Test;

/// Whole ways through the real machine of the lane, by keyboard and by a scanner alone.
class AssistedKeysTest extends AssistedJourney {
    @Test
    void aColleagueApprovesOneMoreNumberByTheirBadgeAndAPinThatIsScanned() {
        site.limit = new LookUpLimits.Limit.NeedsApproval();
        signInByTouch();
        touch("type-a-number", "kind-RESIDENT_ID");
        touchKeys("12345678901234567X");
        touch("look-up");
        assertThat(texts()).contains("A colleague must agree");
        scan("GLB:G2-SECRET");
        assertThat(site.view()).as("a badge alone agrees to nothing").isInstanceOf(AssistedView.NeedsApproval.class);
        JourneySite.PIN.chars().forEach(digit -> scan(LaneCommand.valueOf("DIGIT_" + (char) digit)));
        scan(LaneCommand.CONFIRM);
        assertThat(site.view()).isInstanceOf(AssistedView.AskingConsent.class);
    }

    @Test
    void aScannerAloneLeadsThroughTheWholeLane() {
        scan("GLB:G1-SECRET");
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        lay(AssistedExamples.ask());
        scan(LaneCommand.NEXT_LANGUAGE);
        scan(LaneCommand.CONSENT_SPOKEN);
        assertThat(site.passages).hasSize(1);
        scan(LaneCommand.PROCEDURE);
        for (int questions = 0; site.view() instanceof AssistedView.InProcedure && questions < 12; questions++) {
            scan(LaneCommand.CHOICE_A);
        }
        assertThat(site.view()).isInstanceOf(AssistedView.Confirming.class);
        scan(LaneCommand.CONFIRM);
        scan(LaneCommand.DONE);
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        scan("PHI1:SHOWN-BY-A-VISITOR");
        assertThat(site.through).isPositive();
        scan(LaneCommand.SIGN_OUT);
        assertThat(site.view()).isInstanceOf(AssistedView.SignedOut.class);
        assertThat(site.inputs).allSatisfy(input -> assertThat(input).isInstanceOf(Input.Scan.class));
    }

    @Test
    void aSheetOfAnotherStationIsSaidInTheHeadUntilSomethingElseIsShownAndWhatIsTypedStays() {
        touchKeys("G1");
        String before = texts();
        Screen.fx(() -> site.model.otherSheet(false));
        assertThat(texts()).contains("Not this station's sheet of commands: print it anew.", "G1");
        click(fields().get(1));
        touchKeys(JourneySite.PIN);
        touch("step-sign-in");
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        assertThat(before).doesNotContain("print it anew");
        assertThat(texts()).doesNotContain("print it anew");
    }

    @Test
    void theFirstSymbolsOfAScannedCodeChooseNothing() {
        scan("GLB:G1-SECRET");
        lay(AssistedExamples.pass());
        Screen.fx(() -> fire(KeyEvent.KEY_TYPED, "1", KeyCode.UNDEFINED));
        Screen.fx(() -> fire(KeyEvent.KEY_TYPED, ":", KeyCode.UNDEFINED));
        Screen.type(KeyCode.F1);
        assertThat(site.view()).isInstanceOf(AssistedView.AskingConsent.class);
        Screen.type(KeyCode.F1);
        Screen.fx(() -> fire(KeyEvent.KEY_TYPED, "1", KeyCode.UNDEFINED));
        Screen.until(() -> site.view() instanceof AssistedView.Answered);
    }

    @Test
    void aKeyboardAloneLeadsThroughTheWholeLane() {
        Screen.type(KeyCode.G, KeyCode.DIGIT1, KeyCode.ENTER);
        Screen.type(digits(JourneySite.PIN));
        Screen.type(KeyCode.ENTER);
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        Screen.type(KeyCode.ENTER);
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        lay(AssistedExamples.ask());
        Screen.type(KeyCode.F1);
        assertThat(texts()).contains("Esc: back");
        Screen.type(KeyCode.ENTER);
        assertThat(site.view()).as("Enter puts help away, and answers nothing behind it").isInstanceOf(AssistedView.AskingConsent.class);
        Screen.type(KeyCode.ESCAPE);
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        lay(AssistedExamples.ask());
        Screen.type(KeyCode.ENTER);
        assertThat(site.view()).isInstanceOf(AssistedView.Answered.class);
        Screen.type(KeyCode.ENTER);
        assertThat(site.view()).isInstanceOf(AssistedView.InProcedure.class);
        Screen.type(KeyCode.TAB);
        Screen.type(KeyCode.ESCAPE);
        assertThat(site.view()).isInstanceOf(AssistedView.Answered.class);
        assertThat(site.log).isNotEmpty();
    }

    private static KeyCode[] digits(String pin) {
        return pin.chars()
                .mapToObj(digit -> KeyCode.valueOf("DIGIT" + (char) digit))
                .toArray(KeyCode[]::new);
    }

    @Test
    void anEnterThatIsHeldDownAgreesToNothing() {
        scan("GLB:G1-SECRET");
        lay(AssistedExamples.ask());
        Screen.fx(() -> {
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
        });
        assertThat(site.view()).isInstanceOf(AssistedView.Answered.class);
    }

    @Test
    void staffSwitchToTheSelfServiceLaneByAKeyOrATouch() {
        int[] switched = {0};
        site.model.onSwitch(() -> switched[0]++);
        Screen.type(KeyCode.F2);
        touch("self-service");
        assertThat(switched[0]).isEqualTo(2);
    }
}
