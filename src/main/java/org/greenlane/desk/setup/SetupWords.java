package org.greenlane.desk.setup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.words.EachLanguage;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.DeviceState;
import org.greenlane.health.PinChange;
import org.greenlane.health.SiteKind;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Machine;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;

/// The assistant's words in one language; what staff read elsewhere too, it says in the same words. A test asks every method
/// for every value in every language.
final class SetupWords {
    private static final EachLanguage<SetupWords> ALL = new EachLanguage<>(SetupWords::new);

    private final Language language;
    private final Texts texts;
    private final Texts assisted;

    private SetupWords(Language language) {
        this.language = language;
        this.texts = Texts.load("setup", language);
        this.assisted = Texts.load("assisted", language);
    }

    static SetupWords of(Language language) {
        return ALL.in(language);
    }

    Language language() {
        return language;
    }

    /// The words that all screens have.
    Words common() {
        return Words.of(language);
    }

    String say(SetupPhrase phrase) {
        return texts.getString("phrase." + phrase);
    }

    /// What staff read at their desk too.
    String shared(String key) {
        return assisted.getString(key);
    }

    String refusal(PinChange why) {
        return assisted.getString("pin-change." + why);
    }

    /// What a step is called.
    String step(SetupStep step) {
        return texts.getString("step." + step);
    }

    /// What is to be done in it.
    String help(SetupStep step) {
        return texts.getString("help." + step);
    }

    /// Where it is changed later.
    String later(SetupStep step) {
        return texts.getString("later." + step);
    }

    String site(SiteKind kind) {
        return texts.getString("site." + kind);
    }

    /// What a device of that kind is.
    String device(DeviceState.Kind kind) {
        return common().device(kind);
    }

    /// What the hardware profile that comes with the program is for; one of the site's own goes by its name.
    String profile(String name) {
        return texts.find("profile." + name).orElse(name);
    }

    /// What one of the devices is, told from the others.
    String device(String name, List<DeviceRow> rows) {
        List<DeviceState.Kind> kinds = rows.stream().map(DeviceRow::kind).toList();
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .map(row -> common().device(name, row.kind(), kinds))
                .orElse(name);
    }

    /// How a device stands.
    String state(DeviceRow row) {
        return switch (row.state()) {
            case Trial.State.Looking() -> texts.getString("state.LOOKING");
            case Trial.State.There() -> texts.getString("state.THERE." + row.kind());
            case Trial.State.Seen() -> texts.getString("state.SEEN");
            case Trial.State.Broken(var fault) -> fault.code() + " " + common().fault(fault);
        };
    }

    /// What to do about the first device that cannot be used.
    Optional<String> remedy(List<DeviceRow> rows) {
        return rows.stream()
                .filter(row -> row.state() instanceof Trial.State.Broken)
                .findFirst()
                .map(row -> row.state() instanceof Trial.State.Broken(var fault)
                        ? common().about(device(row.name(), rows), common().remedy(fault))
                        : "");
    }

    String trouble(Trouble why) {
        String detail = detail(why);
        String code = why.kind().code() + (detail.isEmpty() ? "" : " " + detail);
        return code + " · " + texts.getString("trouble." + why.kind()) + " " + texts.getString("remedy." + why.kind());
    }

    /// Groups, devices, files and regions are called as they are; what went wrong goes by a name that only the program's log has.
    private String detail(Trouble why) {
        return switch (why.kind()) {
            case OTHER_ROOT, UNREADABLE, REFUSED -> common().cause(why.detail()).orElse("");
            case KEY_NOT_MADE, NOT_WRITABLE -> "";
            default -> why.detail();
        };
    }

    String progress(Machine.Progress progress) {
        String work = texts.getString("work." + progress.work());
        if (progress.percent() < 0) {
            return work;
        }
        return progress.left()
                .map(left -> texts.fill("progress.left", work, progress.percent(), seconds(left)))
                .orElseGet(() -> texts.fill("progress", work, progress.percent()));
    }

    private static long seconds(Duration left) {
        return left.toSeconds() + 1;
    }

    String position(int at, int of, SetupStep step) {
        return texts.fill("position", at, of, step(step));
    }

    String group(int number) {
        return texts.fill("group", number);
    }

    String devicesSeen(long seen, int all) {
        return texts.fill("devices", seen, all);
    }

    String data(long people, String until) {
        return texts.fill("data", people, until);
    }

    String free(Optional<Long> megabytes) {
        return megabytes.map(it -> texts.fill("free", it)).orElse("");
    }

    String siteIn(SiteKind kind, String region) {
        return texts.fill("site-in", site(kind), region);
    }

    String portOf(String device) {
        return texts.fill("port-of", device);
    }

    /// Whose PIN is typed.
    String pinOf(String who) {
        return texts.fill("pin-of", who);
    }

    String takenBy(String device) {
        return texts.fill("taken-by", device);
    }

    /// What a station was, and what it is to be.
    String changed(String from, String to) {
        return from.equals(to) ? to : texts.fill("changed", from, to);
    }
}
