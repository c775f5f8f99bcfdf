package org.greenlane.desk.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Hint;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;

/// The station's words in one language. A language that lacks a word fails the build, not the gate: a test asks every
/// method for every value in every language.
public final class Words {
    private static final EachLanguage<Words> ALL = new EachLanguage<>(language -> new Words(language, Texts.load("words", language), false));

    private final Language language;
    private final Texts texts;
    private final boolean desk;

    private Words(Language language, Texts texts, boolean desk) {
        this.language = language;
        this.texts = texts;
        this.desk = desk;
    }

    public static Words of(Language language) {
        return ALL.in(language);
    }

    /// The same as staff read it at their own desk, where nobody is sent to the staff.
    public Words atTheDesk() {
        return new Words(language, texts, true);
    }

    public Language language() {
        return language;
    }

    /// The words beneath these, for whoever does not read these.
    ///
    /// @param issuer the region that a certificate of another country came from
    public Words companion(Optional<Region> issuer) {
        Words other = of(language.companion(issuer));
        return desk ? other.atTheDesk() : other;
    }

    /// The giant word: says what to do, and nothing of anybody's health.
    public String verdictWord(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> texts.getString("verdict.pass");
            case Verdict.AskStaff _ -> texts.getString(desk ? "verdict.not-yet" : "verdict.ask");
            case Verdict.Stop _ -> texts.getString("verdict.stop");
        };
    }

    /// Why, as a guard reads it at a glance.
    public String reason(Reason reason) {
        return texts.getString("reason." + reason);
    }

    /// What to do about it.
    public String nextStep(Reason reason) {
        String key = "next." + reason;
        return desk ? texts.find("next-at-desk." + reason).orElseGet(() -> texts.getString(key)) : texts.getString(key);
    }

    /// What happened.
    public String fault(Fault.Kind kind) {
        return texts.getString("fault." + kind);
    }

    /// What happened, and to which device or why, where its kind leaves that open.
    ///
    /// @param devices all of the station's
    public String fault(Fault fault, List<DeviceState> devices) {
        String what = fault(fault.kind());
        return switch (fault.kind()) {
            case DEVICE_MISSING, DEVICE_FORBIDDEN, DEVICE_BUSY, DEVICE_LOST, DEVICE_SILENT, DEVICE_GARBLED,
                    READER_REFUSES -> about(device(fault.device(), devices), what);
            case DELIVERY_REFUSED, DELIVERY_UNREACHABLE ->
                cause(fault.detail().split(":", 2)[0]).map(why -> about(what, why)).orElse(what);
            default -> what;
        };
    }

    /// Something, and what is to be said about it.
    public String about(String what, String said) {
        return texts.fill("about", what, said);
    }

    /// Why a delivery is refused, or does not come.
    ///
    /// @param name as the program's log has it
    /// @return empty where staff cannot do anything with it
    public Optional<String> cause(String name) {
        return texts.find("cause." + name);
    }

    /// What a device is. Its own name, which is in the language of whoever wrote the profile, stands behind it only where there
    /// are several of its kind.
    ///
    /// @param devices all of the station's; where they do not have it, its name must do
    public String device(String name, List<DeviceState> devices) {
        return devices.stream()
                .filter(device -> device.device().equals(name))
                .map(DeviceState::kind)
                .findFirst()
                .map(kind -> device(name, kind, devices.stream().map(DeviceState::kind).toList()))
                .orElse(name);
    }

    /// The same where its kind is known.
    ///
    /// @param all what the station's devices are, each counted
    public String device(String name, DeviceState.Kind kind, List<DeviceState.Kind> all) {
        return Collections.frequency(all, kind) > 1 ? texts.fill("of-several", device(kind), name) : device(kind);
    }

    /// What somebody can do at the reader for cards.
    public String cue(CardCue cue) {
        return texts.getString("cue." + cue);
    }

    /// How it is done.
    public String cueHint(CardCue cue) {
        return texts.getString("cue-hint." + cue);
    }

    /// What else somebody is asked for.
    public String want(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Codes _ -> texts.getString("want.CODES");
            case Wanted.Document _ -> texts.getString("want.DOCUMENT");
        };
    }

    /// Why, or how far it has come.
    public String whyWanted(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Codes(int shown, int all, _) -> texts.fill("want-hint.CODES", shown, all);
            case Wanted.Document _ -> texts.getString("want-hint.DOCUMENT");
        };
    }

    /// How the barrier stands.
    public String barrier(Barrier barrier) {
        return texts.getString("barrier." + barrier);
    }

    public String ageGroup(AgeGroup age) {
        return texts.getString("age-group." + age);
    }

    /// What to do about it.
    public String remedy(Fault.Kind kind) {
        return texts.getString("remedy." + kind);
    }

    public String colour(HealthColour colour) {
        return texts.getString("colour." + colour);
    }

    public String travel(TravelRisk travel) {
        return texts.getString("travel." + travel);
    }

    /// What a certificate of another country is, shortly: its scheme, the country, and what it is about.
    public String certificate(CodeKind scheme, Optional<Region> issuer, CertificateKind kind) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.getString("scheme." + scheme));
        issuer.map(this::country).ifPresent(parts::add);
        parts.add(texts.getString("certificate." + kind));
        return String.join(" · ", parts);
    }

    /// The name of a country, or the code of any other region.
    public String country(Region region) {
        boolean isCountry = Character.isLetter(region.code().charAt(0));
        return isCountry
                ? Locale.of("", region.code()).getDisplayCountry(Locale.forLanguageTag(language.tag()))
                : region.code();
    }

    /// Which rule decided.
    public String byRule(DecidingRule rule) {
        return texts.fill("by-rule", rule.id(), rule.version());
    }

    public String medium(Medium medium) {
        return texts.getString("medium." + medium);
    }

    /// What a person can do whose code cannot be read.
    public String hint(Hint hint) {
        return texts.getString("hint." + hint);
    }

    public String device(DeviceState.Kind kind) {
        return texts.getString("device." + kind);
    }

    public String say(Phrase phrase) {
        return texts.getString("phrase." + phrase);
    }

    /// What the station says aloud.
    public String spoken(Spoken what) {
        return texts.getString("say." + what);
    }

    /// A span of time, roughly, as people say it; what has not begun yet is 0 minutes.
    public String age(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 60) {
            return texts.fill("age.minutes", minutes);
        }
        long hours = minutes / 60;
        return hours < 48 ? texts.fill("age.hours", hours) : texts.fill("age.days", hours / 24);
    }

    /// How old the signed statuses are, or that there are none.
    public String statusesAge(Optional<Freshness> freshness, Instant now) {
        return signedAge("statuses", freshness, now);
    }

    /// How old the trust list is, or that there is none.
    public String trustListAge(Optional<Freshness> freshness, Instant now) {
        return signedAge("trust-list", freshness, now);
    }

    private String signedAge(String what, Optional<Freshness> freshness, Instant now) {
        return freshness
                .map(f -> said(what, f, now))
                .orElseGet(() -> texts.getString(what + ".none"));
    }

    private String said(String what, Freshness freshness, Instant now) {
        if (freshness.isStale(now)) {
            return texts.fill(what + ".stale", age(freshness.age(now)));
        }
        return freshness.endsSoon(now)
                ? texts.fill(what + ".ends", age(Duration.between(now, freshness.expires())))
                : texts.fill(what + ".age", age(freshness.age(now)));
    }

    /// How far the station has come with new data.
    ///
    /// @param left about how long it takes yet, where that can be told
    public String update(UpdateStep step, int percent, Optional<Duration> left) {
        String what = texts.getString("update." + step);
        return left.map(rest -> rest.toMinutes() > 0
                        ? texts.fill("update.long", what, percent, age(rest))
                        : texts.fill("update.left", what, percent, rest.toSeconds() + 1))
                .orElseGet(() -> texts.fill("update.part", what, percent));
    }

    /// The number of a passage in the log, or that it is not there.
    ///
    /// @param number as in the passage: 0 if it could not be recorded
    public String record(long number) {
        return number == 0 ? say(Phrase.NOT_RECORDED) : texts.fill("record", number);
    }

    /// How many of a group may go through.
    public String tally(int passing, int all) {
        return texts.fill("tally", passing, all);
    }

    /// How many faults stand behind the one that is shown.
    public String moreFaults(int count) {
        return texts.fill("more-faults", count);
    }
}
