package org.greenlane.setup;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.RootFingerprint;

/// What has been answered so far; each may be answered anew. Belongs to the screen's thread.
public final class Draft {
    private String language;
    private Optional<SiteKind> site = Optional.empty();
    private Optional<Region> region = Optional.empty();
    private Optional<String> profile = Optional.empty();
    private Optional<Answers.Supervisor> supervisor = Optional.empty();
    private Optional<RootFingerprint> root = Optional.empty();
    private Optional<KeyChoice> key = Optional.empty();
    private Optional<String> source = Optional.empty();
    private final SortedMap<String, String> ports = new TreeMap<>();

    Draft(String language) {
        this.language = language;
    }

    /// What a station is now that is to be changed.
    static Draft of(Answers present) {
        Draft draft = new Draft(present.language());
        draft.site = Optional.of(present.site());
        draft.region = Optional.of(present.region());
        draft.profile = Optional.of(present.profile());
        draft.root = Optional.of(present.root());
        draft.key = Optional.of(present.key());
        draft.source = present.source();
        draft.ports.putAll(present.ports());
        return draft;
    }

    public String language() {
        return language;
    }

    public Optional<SiteKind> site() {
        return site;
    }

    public Optional<Region> region() {
        return region;
    }

    public Optional<String> profile() {
        return profile;
    }

    public Optional<Answers.Supervisor> supervisor() {
        return supervisor;
    }

    public Optional<RootFingerprint> root() {
        return root;
    }

    public Optional<KeyChoice> key() {
        return key;
    }

    public Optional<String> source() {
        return source;
    }

    void language(String tag) {
        language = tag;
    }

    void site(SiteKind kind, Region where) {
        site = Optional.of(kind);
        region = Optional.of(where);
    }

    /// Devices of another one hang where that one says.
    void profile(String name) {
        if (!profile.equals(Optional.of(name))) {
            ports.clear();
        }
        profile = Optional.of(name);
    }

    SortedMap<String, String> ports() {
        return ports;
    }

    void port(String device, String name) {
        ports.put(device, name);
    }

    void supervisor(Answers.Supervisor first) {
        supervisor.ifPresent(old -> old.pin().wipe());
        supervisor = Optional.of(first);
    }

    void root(Optional<RootFingerprint> found) {
        root = found;
    }

    void key(KeyChoice choice) {
        wipeWords();
        key = Optional.of(choice);
    }

    void source(Optional<String> where) {
        source = where;
    }

    /// @throws java.util.NoSuchElementException if something has not been answered yet
    Answers answers() {
        return new Answers(
                language,
                site.orElseThrow(),
                region.orElseThrow(),
                profile.orElseThrow(),
                supervisor,
                root.orElseThrow(),
                key.orElseThrow(),
                source,
                ports);
    }

    /// Leaves no secret behind.
    void wipe() {
        supervisor.ifPresent(first -> first.pin().wipe());
        wipeWords();
    }

    private void wipeWords() {
        key.ifPresent(old -> {
            if (old instanceof KeyChoice.Passphrase(var words)) {
                words.wipe();
            }
        });
    }
}
