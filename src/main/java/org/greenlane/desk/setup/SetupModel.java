package org.greenlane.desk.setup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.NewestWins;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.words.Language;
import org.greenlane.setup.Assistant;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.SetupStep;

/// What the assistant's screen shows: where the assistant is, and what of that step is in front. Belongs to the screen's
/// thread, but for [#frame].
public final class SetupModel {
    private final Assistant assistant;
    private final Executor screen;
    private final FoldersModel folders;
    private final IntegerProperty turn = new SimpleIntegerProperty();
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final ObjectProperty<PreviewFrame> picture = new SimpleObjectProperty<>();
    private final NewestWins<PreviewFrame> frames;
    private final Set<String> pulsed = new HashSet<>();
    private SetupPart part = SetupPart.PLAIN;
    private SetupStep shown;
    private String moved = "";
    private Optional<String> portBefore = Optional.empty();
    private boolean helped;

    /// @param screen runs tasks in order on the screen's thread
    public SetupModel(Assistant assistant, FolderBook folders, Executor screen) {
        this.assistant = assistant;
        this.shown = assistant.step();
        this.screen = screen;
        this.folders = new FoldersModel(folders, new Visit(screen, this::changed));
        this.frames = new NewestWins<>(screen, picture::set);
        assistant.onChange(this::changed);
    }

    public Assistant assistant() {
        return assistant;
    }

    /// Takes a picture of the camera. From any thread; never waits.
    public void frame(PreviewFrame frame) {
        frames.put(frame);
    }

    /// @param told on the screen's thread, whenever something is to be drawn anew
    public void onTurn(Runnable told) {
        turn.addListener((_, _, _) -> told.run());
    }

    ObjectProperty<PreviewFrame> pictureProperty() {
        return picture;
    }

    ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    Executor screen() {
        return screen;
    }

    Language language() {
        return Language.ofTag(assistant.draft().language()).orElse(Language.ENGLISH);
    }

    void nextLanguage() {
        assistant.language(language().next().tag());
    }

    SetupPart part() {
        return part;
    }

    boolean helped() {
        return helped;
    }

    void toggleHelp() {
        helped = !helped;
        changed();
    }

    FoldersModel folders() {
        return folders;
    }

    void show(SetupPart next) {
        if (part == SetupPart.TYPING && next != SetupPart.TYPING) {
            assistant.rootSearch().watch(true);
        }
        part = next;
        switch (next) {
            case TYPING -> assistant.rootSearch().watch(false);
            case STICK, FOLDERS -> folders.begin();
            case PORTS -> assistant.equipment().lookForPorts();
            case PLAIN, PROFILES, PASSPHRASE, OPEN, ADDRESS, PIN, LEAVING -> {}
        }
        changed();
    }

    /// Another port is chosen for a device.
    void ports(String device) {
        moved = device;
        portBefore = assistant.equipment().chosenPort(device);
        show(SetupPart.PORTS);
    }

    /// The device whose port is chosen, while it is tried.
    Optional<DeviceRow> moved() {
        return assistant.equipment().rows().stream()
                .filter(row -> row.name().equals(moved) && part == SetupPart.PORTS)
                .findFirst();
    }

    void pulse(String device) {
        pulsed.add(device);
        assistant.equipment().pulse(device);
        changed();
    }

    /// Whether somebody is to say what the device did.
    boolean isAsked(String device) {
        return pulsed.contains(device);
    }

    void saw(String device, boolean works) {
        pulsed.remove(device);
        assistant.equipment().saw(device, works);
        changed();
    }

    /// One sheet back, or one step.
    void back() {
        boolean inFolders = part == SetupPart.STICK || part == SetupPart.FOLDERS;
        if (inFolders && folders.back()) {
            return;
        }
        if (part == SetupPart.PORTS) {
            assistant.equipment().moveBack(moved, portBefore);
        }
        if (part == SetupPart.PLAIN) {
            assistant.back();
        } else {
            show(SetupPart.PLAIN);
        }
    }

    private void changed() {
        if (assistant.step() != shown) {
            shown = assistant.step();
            part = SetupPart.PLAIN;
            pulsed.clear();
            helped = false;
        }
        turn.set(turn.get() + 1);
    }
}
