package org.greenlane.desk.assisted;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.assisted.Input;
import org.greenlane.sight.QrPicture;

/// Assisted screens for tests: everything is shown at once.
final class Desks {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Desks() {}

    /// A screen and what was done at it, but for mere touches.
    record Desk(AssistedScreen screen, AssistedViewModel model, List<Input> inputs) {}

    /// Eighteen symbols are a number, and a wrong one if the last is 0.
    static NumberCheck.State check(NumberKind kind, char[] number) {
        if (number.length < 18) {
            return NumberCheck.State.UNFINISHED;
        }
        return number[17] == '0' ? NumberCheck.State.WRONG : NumberCheck.State.RIGHT;
    }

    static AssistedViewModel model(Language language) {
        return new AssistedViewModel(ZONE, language, Desks::check, QrPicture::modules, Desks::atOnce);
    }

    private static void atOnce(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Screen.fx(task);
        }
    }

    static Desk of(AssistedExamples.State state, Language language) {
        return Screen.fx(() -> {
            AssistedViewModel model = model(language);
            List<Input> inputs = new ArrayList<>();
            model.onInput(input -> {
                if (!(input instanceof Input.StillHere)) {
                    inputs.add(input);
                }
            });
            model.onRepeat(_ -> {});
            model.onClosing(_ -> {});
            model.onBarrier(_ -> {});
            model.barrierStands(Optional.of(state.barrier()));
            model.onPrint(Optional.of(_ -> {}));
            model.show(state.view());
            model.local(state.local());
            if (state.otherSheet()) {
                model.otherSheet(false);
            }
            return new Desk(new AssistedScreen(model, Fonts.find()), model, inputs);
        });
    }

    static Scene scene(AssistedExamples.State state, Language language, TextSize textSize, ScreenSize size) {
        Desk desk = of(state, language);
        Screen.fx(() -> desk.model().textSizeProperty().set(textSize));
        return Screen.scene(desk.screen(), size.width(), size.height());
    }

    static FirstSupervisor first(Language language, TextSize textSize) {
        return Screen.fx(() -> new FirstSupervisor(
                Fonts.find(), language, new SimpleObjectProperty<>(textSize), (_, _) -> {}, Runnable::run));
    }
}
