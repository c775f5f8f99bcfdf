package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.desk.words.EachLanguage;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;

/// The supervisor's desk's words in one language, those of its parts behind them; what staff read elsewhere too, it says in the
/// same words.
final class SupervisorWords {
    private static final EachLanguage<SupervisorWords> ALL = new EachLanguage<>(SupervisorWords::new);

    private final Language language;
    private final Texts texts;
    private final Texts assisted;
    private final EntryWords entry;
    private final TodayWords today;
    private final LogWords log;
    private final ExportWords export;
    private final StaffWords staff;
    private final DataWords data;

    private SupervisorWords(Language language) {
        this.language = language;
        this.texts = Texts.load("supervisor", language);
        this.assisted = Texts.load("assisted", language);
        this.entry = new EntryWords(language);
        this.today = new TodayWords(texts);
        this.log = new LogWords(texts);
        this.export = new ExportWords(texts);
        this.staff = new StaffWords(texts);
        this.data = new DataWords(texts, Words.of(language));
    }

    static SupervisorWords of(Language language) {
        return ALL.in(language);
    }

    Language language() {
        return language;
    }

    /// What an entry of the log says.
    EntryWords entry() {
        return entry;
    }

    TodayWords today() {
        return today;
    }

    LogWords log() {
        return log;
    }

    ExportWords export() {
        return export;
    }

    StaffWords staff() {
        return staff;
    }

    DataWords data() {
        return data;
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
            case SignIn.NotIndependent _ -> export.approval(ExportRoom.Approval.NOT_INDEPENDENT);
            case SignIn.Welcome _, SignIn.Unavailable _ -> shared("objection.UNAVAILABLE");
        };
    }

    String refusal(PinChange why) {
        return shared("pin-change." + why);
    }

    /// Where the log was signed.
    String signed(long entries, String time) {
        return texts.fill("signed", entries, time);
    }

    String incident(IncidentKind kind) {
        return texts.getString("incident." + kind);
    }

    String passage(long number) {
        return texts.fill("passage", number);
    }

    String free(long megabytes) {
        return texts.fill("free", megabytes < 10_240 ? megabytes + " MB" : megabytes / 1024 + " GB");
    }

    /// How far something is, of so many.
    String progress(long done, long of, Optional<Duration> left) {
        return goingOn(texts.fill("progress", done, of), left);
    }

    /// What is said while something goes on, and how long it will take.
    String goingOn(String what, Optional<Duration> left) {
        return left.map(rest -> what + " · " + texts.fill("progress.left", rest.toSeconds() + 1)).orElse(what);
    }

    /// A sentence with its code behind it, for the telephone.
    static String coded(String sentence, String code) {
        return code.isEmpty() ? sentence : sentence + " (" + code + ")";
    }

    /// Which failure it was, when, and where the program says more of it.
    ///
    /// @param time as it is read on a clock
    String more(String code, String time) {
        return texts.fill("more", code, time);
    }

    String who(String operator, Role role) {
        return operator + " · " + role(role);
    }
}
