package org.greenlane.desk.setup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.Assistant;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine;
import org.greenlane.setup.PlayedMachine;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Through;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;

/// Every state of the set-up assistant.
final class SetupExamples {
    final PlayedMachine machine;
    final Assistant assistant;
    final SetupModel model;
    final SetupScreen screen;

    private SetupExamples(Assistant assistant, PlayedMachine machine) {
        this.machine = machine;
        this.assistant = assistant;
        model = Screen.fx(() -> new SetupModel(assistant, SetupExamples::list, Runnable::run));
        screen = Screen.fx(() -> new SetupScreen(model, Fonts.find()));
    }

    private static SetupExamples of(String state, Language language) {
        PlayedMachine machine = new PlayedMachine();
        if (state.startsWith("9-")) {
            return new SetupExamples(Assistant.change(machine, Runnable::run, present(language)), machine);
        }
        Assistant assistant = state.startsWith("10-")
                ? Assistant.change(machine, Runnable::run, present(language), SetupStep.SITE, new OperatorId("S-100"))
                : Assistant.begin(machine, Runnable::run, language.tag());
        return new SetupExamples(assistant, machine);
    }

    private static Answers present(Language language) {
        PlayedMachine other = new PlayedMachine();
        Assistant before = Assistant.begin(other, Runnable::run, language.tag());
        Through.to(SetupStep.READY, before, other);
        before.finish();
        return Objects.requireNonNull(other.answers);
    }

    static SetupExamples begun(Language language) {
        return of("", language);
    }

    private static void list(Optional<String> path, Consumer<FolderBook.Folder> told) {
        List<FolderBook.Place> places = path.isPresent()
                ? List.of(new FolderBook.Place("/media/stick/delivery", "delivery", false, Optional.empty()))
                : List.of(
                        new FolderBook.Place("/media/stick", "STICK-7", true, Optional.of(14_200L)),
                        new FolderBook.Place("/home/gate", "gate", false, Optional.of(81_000L)));
        told.accept(new FolderBook.Folder(path, Optional.empty(), places, true));
    }

    static Map<String, Consumer<SetupExamples>> states() {
        Map<String, Consumer<SetupExamples>> all = new LinkedHashMap<>();
        all.put("1-language", _ -> {});
        all.put("1-leaving", at -> Screen.fx(() -> at.model.show(SetupPart.LEAVING)));
        all.put("2-site", at -> at.to(SetupStep.SITE));
        all.put("2-site-wrong", at -> {
            at.to(SetupStep.SITE);
            Screen.fx(() -> at.button("setup-next").fire());
        });
        devices(all);
        all.put("4-supervisor", at -> at.to(SetupStep.SUPERVISOR));
        root(all);
        key(all);
        data(all);
        ready(all);
        changes(all);
        return all;
    }

    private static void devices(Map<String, Consumer<SetupExamples>> all) {
        all.put("3-profiles", at -> at.to(SetupStep.DEVICES));
        all.put("3-devices", at -> at.devices().picture());
        all.put("3-devices-relay", at -> {
            at.devices().picture();
            Screen.fx(() -> at.model.pulse("Turnstile"));
        });
        all.put("3-devices-broken", at -> {
            at.devices();
            at.hears("Gate camera", new Trial.State.Broken(Fault.Kind.CAMERA_BUSY));
            at.hears("ID reader", new Trial.State.Broken(Fault.Kind.DEVICE_FORBIDDEN));
            at.hears("Scanner", new Trial.State.Broken(Fault.Kind.DEVICE_MISSING));
            at.hears("Turnstile", new Trial.State.Broken(Fault.Kind.DEVICE_LOST));
        });
        all.put("3-ports", at -> {
            at.devices();
            Screen.fx(() -> at.model.ports("ID reader"));
            Screen.fx(() -> at.assistant.equipment().move("ID reader", PlayedMachine.PORTS.getLast()));
            at.hears("ID reader", new Trial.State.Broken(Fault.Kind.DEVICE_SILENT));
        });
        all.put("3-ports-taken", at -> {
            at.devices();
            Screen.fx(() -> at.model.ports("ID reader"));
            Screen.fx(() -> at.assistant.equipment().move("ID reader", PlayedMachine.PORTS.get(1)));
        });
        all.put("3-ports-none", at -> {
            at.machine.ports = List.of();
            at.devices();
            Screen.fx(() -> at.model.ports("ID reader"));
        });
        all.put("3-devices-all-seen", at -> {
            at.devices().picture();
            List.of("ID reader", "Scanner").forEach(name -> at.hears(name, new Trial.State.Seen()));
            Screen.fx(() -> at.model.saw("Turnstile", true));
        });
    }

