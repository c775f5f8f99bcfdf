package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.assisted.AssistedViewModel;
import org.greenlane.desk.assisted.NumberCheck;
import org.greenlane.desk.assisted.StationScreens;
import org.greenlane.desk.help.HelpWords;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Help tells every function key that its screen has, in every language, and none that does nothing.
class KeysInHelpTest {
    private static final Pattern KEY = Pattern.compile("(?:Shift\\+)?F\\d+");

    @ParameterizedTest
    @EnumSource
    void helpTellsEveryFunctionKeyOfItsScreenAndNoOther(Topic.Keys screen) {
        Set<String> answered = Screen.fx(() -> {
            Hand hand = new Hand(screen);
            return Stream.of(KeyCode.values())
                    .filter(KeyCode::isFunctionKey)
                    .flatMap(code -> Stream.of(true, false)
                            .filter(shift -> hand.answers(code, shift))
                            .map(shift -> (shift ? "Shift+" : "") + code))
                    .collect(Collectors.toCollection(TreeSet::new));
        });
        answered.removeIf(key -> key.startsWith("Shift+") && doesTheSame(key, answered));
        if (screen == Topic.Keys.SUPERVISOR) {
            assertThat(answered.remove("F2")).as("there is no other lane to go to; it does nothing").isTrue();
        }
        for (Language language : Language.values()) {
            assertThat(told(new HelpWords(language).keys(screen))).as(language.toString()).isEqualTo(answered);
        }
    }

    /// Most keys do not ask whether Shift is held, too.
    private static boolean doesTheSame(String key, Set<String> answered) {
        return !key.equals("Shift+F5") && answered.contains(key.substring("Shift+".length()));
    }

    private static Set<String> told(String line) {
        return KEY.matcher(line).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A screen, and what keys do at it.
    private static final class Hand {
        private final Topic.Keys screen;
        private final List<KeyCode> through = new ArrayList<>();
        private OfficeFrame frame;
        private Parent inFront;

        Hand(Topic.Keys screen) {
            this.screen = screen;
            frame = anew();
            inFront = innermost(frame);
        }

        private OfficeFrame anew() {
            OfficeFrame made = frame(screen);
            Scene scene = new Scene(made, 1024, 600);
            Look.LIGHT.wear(scene);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> through.add(event.getCode()));
            return made;
        }

        /// Whether something takes the key before it has gone all the way.
        boolean answers(KeyCode code, boolean shift) {
            through.clear();
            Event.fireEvent(inFront, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            if (!inFront.equals(innermost(frame))) {
                frame = anew();
                inFront = innermost(frame);
            }
            return through.isEmpty();
        }
    }

    /// The screen itself: its own filters are asked, and those of all around it.
    private static Parent innermost(Parent inFront) {
        return Screen.all(inFront)
                .filter(node -> node.getStyleClass().contains("kiosk") || node.getStyleClass().contains("assisted"))
                .map(Parent.class::cast)
                .findFirst()
                .orElse(inFront);
    }

    private static OfficeFrame frame(Topic.Keys screen) {
        Offices offices = new Offices(Language.ENGLISH);
        OfficeScreen office = new OfficeScreen(offices.model, Fonts.find());
        if (screen == Topic.Keys.SUPERVISOR) {
            OfficeFrame frame = new OfficeFrame(new StackPane(), office, offices.model, _ -> {});
            frame.arrive();
            offices.in(Role.SUPERVISOR);
            return frame;
        }
        KioskViewModel kiosk = new KioskViewModel(Clock.systemUTC(), Language.ENGLISH, Platform::runLater);
        KioskView view =
                new KioskView(kiosk, Fonts.find(), new KioskView.Manner(false, true), Optional.empty());
        AssistedViewModel staff = new AssistedViewModel(
                ZoneId.of("UTC"), Language.ENGLISH, (_, _) -> NumberCheck.State.RIGHT, _ -> new boolean[1][1], Platform::runLater);
        StationScreens screens = new StationScreens(
                staff,
                Optional.of(view),
                Fonts.find(),
                new StationScreens.Behind(_ -> {}, _ -> {}, (_, _, _) -> {}),
                Optional.empty(),
                Platform::runLater);
        if (screen == Topic.Keys.STAFF) {
            screens.toStaff();
        }
        return new OfficeFrame(screens, office, offices.model, _ -> {});
    }
}
