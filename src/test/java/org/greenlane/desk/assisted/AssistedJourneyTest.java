package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Consent;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.PersonResult;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.LookUpLimits;
import org.greenlane.lane.assisted.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whole ways through the real machine of the lane, by touch, by keyboard, and by a scanner alone.
class AssistedJourneyTest {
    private static final String NAME = "王*兰";
    private static final int MOST_TOUCHES = 3;

    private long pace = TimeUnit.SECONDS.toNanos(1);
    private long nanos;
    private JourneySite site = site(SiteKind.STATION);
    private AssistedScreen screen = Screen.fx(() -> new AssistedScreen(site.model, Fonts.find(), () -> nanos += pace));
    private Stage stage = Screen.show(screen, 1024, 600);
    private int touches;

    private static JourneySite site(SiteKind kind) {
        return Screen.fx(() -> new JourneySite(kind, Desks.model(Language.ENGLISH)));
    }

    private void move(SiteKind kind) {
        Screen.fx(stage::close);
        site = site(kind);
        screen = Screen.fx(() -> new AssistedScreen(site.model, Fonts.find(), () -> nanos += pace));
        stage = Screen.show(screen, 1024, 600);
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private void touch(String... ids) {
        for (String id : ids) {
            Node node = Screen.fx(() -> all().filter(each -> id.equals(each.getId()) && Screen.isShown(each))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is called " + id)));
            click(node);
            touches++;
        }
    }

    /// Where it stands once all has been laid out: hands are slower than screens.
    private void click(Node node) {
        layOut();
        Screen.click(node);
    }

    private void layOut() {
        Screen.fx(() -> {
            screen.applyCss();
            screen.layout();
        });
    }

    private void touchKeys(String text) {
        text.chars().forEach(symbol -> touch("key-" + (char) symbol));
    }

    private void signInByTouch() {
        touchKeys("G1");
        click(fields().get(1));
        touchKeys(JourneySite.PIN);
        touch("step-sign-in");
        touches = 0;
    }

    private void lay(PersonResult... people) {
        Screen.fx(() -> site.lay(people));
    }

    private Stream<Node> all() {
        return Screen.all(screen);
    }

    private List<EntryField> fields() {
        return Screen.fx(() -> all().filter(EntryField.class::isInstance)
                .map(EntryField.class::cast)
                .toList());
    }

    private String texts() {
        layOut();
        return Screen.fx(() -> String.join("\n", all().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList()));
    }

    /// As a scanner types it; again, as staff do, where this machine was too busy to take it for one.
    private void scan(String text) {
        int before = site.inputs.size();
        for (int tries = 0; tries < 20 && site.inputs.size() == before; tries++) {
            scanOnce(text);
        }
    }

    private void scanOnce(String text) {
        Screen.fx(() -> {
            text.chars().forEach(symbol -> fire(KeyEvent.KEY_TYPED, String.valueOf((char) symbol), KeyCode.UNDEFINED));
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
            fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "\r", KeyCode.ENTER);
        });
    }

    private void fire(EventType<KeyEvent> type, String symbol, KeyCode code) {
        Node owner = screen.getScene().getFocusOwner();
        Event.fireEvent(
                owner == null ? screen : owner, new KeyEvent(type, symbol, symbol, code, false, false, false, false));
    }

    private void scan(LaneCommand command) {
        scan(JourneySite.COMMANDS.text(command));
    }

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
        assertThat(texts()).contains("Valid until 02:32");
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

    @Test
    void whoTypesWrongPinsIsLockedOutAndIsToldUntilWhen() {
        touchKeys("G1");
        for (int tries = 0; tries < 3; tries++) {
            click(fields().get(1));
            touchKeys("111111");
            List<EntryField> typed = fields();
            touch("step-sign-in");
            assertThat(typed.get(1).entry().isEmpty()).isTrue();
        }
        assertThat(texts()).contains("Locked until 14:47");
        assertThat(site.view()).isInstanceOf(AssistedView.SignedOut.class);
    }

    @Test
    void aNumberIsSentOnlyWhenItsCheckDigitIsRight() {
        signInByTouch();
        touch("type-a-number", "kind-RESIDENT_ID");
        touchKeys("123456789012345670");
        assertThat(texts()).contains("Mistyped");
        touch("look-up");
        assertThat(site.view()).isInstanceOf(AssistedView.Waiting.class);
        touch("key-erase", "key-X");
        assertThat(texts()).contains("Right");
        List<EntryField> typed = fields();
        touch("look-up");
        assertThat(site.view()).isInstanceOf(AssistedView.AskingConsent.class);
        assertThat(typed.getFirst().entry().isEmpty()).isTrue();
        assertThat(texts()).doesNotContain("12345678901234567X");
    }

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
    void whatWasTypedIsWipedWhenTheViewGoes() {
        touchKeys("G1");
        click(fields().get(1));
        touchKeys("2580");
        List<EntryField> typed = fields();
        assertThat(texts()).contains("●●●●").doesNotContain("2580");
        List<String> names = new ArrayList<>();
        typed.forEach(field -> names.add(field.entry().toString().toLowerCase(Locale.ROOT)));
        assertThat(names).noneMatch(name -> name.contains("2580"));
        scan("GLB:G1-SECRET");
        assertThat(typed).allSatisfy(field -> {
            assertThat(field.entry().isEmpty()).isTrue();
            assertThat(Screen.all(field).filter(Text.class::isInstance).map(text -> ((Text) text).getText()))
                    .noneMatch(text -> text.contains("●") || text.contains("G1"));
        });
    }

    @Test
    void aSecondQuickTouchDoesNotPressWhatHasComeUpMeanwhile() {
        signInByTouch();
        pace = 0;
        lay(AssistedExamples.stop());
        Node way = Screen.fx(() -> all().filter(each -> "consent-GUARDIAN".equals(each.getId())).findFirst().orElseThrow());
        click(way);
        AssistedView answered = site.view();
        assertThat(answered).isInstanceOf(AssistedView.Answered.class);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        assertThat(site.view()).isSameAs(answered);
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