    private static void root(Map<String, Consumer<SetupExamples>> all) {
        all.put("5-root", at -> at.root().picture());
        all.put("5-root-other-code", at -> {
            at.root().picture();
            Screen.fx(() -> at.assistant.read("https://example.org/poster"));
        });
        all.put("5-root-no-camera", at -> {
            at.root();
            at.hears("Gate camera", new Trial.State.Broken(Fault.Kind.CAMERA_MISSING));
        });
        all.put("5-root-typing", at -> {
            at.root();
            Screen.fx(() -> at.model.show(SetupPart.TYPING));
            Screen.fx(() -> at.screen.layIn(Through.ROOT.groups().getFirst() + Through.ROOT.groups().get(1) + "0D9A66"));
        });
        all.put("5-root-mistyped", at -> {
            at.root();
            Screen.fx(() -> at.model.show(SetupPart.TYPING));
            Screen.fx(() -> at.screen.layIn(Through.ROOT.groups().getFirst() + "3F5A91C1K"));
            Screen.fx(() -> at.button("setup-next").fire());
        });
        all.put("5-root-compare", at -> {
            at.root();
            Screen.fx(() -> at.assistant.rootSearch().found(Through.ROOT));
        });
    }

    private static void key(Map<String, Consumer<SetupExamples>> all) {
        all.put("6-key", at -> at.to(SetupStep.KEY));
        for (SetupPart part : List.of(SetupPart.PASSPHRASE, SetupPart.STICK, SetupPart.OPEN)) {
            all.put("6-key-" + part, at -> {
                at.to(SetupStep.KEY);
                Screen.fx(() -> at.model.show(part));
            });
        }
    }

    private static void data(Map<String, Consumer<SetupExamples>> all) {
        all.put("7-data", at -> at.to(SetupStep.DATA));
        all.put("7-data-folder", at -> {
            at.to(SetupStep.DATA);
            Screen.fx(() -> at.model.show(SetupPart.FOLDERS));
            Screen.fx(() -> at.model.folders().go(Optional.of("/media/stick/delivery")));
        });
        all.put("7-data-address", at -> {
            at.to(SetupStep.DATA);
            Screen.fx(() -> at.model.show(SetupPart.ADDRESS));
        });
        all.put("7-data-running", at -> {
            at.to(SetupStep.DATA);
            Screen.fx(() -> at.assistant.take("/media/stick/delivery", false));
            Screen.fx(() -> Objects.requireNonNull(at.machine.progress)
                    .accept(new Machine.Progress(Machine.Work.TAKING, 42, Optional.of(Duration.ofSeconds(17)))));
        });
        for (Trouble.Kind kind : List.of(
                Trouble.Kind.OTHER_ROOT, Trouble.Kind.NOTHING_THERE, Trouble.Kind.OTHER_REGION, Trouble.Kind.UNREADABLE,
                Trouble.Kind.KEY_NOT_MADE, Trouble.Kind.STATION_THERE, Trouble.Kind.REFUSED)) {
            all.put("7-data-failed-" + kind, at -> {
                at.to(SetupStep.DATA);
                Screen.fx(() -> at.assistant.take("/media/stick/delivery", false));
                Screen.fx(() -> Objects.requireNonNull(at.machine.taken)
                        .accept(new Machine.Taken.Not(new Trouble(kind, kind == Trouble.Kind.REFUSED ? "EXPIRED" : ""))));
            });
        }
    }

