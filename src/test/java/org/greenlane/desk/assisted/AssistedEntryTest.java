package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.lane.assisted.AssistedView;
import org.junit.jupiter.api.Test;

/// What becomes of what staff type, and of a touch too many.
class AssistedEntryTest extends AssistedJourney {
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
}
