package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.desk.supervisor.StationModel.Look;
import org.greenlane.desk.supervisor.StationRoom.Settings;
import org.greenlane.desk.supervisor.StationRoom.Wish;
import org.greenlane.desk.words.Language;
import org.greenlane.setup.SetupStep;

/// What the station is now; what is touched becomes something else.
final class StationSheets {
    private static final int GROUPS_IN_A_ROW = 4;

    private StationSheets() {}

    static Sheet of(StationModel model, OfficeKit kit) {
        if (model.state().isEmpty()) {
            return waiting(kit.say(SupervisorPhrase.ONE_MOMENT), kit);
        }
        StationRoom.State state = model.state().get();
        return switch (model.look()) {
            case Look.AtStation() -> station(model, state, kit);
            case Look.Beginning(String language, String colours) -> beginning(model, language, colours, kit);
            case Look.Asking(Wish wish) when model.takesPin(wish) -> askingPin(model, state, wish, kit);
            case Look.Asking(Wish wish) -> asking(model, state, wish, kit);
            case Look.Checking() -> waiting(kit.say(SupervisorPhrase.ONE_MOMENT), kit);
            case Look.Closing() -> waiting(kit.say(SupervisorPhrase.STATION_CLOSING), kit);
        };
    }

    private static StationWords words(OfficeKit kit) {
        return new StationWords(kit.words().language());
    }

    private static Sheet waiting(String text, OfficeKit kit) {
        return Sheet.of("", kit.text(text, Pos.CENTER, 1.8), Optional.empty());
    }

    private static Sheet station(StationModel model, StationRoom.State state, OfficeKit kit) {
        Settings now = state.now();
        StationWords words = words(kit);
        Split first = Split.turning(0.6)
                .share(tile(Drawing.LANGUAGE, words.beginsBelow(now), "station-begins", () -> model.begins(now.language(), now.look()), state), 1)
                .share(tile(OfficeSign.STATION, words.site(now), "station-site", () -> model.ask(new Wish.Led(SetupStep.SITE)), state), 1);
        BigButton devices = tile(
                Sign.DEVICES, words.devices(now), "station-devices", () -> model.ask(new Wish.Led(SetupStep.DEVICES)), state);
        BigButton root = tile(
                Sign.STANDING,
                words.root(now.root(), GROUPS_IN_A_ROW),
                "station-root",
                () -> model.ask(new Wish.Led(SetupStep.ROOT)),
                state);
        BigButton sheets = tile(
                Sign.CHECK_LIST, kit.say(SupervisorPhrase.STATION_SHEETS), "station-sheets", () -> model.ask(new Wish.SheetsVoid()), state);
        String hint = kit.say(state.changeable() ? SupervisorPhrase.STATION_HINT : SupervisorPhrase.STATION_FIXED);
        NoticeBox notice = new NoticeBox(model.failed() ? kit.say(SupervisorPhrase.STATION_FAILED) : "");
        Split whole = Split.down(0.5, "sheet");
        if (notice.isVisible()) {
            whole.fixed(notice, 3.4);
        } else {
            whole.fixed(kit.hint(hint), 2.8);
        }
        whole.share(first, 1)
                .share(Split.turning(0.6).share(devices, 1).share(root, 1), 1)
                .fixed(Split.turning(0.6).share(undo(model, state, kit), 5).share(sheets, 2), 4, 10);
        return Sheet.of("", whole, Optional.empty());
    }

    private static BigButton tile(Picture picture, String text, String id, Runnable action, StationRoom.State state) {
        BigButton tile = new BigButton(picture, text).called(id).on(action);
        tile.setDisable(!state.changeable());
        return tile;
    }

    /// What it would bring back stands beside it. Another root is trusted only after its sheet was shown and a PIN given.
    private static Region undo(StationModel model, StationRoom.State state, OfficeKit kit) {
        Optional<Settings> before = state.before().filter(it -> !it.equals(state.now()));
        if (before.isEmpty() || !state.changeable()) {
            return kit.text(kit.say(SupervisorPhrase.STATION_NEVER_CHANGED), Pos.CENTER_LEFT, 1.3, "quiet");
        }
        if (!before.get().root().equals(state.now().root())) {
            return kit.text(kit.say(SupervisorPhrase.STATION_UNDO_ROOT), Pos.CENTER_LEFT, 1.3, "quiet");
        }
        BigButton undo = new BigButton(Sign.UNDO, kit.say(SupervisorPhrase.UNDO))
                .called("station-undo")
                .on(() -> model.ask(new Wish.Undone()));
        return Split.across(0.6)
                .share(kit.line(words(kit).broughtBack(differing(state.now(), before.get(), kit))), 3)
                .share(undo, 1);
    }

    private static List<String> differing(Settings now, Settings then, OfficeKit kit) {
        StationWords words = words(kit);
        List<String> lines = new ArrayList<>();
        if (!now.language().equals(then.language()) || !now.look().equals(then.look())) {
            lines.add(words.begins(then));
        }
        if (now.site() != then.site() || !now.region().equals(then.region())) {
            lines.add(words.site(then));
        }
        if (!now.profile().equals(then.profile()) || !now.ports().equals(then.ports())) {
            lines.add(words.devices(then));
        }
        return lines;
    }