    private static void ready(Map<String, Consumer<SetupExamples>> all) {
        all.put("8-ready", at -> at.to(SetupStep.READY));
        all.put("8-ready-lacking", at -> {
            at.to(SetupStep.KEY);
            Screen.fx(() -> at.assistant.key(new KeyChoice.Open()));
            Screen.fx(at.assistant::dataLater);
        });
        all.put("8-ready-making", at -> {
            at.to(SetupStep.READY);
            Screen.fx(at.assistant::finish);
        });
        all.put("8-ready-failed", at -> {
            at.to(SetupStep.READY);
            Screen.fx(at.assistant::finish);
            Screen.fx(() -> Objects.requireNonNull(at.machine.finished)
                    .accept(Optional.of(new Trouble(Trouble.Kind.NOT_WRITABLE))));
        });
    }

    /// Of a station that is there.
    private static void changes(Map<String, Consumer<SetupExamples>> all) {
        all.put("9-change-site", at -> {
            at.to(SetupStep.SITE);
            Screen.fx(() -> at.assistant.site(SiteKind.PORT, new Region("AT")));
            at.to(SetupStep.READY);
        });
        all.put("9-change-leaving", at -> Screen.fx(() -> at.model.show(SetupPart.LEAVING)));
        all.put("9-change-devices", at -> at.devices().picture());
        all.put("9-change-devices-seen", at -> {
            at.devices().picture();
            List.of("ID reader", "Scanner").forEach(name -> at.hears(name, new Trial.State.Seen()));
        });
        all.put("9-change-root", at -> at.to(SetupStep.ROOT));
        all.put("10-pin", SetupExamples::pin);
        for (Trouble.Kind kind : List.of(Trouble.Kind.PIN_WRONG, Trouble.Kind.PIN_LOCKED, Trouble.Kind.NO_GATE, Trouble.Kind.PIN_NOT_THEIR_OWN)) {
            all.put("10-pin-failed-" + kind, at -> {
                at.pin();
                Screen.fx(() -> at.assistant.agree(new Typed("402818".toCharArray())));
                Screen.fx(() -> Objects.requireNonNull(at.machine.finished).accept(Optional.of(new Trouble(kind))));
            });
        }
    }

    static Scene scene(String state, Language language, TextSize textSize, ScreenSize size) {
        SetupExamples at = of(state, language);
        Scene scene = Screen.scene(at.screen, size.width(), size.height());
        Screen.fx(() -> at.model.textSizeProperty().set(textSize));
        Objects.requireNonNull(states().get(state)).accept(at);
        Screen.fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.snapshot(null);
        });
        return scene;
    }

    void to(SetupStep step) {
        Screen.fx(() -> Through.to(step, assistant, machine));
    }

    private SetupExamples devices() {
        to(SetupStep.DEVICES);
        Screen.fx(() -> assistant.equipment().choose(PlayedMachine.GATE));
        hears("Gate camera", new Trial.State.Seen());
        hears("ID reader", new Trial.State.There());
        hears("Scanner", new Trial.State.There());
        hears("Turnstile", new Trial.State.There());
        return this;
    }

    private void pin() {
        to(SetupStep.READY);
        Screen.fx(() -> model.show(SetupPart.PIN));
    }

    private SetupExamples root() {
        to(SetupStep.ROOT);
        hears("Gate camera", new Trial.State.Seen());
        return this;
    }

    private void hears(String device, Trial.State state) {
        Screen.fx(() -> Objects.requireNonNull(machine.hearing).stands(device, state));
    }

    private void picture() {
        int[] pixels = new int[640 * 360];
        for (int at = 0; at < pixels.length; at++) {
            int tone = 60 + at / 640 / 4 + at % 640 / 16;
            pixels[at] = tone << 16 | tone << 8 | tone;
        }
        Screen.fx(() -> model.frame(new PreviewFrame(640, 360, pixels)));
    }

    private Button button(String id) {
        return (Button) screen.lookup("#" + id);
    }
}
