package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.report.WaitingTime;

/// The supervisor's desk's words in one language; what staff read elsewhere too, it says in the same words. A test asks every
/// method for every value in every language.
final class SupervisorWords {
    private static final Map<Language, SupervisorWords> ALL = loadAll();

    private final Language language;
    private final Texts texts;
    private final Texts assisted;

    private SupervisorWords(Language language) {
        this.language = language;
        this.texts = Texts.load("supervisor", language);
        this.assisted = Texts.load("assisted", language);
    }

    private static Map<Language, SupervisorWords> loadAll() {
        Map<Language, SupervisorWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new SupervisorWords(language));
        }
        return all;
    }

    static SupervisorWords of(Language language) {
        SupervisorWords words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words for " + language);
        }
        return words;
    }

    Language language() {
        return language;
    }

    /// The words that all screens have.
    Words common() {
        return Words.of(language);
    }

    String say(SupervisorPhrase phrase) {
        return texts.getString("phrase." + phrase);
    }

    /// What staff read at their own desk too.
    String shared(String key) {
        return assisted.getString(key);
    }

    String tab(Tab tab) {
        return texts.getString("tab." + tab);
    }

    String role(Role role) {
        return shared("role." + role);
    }

    String way(LookUpWay way) {
        return shared("way." + way);
    }

    String answer(Entry.Answer answer) {
        return texts.getString("answer." + answer);
    }

    /// @param time until when somebody is locked out, as it is read on a clock
    String refusal(SignIn why, String time) {
        return switch (why) {
            case SignIn.Wrong(int triesLeft) -> assisted.fill("objection.WRONG", triesLeft);
            case SignIn.LockedOut _ -> assisted.fill("objection.LOCKED_OUT", time);
            case SignIn.Welcome _, SignIn.Unavailable _ -> shared("objection.UNAVAILABLE");
        };
    }

    String refusal(PinChange why) {
        return shared("pin-change." + why);
    }

    String waiting(WaitingTime waiting) {
        return switch (waiting) {
            case WaitingTime.TooFew() -> say(SupervisorPhrase.WAITING_TOO_FEW);
            case WaitingTime.Full _ -> say(SupervisorPhrase.WAITING_FULL);
            case WaitingTime.AtMostAbout about -> texts.fill("waiting", about.atMost().toSeconds());
        };
    }

    String faults(int now, int sinceStart) {
        return texts.fill("faults", now, sinceStart);
    }

    String entries(long count, String root) {
        return texts.fill("entries", count, root);
    }

    /// How many people one of the staff looked up.
    String use(TodayAnswer.LookUpUse use, int limit) {
        return texts.fill("use", use.operator(), use.today(), use.typedThisHour(), limit, use.approved());
    }

    String consents(long with, long without) {
        return texts.fill("consents", with, without);
    }

    String station(int made, int limit) {
        return texts.fill("station-look-ups", made, limit);
    }

    String recognition(Optional<Freshness> freshness, Instant now) {
        return freshness
                .map(f -> texts.fill("recognition.age", common().age(f.age(now))))
                .orElseGet(() -> texts.getString("recognition.none"));
    }

    /// Where the log was signed.
    String signed(long entries, String time) {
        return texts.fill("signed", entries, time);
    }

    String span(LogQuery.Span span) {
        return texts.getString("span." + span);
    }

    String kind(LogKind kind) {
        return texts.getString("kind." + kind);
    }

    /// What a search is narrowed by.
    String filter(LogModel.Filter filter) {
        return texts.getString("filter." + filter);
    }

    /// The name of something that is told of an entry.
    String field(String name) {
        return texts.getString("field." + name);
    }

    String shown(CodeKind kind) {
        return texts.getString("shown." + kind);
    }

    String consent(Consent.Way way) {
        return shared("consent." + way);
    }

    String overrideReason(OverrideReason reason) {
        return shared("override." + reason);
    }

    String staffing(Event.Staffing.Kind kind) {
        return texts.getString("staffing." + kind);
    }

    String change(Event.StaffChanged.Kind kind) {
        return texts.getString("change." + kind);
    }

    String incident(IncidentKind kind) {
        return texts.getString("incident." + kind);
    }

    String searchReason(SearchReason reason) {
        return texts.getString("search." + reason);
    }

    /// @param answer never [LogBook.PersonAnswer#KNOWN]
    String person(LogBook.PersonAnswer answer) {
        return texts.getString("person." + answer);
    }

    String passage(long number) {
        return texts.fill("passage", number);
    }

    String exported(long first, long last) {
        return texts.fill("exported", first, last);
    }

    String purged(int days) {
        return texts.fill("purged", days);
    }

    String who(String operator, Role role) {
        return operator + " · " + role(role);
    }
}
