package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.Look;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.OverrideReason;

/// What an entry of the log says in one language.
final class EntryWords {
    private static final Pattern ADDRESS = Pattern.compile("(?i)^https?://([^/]+)");
    private static final Pattern FOLDER = Pattern.compile("([^/]+)/*$");
    private static final int LONGEST_SOURCE = 20;

    private final Texts texts;
    private final Texts assisted;
    private final Texts setup;

    EntryWords(Language language) {
        this.texts = Texts.load("supervisor", language);
        // Some of it stands on other screens in the same words.
        this.assisted = Texts.load("assisted", language);
        this.setup = Texts.load("setup", language);
    }

    /// The name of something that is told of an entry.
    String field(String name) {
        return texts.getString("field." + name);
    }

    String shown(CodeKind kind) {
        return texts.getString("shown." + kind);
    }

    String consent(Consent.Way way) {
        return assisted.getString("consent." + way);
    }

    String overrideReason(OverrideReason reason) {
        return assisted.getString("override." + reason);
    }

    String staffing(Event.Staffing.Kind kind) {
        return texts.getString("staffing." + kind);
    }

    String change(Event.StaffChanged.Kind kind) {
        return texts.getString("change." + kind);
    }

    String keyChange(Event.KeyChanged.Kind kind) {
        return texts.getString("key." + kind);
    }

    String laneTurn(Event.LaneTurned.Kind kind) {
        return texts.getString("lane-turn." + kind);
    }

    /// What a station was changed to; its root where that changed.
    ///
    /// @param digits of a root that are told
    String stationChange(Event.StationChanged change, int digits) {
        Optional<Event.StationChanged.Start> start = change.start();
        String root = change.root().substring(0, digits);
        String before = change.previousRoot().map(it -> it.substring(0, digits)).orElse("?");
        return Stream.of(
                        start.filter(Event.StationChanged.Start::undone).map(_ -> texts.getString("station-undone")),
                        Optional.of(change.region() + " · " + setup.getString("site." + change.site())),
                        Optional.of(before + " → " + root).filter(_ -> start.isEmpty() || !before.equals(root)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// How it starts since, its ports by their number.
    String stationStart(Event.StationChanged.Start start) {
        return Stream.of(start.profile().orElse(""), begins(start), start.ports().isEmpty() ? "" : ports(start))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// What else was changed with it, in few words: all of it leaves in an export. Empty if nothing was.
    String also(Event.StationChanged.Also also) {
        return Stream.of(
                        also.source().map(source -> source.isEmpty()
                                ? texts.getString("station-source-none")
                                : texts.fill("station-source", shortened(source))),
                        Optional.of(texts.getString("station-subject-key")).filter(_ -> also.subjectKey()),
                        also.commandSheet().map(_ -> texts.getString("station-command-sheet")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// Of an address the host, of a folder its name.
    private static String shortened(String source) {
        String told = Stream.of(ADDRESS, FOLDER)
                .map(form -> form.matcher(source))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(source);
        return told.length() > LONGEST_SOURCE ? told.substring(0, LONGEST_SOURCE - 1) + "…" : told;
    }

    /// How many ports were chosen.
    String ports(Event.StationChanged.Start start) {
        return texts.fill("station-ports", start.ports().size());
    }

    /// In which language and look the screens begin, where that is not the profile's.
    String begins(Event.StationChanged.Start start) {
        return Stream.of(
                        start.language().map(tag -> Language.ofTag(tag).map(Language::ownName).orElse(tag)),
                        start.look().map(name -> Look.named(name).map(look -> texts.getString("look." + look)).orElse(name)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    String exported(long first, long last) {
        return texts.fill("exported", first, last);
    }

    String purged(int days) {
        return texts.fill("purged", days);
    }
}