    private static Sheet beginning(StationModel model, String language, String colours, OfficeKit kit) {
        List<BigButton> languages = new ArrayList<>();
        for (Language each : Language.values()) {
            languages.add(choice(
                    Drawing.LANGUAGE, each.ownName(), "begins-" + each.tag(), each.tag().equals(language), () -> model.begins(each.tag(), colours)));
        }
        List<BigButton> looks = new ArrayList<>();
        for (org.greenlane.desk.Look each : org.greenlane.desk.Look.values()) {
            looks.add(choice(
                    Drawing.LOOK,
                    words(kit).look(each),
                    "begins-" + each.lowerName(),
                    each.lowerName().equals(colours),
                    () -> model.begins(language, each.lowerName())));
        }
        BigButton next = new BigButton(Sign.YES, kit.say(SupervisorPhrase.STATION_CHANGE), "plainest")
                .called("station-change")
                .on(() -> model.ask(new Wish.Begins(language, colours)));
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.STATION_BEGINS)), 2.4)
                .share(new Tiles(0.6, languages).columns(languages.size(), 1), 1)
                .share(new Tiles(0.6, looks).columns(looks.size(), 1), 1)
                .fixed(Split.across(0.6).share(next, 2).share(back(kit), 1), 4);
        return Sheet.of("", whole, Optional.of(next));
    }

    private static BigButton choice(Picture picture, String text, String id, boolean chosen, Runnable action) {
        BigButton button = new BigButton(picture, text).called(id).on(action);
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private static BigButton back(OfficeKit kit) {
        return new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("station-back").on(kit.model()::back);
    }

    /// Nobody passes while the gate is closed, so it is asked first.
    private static Sheet asking(StationModel model, StationRoom.State state, Wish wish, OfficeKit kit) {
        BigButton yes = new BigButton(Sign.YES, kit.say(SupervisorPhrase.STATION_CLOSE_GATE), "plainest")
                .called("station-close-gate")
                .on(() -> model.wish(wish, Optional.empty()));
        Split whole = Split.down(0.8, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.STATION_SURE)), 2.4)
                .share(kit.text(what(state, wish, kit), Pos.BOTTOM_LEFT, 1.6, "strong"), 1)
                .share(kit.text(kit.say(warning(state, wish)), Pos.TOP_LEFT, 1.4), 1)
                .fixed(Split.across(0.6).share(yes, 2).share(back(kit), 1), 4);
        return Sheet.of("", whole, Optional.of(yes));
    }

    /// Who is signed in may have gone since.
    private static Sheet askingPin(StationModel model, StationRoom.State state, Wish wish, OfficeKit kit) {
        Entry pin = new Entry(Entry.Kind.PIN);
        Form form = new Form(List.of(new EntryField(pin, kit.words().shared("phrase.PIN"))), () -> {
            model.wish(wish, Optional.of(pin.take()));
            return true;
        });
        BigButton yes = new BigButton(Sign.YES, kit.say(SupervisorPhrase.STATION_CLOSE_GATE), "plainest")
                .called("station-close-gate")
                .on(form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(kit.say(SupervisorPhrase.STATION_SURE)),
                                kit.text(what(state, wish, kit), Pos.CENTER_LEFT, 1.4, "strong"),
                                kit.hint(kit.say(warning(state, wish)))),
                        form,
                        List.of(),
                        new NoticeBox(model.objection().map(kit::refusal).orElse("")),
                        List.of(yes, back(kit))),
                yes,
                form);
    }

    private static String what(StationRoom.State state, Wish wish, OfficeKit kit) {
        return switch (wish) {
            case Wish.Led(SetupStep step) -> words(kit).led(step);
            case Wish.Begins(String language, String colours) -> words(kit).begins(language, colours);
            case Wish.Undone() -> words(kit).broughtBack(
                    state.before().map(before -> differing(state.now(), before, kit)).orElse(List.of()));
            case Wish.SheetsVoid() -> kit.say(SupervisorPhrase.STATION_SHEETS_VOID);
        };
    }

    /// Statuses of another region, or under another root, must be delivered first.
    private static SupervisorPhrase warning(StationRoom.State state, Wish wish) {
        return switch (wish) {
            case Wish.Led(SetupStep step) when step == SetupStep.SITE || step == SetupStep.ROOT ->
                SupervisorPhrase.STATION_NEEDS_DELIVERY;
            case Wish.Undone() when isOfAnotherRegion(state) -> SupervisorPhrase.STATION_UNDO_REGION;
            case Wish.SheetsVoid() -> SupervisorPhrase.STATION_SHEETS_FOREVER;
            case Wish.Led _, Wish.Begins _, Wish.Undone _ -> SupervisorPhrase.STATION_CLOSED_MEANWHILE;
        };
    }

    private static boolean isOfAnotherRegion(StationRoom.State state) {
        return state.before().filter(it -> !it.region().equals(state.now().region())).isPresent();
    }
}
