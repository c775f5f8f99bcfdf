package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.audit.Entry;
import org.greenlane.desk.words.EachLanguage;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SignIn;
import org.greenlane.report.LookUps;
import org.greenlane.report.WaitingTime;

/// The supervisor's desk's words in one language; what staff read elsewhere too, it says in the same words. A test asks every
/// method for every value in every language.
final class SupervisorWords {
    private static final EachLanguage<SupervisorWords> ALL = new EachLanguage<>(SupervisorWords::new);

    private final Language language;
    private final Texts texts;
    private final Texts assisted;
    private final EntryWords entry;

    private SupervisorWords(Language language) {
        this.language = language;
        this.texts = Texts.load("supervisor", language);
        this.assisted = Texts.load("assisted", language);
        this.entry = new EntryWords(language);
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
            case SignIn.NotIndependent _ -> approval(ExportRoom.Approval.NOT_INDEPENDENT);
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

    /// By what people were looked up today.
    String ways(Map<LookUpWay, LookUps> counted) {
        Object[] people = Stream.of(LookUpWay.DOCUMENT, LookUpWay.TYPED_NUMBER, LookUpWay.PRINTED_NUMBER)
                .map(way -> Optional.ofNullable(counted.get(way)).map(LookUps::all).orElse(0L))
                .toArray();
        return texts.fill("ways", people);
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

    /// How the lists for the certificates of other countries stand: those that are out of date by name, or when the first is.
    String foreignLists(SortedMap<String, Freshness> lists, Instant now) {
        List<String> stale = lists.entrySet().stream()
                .filter(list -> list.getValue().isStale(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!stale.isEmpty()) {
            return texts.fill("foreign.stale", String.join(", ", stale));
        }
        return lists.values().stream()
                .map(Freshness::expires)
                .min(Comparator.naturalOrder())
                .map(first -> texts.fill("foreign.good", lists.size(), common().age(Duration.between(now, first))))
                .orElseGet(() -> texts.getString("foreign.none"));
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

    String incident(IncidentKind kind) {
        return texts.getString("incident." + kind);
    }

    String searchReason(SearchReason reason) {
        return texts.getString("search." + reason);
    }

    /// @param answer never [LogBook.PersonAnswer#KNOWN]
    String person(LogBook.PersonAnswer answer) {
        return coded(texts.getString("person." + answer), answer.code());
    }

    String passage(long number) {
        return texts.fill("passage", number);
    }

    String range(ExportWish.Range range) {
        return texts.getString("range." + range);
    }

    String form(ExportWish.Form form) {
        return texts.getString("form." + form);
    }

    /// What an export tells of people.
    String content(Event.Exported.Content content) {
        return texts.getString("content." + content);
    }

    /// @param answer never [ExportRoom.Approval#AGREED]
    String approval(ExportRoom.Approval answer) {
        return coded(texts.getString("approval." + answer), answer.code());
    }

    String export(ExportState.Why why) {
        return texts.getString("export." + why);
    }

    String preview(long first, long last) {
        return texts.fill("preview", first, last);
    }

    String left(long rows, long first, long last) {
        return texts.fill("left", rows, first, last);
    }

    String toldBefore(long entries) {
        return texts.fill("left.before", entries);
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

    String staffEnd(StaffRoom.StaffEnd end) {
        return coded(texts.getString("staff-end." + end), end.code());
    }

    /// How it stands with one of the staff.
    ///
    /// @param lockedUntil as it is read on a clock
    String state(StaffRoom.Member member, String lockedUntil) {
        return Stream.of(
                        member.lockedOutUntil().map(_ -> texts.fill("member.locked", lockedUntil)),
                        Optional.of(texts.getString("member.must-change")).filter(_ -> member.mustChangePin()),
                        Optional.of(texts.getString("member.badge")).filter(_ -> member.hasBadge()),
                        Optional.of(texts.fill("member.new", member.daysLeft())).filter(_ -> !member.givers().isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// Beside whom one of the staff is no second person yet; empty if beside everybody.
    String givers(StaffRoom.Member member) {
        return member.givers().isEmpty()
                ? ""
                : texts.fill(
                        "member.givers",
                        member.givers().stream().sorted().map(OperatorId::text).collect(Collectors.joining(", ")),
                        member.daysLeft());
    }

    /// A sentence with its code behind it, for the telephone.
    String coded(String sentence, String code) {
        return code.isEmpty() ? sentence : sentence + " (" + code + ")";
    }

    /// Which failure it was, when, and where the program says more of it.
    ///
    /// @param time as it is read on a clock
    String more(String code, String time) {
        return texts.fill("more", code, time);
    }

    String undo(OperatorId number) {
        return texts.fill("undo", number);
    }

    String kept(int days, LocalDate from) {
        return texts.fill("kept", days, from);
    }

    String lastPurge(Optional<DataRoom.Purged> purged, String time) {
        return purged.map(it -> texts.fill("last-purge", time, it.days()))
                .orElseGet(() -> texts.getString("last-purge.none"));
    }

    /// @param time as it is read on a clock
    String lastBackup(Optional<DataRoom.BackedUp> last, String time) {
        return last.map(it -> texts.fill("last-backup", time, it.by().map(OperatorId::text).orElse("–")))
                .orElseGet(() -> texts.getString("last-backup.none"));
    }

    String backup(BackupState.Why why) {
        return texts.getString("backup." + why);
    }

    String backupWritten(long bytes) {
        return texts.fill("backup-written", megabytes(bytes));
    }

    String backupMade(long bytes, long entries) {
        return texts.fill("backup-made", megabytes(bytes), entries);
    }

    /// At least one, rounded up.
    private static long megabytes(long bytes) {
        return Math.max(1, Math.ceilDiv(bytes, 1_000_000L));
    }

    String outcome(DataRoom.Line line) {
        String outcome = texts.getString("outcome." + line.outcome());
        return common().cause(line.fault()).map(why -> common().about(outcome, why)).orElse(outcome);
    }

    String who(String operator, Role role) {
        return operator + " · " + role(role);
    }
}
