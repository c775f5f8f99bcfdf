package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.greenlane.desk.Look;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.DeviceState;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.SetupStep;

/// What the page about the station says in one language, some of it in the set-up assistant's words.
final class StationWords {
    private final Texts texts;
    private final Texts setup;
    private final Words common;

    StationWords(Language language) {
        this.texts = Texts.load("supervisor", language);
        this.setup = Texts.load("setup", language);
        this.common = Words.of(language);
    }

    String look(Look look) {
        return texts.getString("look." + look);
    }

    /// In which language and look its screens begin.
    String begins(StationRoom.Settings station) {
        return begins(station.language(), station.look());
    }

    /// The same on two lines: the name of a language is not broken.
    String beginsBelow(StationRoom.Settings station) {
        return texts.fill("station.begins-below", language(station.language()), look(station.look()));
    }

    String begins(String tag, String look) {
        return texts.fill("station.begins", language(tag), look(look));
    }

    private static String language(String tag) {
        return Language.ofTag(tag).map(Language::ownName).orElse(tag);
    }

    private String look(String name) {
        return Look.named(name).map(this::look).orElse(name);
    }

    String site(StationRoom.Settings station) {
        String site = setup.getString("site." + station.site());
        return texts.fill("station.site", setup.fill("site-in", site, station.region().code()));
    }

    String devices(StationRoom.Settings station) {
        String ports = station.ports().entrySet().stream()
                // A line of its own: else the name of a port may be broken.
                .map(port -> device(port.getKey(), station.devices()) + " →\n" + port.getValue())
                .collect(Collectors.joining("\n"));
        return texts.fill("station.devices", profile(station.profile())) + (ports.isEmpty() ? "" : "\n" + ports);
    }

    /// What it is; by its name where only that is known.
    private String device(String name, SortedMap<String, DeviceState.Kind> devices) {
        return Optional.ofNullable(devices.get(name))
                .map(kind -> common.device(name, kind, List.copyOf(devices.values())))
                .orElse(name);
    }

    /// As the set-up assistant calls it; one of the site's own goes by its name.
    private String profile(String name) {
        return setup.find("profile." + name).orElse(name);
    }

    /// As it is printed, in rows.
    String root(RootFingerprint root, int groupsInARow) {
        StringBuilder groups = new StringBuilder(texts.getString("station.root"));
        for (int at = 0; at < root.groups().size(); at++) {
            groups.append(at % groupsInARow == 0 ? "\n" : " ").append(root.groups().get(at));
        }
        return groups.toString();
    }

    String broughtBack(List<String> lines) {
        return texts.fill("station.undo", String.join(" · ", lines));
    }

    /// What the assistant asks for.
    String led(SetupStep step) {
        return texts.fill("station.led", setup.getString("step." + step));
    }
}
