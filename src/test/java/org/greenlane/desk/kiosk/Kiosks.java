package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;

/// Kiosks for tests: the clock stands still, and everything is shown at once.
final class Kiosks {
    static final Clock CLOCK = Clock.fixed(Examples.NOW, ZoneId.of("Asia/Shanghai"));

    private Kiosks() {}

    /// A kiosk and what was done at it.
    record Kiosk(KioskView view, KioskViewModel model, List<String> shown, List<String> acknowledged) {}

    static Kiosk of(Examples.State state, Language language) {
        return Screen.fx(() -> {
            KioskViewModel model = new KioskViewModel(CLOCK, language, Runnable::run);
            List<String> shown = new ArrayList<>();
            List<String> acknowledged = new ArrayList<>();
            Optional<TrayView> tray = state.tray()
                    ? Optional.of(new TrayView(_ -> TrayExamples.travellers(), shown::add))
                    : Optional.empty();
            KioskView view = new KioskView(model, Fonts.find(), new KioskView.Manner(false, false), tray);
            model.onAcknowledge(() -> acknowledged.add("once"));
            model.frame(ExamplePicture.FRAME);
            model.overlay(state.overlay());
            model.status(state.footer());
            model.update(state.update());
            model.cue(state.cue());
            model.barrier(state.barrier());
            model.show(state.lane());
            return new Kiosk(view, model, shown, acknowledged);
        });
    }

    static Scene scene(Examples.State state, Language language, TextSize textSize, Look look, ScreenSize size) {
        Kiosk kiosk = of(state, language);
        Screen.fx(() -> {
            kiosk.model().textSizeProperty().set(textSize);
            look.wear(kiosk.view());
        });
        return Screen.scene(kiosk.view(), size.width(), size.height());
    }

    static Scene scene(Examples.State state, Language language, int width, int height) {
        return Screen.scene(of(state, language).view(), width, height);
    }
}
