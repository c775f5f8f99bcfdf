package org.greenlane.desk.setup;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.DeviceState;
import org.greenlane.setup.DataState;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Draft;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine;
import org.greenlane.setup.SetupStep;

/// All that was answered, with a tick or a warning each; what is touched is answered anew.
final class ReadySheet {
    private static final int COLUMNS = 2;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ReadySheet() {}

    /// @param good false where something is missing that somebody should know of
    private record Line(SetupStep step, String text, boolean good) {}

    static Sheet of(SetupKit kit) {
        if (kit.assistant().finishing().isPresent()) {
            return making(kit.assistant().finishing().get(), kit);
        }
        if (kit.model().part() == SetupPart.PIN) {
            return PinSheet.of(kit, kit.assistant().asked().orElseThrow());
        }
        List<BigButton> tiles = new ArrayList<>();
        kit.assistant().steps().stream()
                .filter(step -> step != SetupStep.READY)
                .map(step -> line(step, kit))
                .forEach(line -> tiles.add(tile(line, kit)));
        boolean change = kit.assistant().isChange();
        BigButton next = kit.next(
                kit.say(change ? SetupPhrase.READY_CHANGE : SetupPhrase.READY_OPEN), () -> finish(kit));
        return kit.plain(
                title(kit),
                kit.say(hint(kit)),
                SetupKit.grid(tiles, COLUMNS),
                kit.foot(Optional.of(next)));
    }

    private static void finish(SetupKit kit) {
        if (kit.assistant().asked().isPresent()) {
            kit.model().show(SetupPart.PIN);
        } else {
            kit.assistant().finish();
        }
    }

    /// Without a delivery nobody passes: then nobody is told to show a code.
    private static SetupPhrase title(SetupKit kit) {
        if (kit.assistant().isChange()) {
            return SetupPhrase.CHANGE_TITLE;
        }
        return kit.assistant().data() instanceof DataState.In ? SetupPhrase.READY_TITLE : SetupPhrase.READY_LACKING;
    }

    /// Statuses of another region, or under another root, must be delivered before anybody passes.
    private static SetupPhrase hint(SetupKit kit) {
        if (!kit.assistant().isChange()) {
            return SetupPhrase.READY_HINT;
        }
        return kit.assistant().needsDelivery() ? SetupPhrase.CHANGE_NEEDS_DELIVERY : SetupPhrase.CHANGE_HINT;
    }

    private static BigButton tile(Line line, SetupKit kit) {
        return new BigButton(
                        line.good() ? Drawing.GOOD : Drawing.WARNING,
                        kit.words().common().about(kit.words().step(line.step()), line.text()))
                .called("ready-" + line.step())
                .on(() -> kit.assistant().to(line.step()));
    }

    private static Line line(SetupStep step, SetupKit kit) {
        Draft draft = kit.assistant().draft();
        SetupWords words = kit.words();
        return switch (step) {
            case LANGUAGE -> new Line(step, words.language().ownName(), true);
            case SITE -> new Line(step, site(kit), true);
            case DEVICES -> devices(kit);
            case SUPERVISOR -> new Line(step, draft.supervisor().orElseThrow().number().text(), true);
            case ROOT -> new Line(step, root(kit), true);
            case KEY -> switch (draft.key().orElseThrow()) {
                case KeyChoice.Passphrase(_) -> new Line(step, words.say(SetupPhrase.PASSPHRASE), true);
                case KeyChoice.Stick(String folder) -> new Line(step, folder, true);
                case KeyChoice.Open() -> new Line(step, words.say(SetupPhrase.KEY_LIES_OPEN), false);
            };
            case DATA, READY -> data(kit);
        };
    }

    private static String site(SetupKit kit) {
        Draft draft = kit.assistant().draft();
        SetupWords words = kit.words();
        String now = words.siteIn(draft.site().orElseThrow(), draft.region().orElseThrow().code());
        return kit.assistant()
                .present()
                .map(was -> words.changed(words.siteIn(was.site(), was.region().code()), now))
                .orElse(now);
    }

    private static String root(SetupKit kit) {
        String now = kit.assistant().rootSearch().groups().getFirst() + " …";
        return kit.assistant()
                .present()
                .map(was -> kit.words().changed(was.root().groups().getFirst() + " …", now))
                .orElse(now);
    }

    private static Line devices(SetupKit kit) {
        List<DeviceRow> rows = kit.assistant().equipment().rows();
        long seen = rows.stream().filter(DeviceRow::isSeen).count();
        String seenToWork = kit.words().devicesSeen(seen, rows.size());
        String profile = kit.assistant().draft().profile().orElseThrow();
        String text = kit.assistant()
                .present()
                .map(was -> kit.words().changed(kit.words().profile(was.profile()), kit.words().profile(profile)) + ", " + seenToWork)
                .orElse(seenToWork);
        return new Line(SetupStep.DEVICES, text, seen == rows.size());
    }

    private static Line data(SetupKit kit) {
        if (kit.assistant().data() instanceof DataState.In(Machine.Taken.In in)) {
            String until = UNTIL.format(in.until().atZone(ZoneId.systemDefault()));
            String data = kit.words().data(in.people(), until);
            boolean lacks = !in.documents()
                    && kit.assistant().equipment().rows().stream().anyMatch(row -> row.kind() == DeviceState.Kind.ID_READER);
            return new Line(
                    SetupStep.DATA, lacks ? data + " · " + kit.say(SetupPhrase.NO_DOCUMENTS) : data, !lacks);
        }
        return new Line(SetupStep.DATA, kit.say(SetupPhrase.NO_DATA), false);
    }

    private static Sheet making(Machine.Progress progress, SetupKit kit) {
        Split whole = Split.down(0.8, "sheet")
                .share(new FitParagraph(kit.words().progress(progress), Pos.BOTTOM_LEFT, 2, "strong"), 2)
                .fixed(new ProgressBar(-1), 2)
                .share(kit.text(kit.say(SetupPhrase.MAKING)), 2);
        return Sheet.of("", whole, Optional.empty());
    }
}
