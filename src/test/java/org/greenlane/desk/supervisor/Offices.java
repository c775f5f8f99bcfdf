package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.greenlane.audit.Entry;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Typed;
import org.greenlane.report.ShiftTally;
import org.greenlane.report.WaitingTime;
import org.greenlane.sight.QrPicture;

/// A supervisor's desk for tests, before made-up answers: everything is shown at once.
final class Offices {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2022-05-01T06:40:00Z");
    static final OperatorId CHIEF = new OperatorId("S-01");
    static final OperatorId GUARD = new OperatorId("G-01");
    static final String NOTE =
            """
            greenlane.example/310100/gate
            41822
            qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=

            — greenlane.example/310100/gate Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    final OfficeModel model;
    final Behind behind = new Behind();

    Offices(Language language) {
        model = new OfficeModel(
                language,
                new OfficeModel.Surroundings(InstantSource.fixed(NOW), ZONE, QrPicture::modules, Offices::atOnce));
        model.serve(new Office(
                behind,
                behind::look,
                behind.log,
                behind.incidents,
                behind.folders,
                behind.exports,
                behind.staff,
                behind.data,
                behind.backups,
                behind.station));
    }

    private static void atOnce(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Screen.fx(task);
        }
    }

    /// Somebody of a role is in.
    Offices in(Role role) {
        behind.entrance = new Entrance.In(role == Role.GUARD ? GUARD : CHIEF, role, true);
        Screen.fx(model::arrive);
        return this;
    }

    /// What is asked of it is noted, and answered at once.
    static final class Behind implements Door {
        final List<String> asked = new ArrayList<>();
        /// Answers nothing.
        boolean silent;

        Entrance entrance = new Entrance.Ask();
        PinChange pinChange = PinChange.CHANGED;
        ShiftEnd end = new ShiftEnd.Signed(NOW, 41_822, "qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=", NOTE, true);
        TodayAnswer today = busyDay();

        /// What is answered from the second time on; a day that is still counted is not answered for a second time.
        Optional<TodayAnswer> thenToday = Optional.empty();

        private boolean looked;

        void look(Consumer<TodayAnswer> told) {
            Optional<TodayAnswer> answer = looked ? thenToday : Optional.of(today);
            looked = today.uncounted() > 0;
            answer.ifPresent(told);
        }

        final Log log = new Log();
        final Incidents incidents = new Incidents();
        final Folders folders = new Folders();
        final Exports exports = new Exports();
        final Staff staff = new Staff();
        final Data data = new Data();
        final Backups backups = new Backups();
        final Changing station = new Changing();

        /// How often something was asked for that changes anything.
        int changes() {
            return asked.size() + staff.asked.size() + incidents.all.size();
        }

        @Override
        public void arrive(Consumer<Entrance> told) {
            asked.add("arrive");
            told.accept(entrance);
        }

        @Override
        public void enter(String who, Typed pin, Consumer<Entrance> told) {
            asked.add("enter " + who);
            pin.wipe();
            if (!silent) {
                told.accept(entrance);
            }
        }

        @Override
        public void choosePin(Typed old, Typed chosen, Consumer<PinChange> told) {
            asked.add("choose a PIN");
            if (!silent) {
                told.accept(pinChange);
            }
        }

        @Override
        public void touched() {}

        @Override
        public void closeLane(boolean closed) {
            asked.add(closed ? "close the lane" : "open the lane");
        }

        @Override
        public void releaseBarrier() {
            asked.add("release the barrier");
        }

        @Override
        public void leave() {
            asked.add("leave");
        }

        @Override
        public void endShift(Consumer<ShiftEnd> told) {
            asked.add("end the shift");
            if (!silent) {
                told.accept(end);
            }
        }
    }

    /// A log of thirty entries.
    static final class Log implements LogBook {
        final List<LogQuery> queries = new ArrayList<>();
        final List<Long> from = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        boolean unreadable;

        /// Is told by hand.
        boolean slow;

        Optional<Consumer<LogAnswer>> searching = Optional.empty();
        PersonAnswer person = PersonAnswer.KNOWN;
        Optional<Consumer<PersonAnswer>> waiting = Optional.empty();
        int forgotten;

        Log() {
            for (int at = 0; at < 26; at++) {
                entries.add(passage(41_800 + at, NOW.minusSeconds(20L * (30 - at)), at * 3));
            }
            entries.add(act(41_826, new Event.Overridden(NOW, 41_805, GUARD, CHIEF, OverrideReason.ESCORTED, "By the doctor")));
            entries.add(act(41_827, new Event.Staffing(NOW, GUARD, Event.Staffing.Kind.SIGNED_IN)));
            entries.add(act(41_828, new Event.IncidentNoted(
                    NOW, CHIEF, IncidentKind.MEDICAL, Optional.of(41_805L), "Felt faint, sat down")));
            entries.add(new Entry.Purge(41_829, NOW, "gate", LocalDate.of(2022, 4, 1), 2));
        }

        private static Entry act(long number, Event.OfStaff event) {
            return new Entry.OfStaff(number, "gate", event, false);
        }

        @Override
        public void search(LogQuery query, long before, Consumer<LogAnswer> told) {
            queries.add(query);
            from.add(before);
            if (slow) {
                searching = Optional.of(told);
                return;
            }
            List<Entry> found = entries.reversed().stream()
                    .filter(entry -> entry.number() < before && query.takes(entry))
                    .toList();
            List<Entry> page = found.stream().limit(PAGE).toList();
            told.accept(
                    unreadable
                            ? new LogAnswer.Unreadable()
                            : new LogAnswer.Page(page, found.size() > PAGE ? page.getLast().number() : 0, false, 41_800));
        }

        void tell(LogAnswer answer) {
            searching.orElseThrow().accept(answer);
        }

        @Override
        public void choices(Consumer<Choices> told) {
            told.accept(new Choices(List.of("gate", "gate 2"), List.of(GUARD, new OperatorId("G-02"), CHIEF)));
        }

        @Override
        public void person(SearchReason reason, Consumer<PersonAnswer> told) {
            waiting = Optional.of(told);
        }

        @Override
        public void forgetPerson() {
            waiting = Optional.empty();
            forgotten++;
        }
    }

    static final class Incidents implements IncidentBook {
        final List<Incident> all = new ArrayList<>();
        boolean unreadable;

        /// Answers nothing.
        boolean silent;

        Noted end = Noted.DONE;

        @Override
        public void note(IncidentKind kind, Optional<Long> passage, String note, Consumer<Noted> told) {
            if (end == Noted.DONE) {
                all.addFirst(new Incident(41_830 + all.size(), NOW, CHIEF, kind, passage, note));
            }
            if (!silent) {
                told.accept(end);
            }
        }

        @Override
        public void today(Consumer<Optional<List<Incident>>> told) {
            told.accept(unreadable ? Optional.empty() : Optional.of(List.copyOf(all)));
        }
    }

    /// A stick with two folders, and a home.
    static final class Folders implements FolderBook {
        boolean noStick;
        boolean gone;

        @Override
        public void list(Optional<String> path, Consumer<Folder> told) {
            if (path.isEmpty()) {
                List<Place> places = new ArrayList<>();
                if (!noStick) {
                    places.add(new Place("/media/stick", "SUPERVISOR", true, Optional.of(14_800L)));
                }
                places.add(new Place("/home/station", "station", false, Optional.of(220_000L)));
                told.accept(new Folder(Optional.empty(), Optional.empty(), places, true));
            } else {
                List<Place> inside = List.of(
                        new Place(path.get() + "/2022-04", "2022-04", false, Optional.empty()),
                        new Place(path.get() + "/2022-05", "2022-05", false, Optional.empty()));
                told.accept(new Folder(path, Optional.empty(), gone ? List.of() : inside, !gone));
            }
        }
    }

    static final class Exports implements ExportRoom {
        final List<ExportWish> wishes = new ArrayList<>();
        Approval approval = Approval.AGREED;
        ExportState preview = new ExportState.Preview(
                List.of("Number", "Time", "Lane", "Event", "Answer", "Reasons"),
                List.of(
                        List.of("1", "2022-05-01 08:00:12", "gate", "Passage", "Passed", "Green code."),
                        List.of("2", "2022-05-01 08:00:31", "gate", "Passage", "Asked staff", "The statuses are out of date."),
                        List.of("3", "2022-05-01 08:00:55", "gate 2", "Passage", "Stopped", "Red code.")),
                1,
                3_838);
        Optional<Consumer<ExportState>> looking = Optional.empty();
        Optional<Consumer<ExportState>> running = Optional.empty();
        int stops;

        @Override
        public void approve(ExportWish wish, String who, Typed pin, Consumer<Approval> told) {
            pin.wipe();
            told.accept(approval);
        }

        @Override
        public void preview(ExportWish wish, Consumer<ExportState> told) {
            wishes.add(wish);
            looking = Optional.of(told);
            told.accept(preview);
        }

        @Override
        public void export(ExportWish wish, String folder, Consumer<ExportState> told) {
            wishes.add(wish);
            running = Optional.of(told);
        }

        @Override
        public void stop() {
            stops++;
        }

        @Override
        public void forgetApproval() {}
    }

    static final class Staff implements StaffRoom {
        final List<String> asked = new ArrayList<>();

        /// Answers nothing.
        boolean silent;

        StaffEnd end = StaffEnd.DONE;
        Optional<List<Member>> members = Optional.of(List.of(
                new Member(GUARD, Role.GUARD, false, true, Optional.empty(), Set.of(), 0),
                new Member(new OperatorId("G-02"), Role.GUARD, true, false, Optional.empty(), Set.of(CHIEF), 5),
                new Member(new OperatorId("G-03"), Role.GUARD, false, false, Optional.of(NOW.plusSeconds(240)), Set.of(), 0),
                new Member(CHIEF, Role.SUPERVISOR, false, true, Optional.empty(), Set.of(), 0),
                new Member(new OperatorId("T-01"), Role.TECHNICIAN, false, false, Optional.empty(), Set.of(CHIEF), 3)));

        @Override
        public void list(Consumer<Optional<List<Member>>> told) {
            told.accept(members);
        }

        private void ask(String what, Consumer<StaffEnd> told) {
            asked.add(what);
            if (!silent) {
                told.accept(end);
            }
        }

        @Override
        public void enrol(OperatorId number, Role role, Typed pin, Consumer<StaffEnd> told) {
            pin.wipe();
            ask("enrol " + number + " " + role, told);
        }

        @Override
        public void changeRole(OperatorId number, Role role, Consumer<StaffEnd> told) {
            ask("role " + number + " " + role, told);
        }

        @Override
        public void resetPin(OperatorId number, Typed pin, Consumer<StaffEnd> told) {
            pin.wipe();
            ask("reset " + number, told);
        }

        @Override
        public void dismiss(OperatorId number, Consumer<StaffEnd> told) {
            ask("dismiss " + number, told);
        }

        @Override
        public void giveBadge(OperatorId number, Consumer<Badge> told) {
            asked.add("badge " + number);
            told.accept(new Badge(end, end == StaffEnd.DONE ? "GLB:0123456789ABCDEFGHJKMNPQRSX" : ""));
        }

        @Override
        public void withdrawBadge(OperatorId number, Consumer<StaffEnd> told) {
            ask("withdraw " + number, told);
        }

        @Override
        public void noteDocument(OperatorId number, Consumer<StaffEnd> told) {
            asked.add("document " + number);
        }

        @Override
        public void stopWaiting() {
            asked.add("stop waiting");
        }
    }

    static final class Data implements DataRoom {
        TodayAnswer.Standing standing = well();
        Optional<BackedUp> backedUp = Optional.of(new BackedUp(NOW.minusSeconds(90_000), Optional.of(CHIEF)));
        SortedMap<String, Freshness> foreign = new TreeMap<>(Map.of(
                "dcc-revocations", new Freshness(NOW.minusSeconds(80_000), NOW.plusSeconds(6_400)),
                "dcc-signers", new Freshness(NOW.minusSeconds(80_000), NOW.plusSeconds(80_000))));
        Optional<Consumer<Taking>> taking = Optional.empty();
        int stops;

        @Override
        public void look(Consumer<DataRoom.Data> told) {
            told.accept(new DataRoom.Data(
                    standing, 30, LocalDate.of(2022, 4, 1), Optional.of(new Purged(NOW.minusSeconds(80_000), 1)), backedUp, foreign));
        }

        @Override
        public void take(String folder, Consumer<Taking> told) {
            taking = Optional.of(told);
        }

        @Override
        public void stop() {
            stops++;
        }
    }

    /// A station whose key lies open.
    static final class Backups implements BackupRoom {
        final List<String> asked = new ArrayList<>();
        final List<Typed> passphrases = new ArrayList<>();
        Optional<Consumer<BackupState>> running = Optional.empty();
        int stops;

        @Override
        public void backUp(String folder, Optional<Typed> passphrase, Consumer<BackupState> told) {
            asked.add(folder + passphrase.map(it -> " " + String.valueOf(it.symbols())).orElse(""));
            passphrase.ifPresent(passphrases::add);
            if (passphrase.isEmpty()) {
                told.accept(new BackupState.Failed(BackupState.Why.NEEDS_PASSPHRASE));
            } else if (passphrase.get().symbols().length < 12) {
                told.accept(new BackupState.Failed(BackupState.Why.PASSPHRASE_SHORT));
            } else {
                running = Optional.of(told);
            }
            passphrase.ifPresent(Typed::wipe);
        }

        @Override
        public void stop() {
            stops++;
        }
    }

    private static Freshness since(Duration age, Duration left) {
        return new Freshness(NOW.minus(age), NOW.plus(left));
    }

    static TodayAnswer.Standing well() {
        return new TodayAnswer.Standing(
                List.of(new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true)),
                List.of(),
                0,
                Optional.of(since(Duration.ofMinutes(50), Duration.ofHours(20))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))));
    }

    static TodayAnswer.Standing troubled() {
        return new TodayAnswer.Standing(
                List.of(
                        new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true),
                        new DeviceState("ID reader", DeviceState.Kind.ID_READER, false),
                        new DeviceState("Barrier", DeviceState.Kind.RELAY, true),
                        new DeviceState("Log", DeviceState.Kind.LOG, true)),
                List.of(
                        new Fault(Fault.Kind.DEVICE_LOST, "ID reader", "unplugged", NOW.minusSeconds(600)),
                        new Fault(Fault.Kind.STATUSES_ENDING, "Statuses", "NO_NEWER: 2 h left", NOW.minusSeconds(300))),
                7,
                Optional.of(since(Duration.ofHours(22), Duration.ofHours(2))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))),
                Optional.empty());
    }

    /// A station whose profile names no device.
    static TodayAnswer.Standing bare() {
        return new TodayAnswer.Standing(
                List.of(), List.of(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TodayAnswer emptyDay() {
        return new TodayAnswer(
                Optional.of(new ShiftTally(ZONE).figures()), 0, List.of(), List.of(), new TodayAnswer.Limits(10, 60, 0), well());
    }

    /// The desk was opened late on a busy day.
    static TodayAnswer counting() {
        TodayAnswer day = busyDay();
        return new TodayAnswer(day.figures(), 23_200, day.waiting(), day.lookUps(), day.limits(), day.standing());
    }

    static TodayAnswer brokenDay() {
        return new TodayAnswer(Optional.empty(), 0, List.of(), List.of(), new TodayAnswer.Limits(10, 60, 0), troubled());
    }

    /// From eight in the morning until now, at two lanes.
    static TodayAnswer busyDay() {
        ShiftTally tally = new ShiftTally(ZONE);
        int[] people = {210, 640, 930, 512, 388, 731, 420};
        Instant start = Instant.parse("2022-05-01T00:00:00Z");
        long number = 1;
        for (int hour = 0; hour < people.length; hour++) {
            for (int at = 0; at < people[hour]; at++) {
                Instant when = start.plus(Duration.ofHours(hour)).plusMillis(3_600_000L * at / people[hour]);
                tally.add(passage(number++, when, at));
            }
            tally.add(new Entry.OfStaff(
                    number++,
                    "gate",
                    new Event.Overridden(
                            start.plus(Duration.ofHours(hour)), number - 2, GUARD, CHIEF, OverrideReason.ESCORTED, ""),
                    false));
        }
        return new TodayAnswer(
                Optional.of(tally.figures()),
                0,
                List.of(new WaitingTime.AtMostAbout(Duration.ofSeconds(45), Duration.ofSeconds(4), 0.7)),
                List.of(
                        new TodayAnswer.LookUpUse(GUARD, 118, 14, 4, 0, 9),
                        new TodayAnswer.LookUpUse(new OperatorId("G-02"), 64, 3, 0, 0, 1),
                        new TodayAnswer.LookUpUse(CHIEF, 5, 0, 0, 0, 0)),
                new TodayAnswer.Limits(10, 60, 31),
                well());
    }

    /// A station that was changed once, and notes what it shall be.
    static final class Changing implements StationRoom {
        static final Settings NOW = new Settings(
                "zh",
                "light",
                SiteKind.HOSPITAL,
                new Region("310100"),
                "station-gate",
                new TreeMap<>(Map.of(
                        "ID reader", DeviceState.Kind.ID_READER,
                        "Scanner", DeviceState.Kind.SCANNER,
                        "Turnstile", DeviceState.Kind.RELAY)),
                new TreeMap<>(Map.of("ID reader", "usb:10c4:ea60:0001", "Turnstile", "/dev/ttyS0")),
                new RootFingerprint("3f5a9c01".repeat(8)));
        static final Settings BEFORE = new Settings(
                "en",
                "dark",
                SiteKind.STATION,
                new Region("310000"),
                "camera-only",
                new TreeMap<>(),
                new TreeMap<>(),
                new RootFingerprint("3f5a9c01".repeat(8)));
        static final Settings OF_ANOTHER_ROOT = new Settings(
                "zh",
                "light",
                SiteKind.HOSPITAL,
                new Region("310100"),
                "station-gate",
                NOW.devices(),
                NOW.ports(),
                new RootFingerprint("0123abcd".repeat(8)));

        static final Settings OF_LOST_PROFILE = new Settings(
                "zh",
                "light",
                NOW.site(),
                NOW.region(),
                "the-site-s-own",
                new TreeMap<>(),
                new TreeMap<>(Map.of("Turnstile", "/dev/ttyS0")),
                NOW.root());

        static final Settings IN_KOREAN =
                new Settings("ko", "dark", NOW.site(), NOW.region(), NOW.profile(), NOW.devices(), NOW.ports(), NOW.root());

        static final Settings WITHOUT_PORTS = new Settings(
                "ko", "dark", SiteKind.STATION, NOW.region(), "camera-only", new TreeMap<>(), new TreeMap<>(), NOW.root());

        final List<Wish> wishes = new ArrayList<>();
        final List<String> pins = new ArrayList<>();
        State state = new State(NOW, Optional.of(BEFORE), true, true, false);
        Answer answer = new Answer.Begins();

        @Override
        public void look(Consumer<State> told) {
            told.accept(state);
        }

        @Override
        public void wish(Wish wish, Optional<Typed> pin, Consumer<Answer> told) {
            wishes.add(wish);
            pin.ifPresent(it -> pins.add(new String(it.symbols())));
            told.accept(answer);
        }
    }

    static Entry.OfPassage passage(long number, Instant at, int each) {
        Entry.Answer answer = each % 41 == 0 ? Entry.Answer.STOP : each % 9 == 0 ? Entry.Answer.ASK_STAFF : Entry.Answer.PASS;
        Reason reason = switch (answer) {
            case PASS -> Reason.GREEN;
            case ASK_STAFF -> Reason.STATUSES_STALE;
            case STOP -> Reason.RED;
        };
        Optional<Assistance> help = each % 19 == 0
                ? Optional.of(new Assistance(
                        GUARD, LookUpWay.DOCUMENT, Optional.of(new Consent(Consent.Way.SPOKEN, "zh")), Optional.empty()))
                : Optional.empty();
        Optional<DecidingRule> rule =
                each % 23 == 0 ? Optional.of(new DecidingRule("VR-CN-0001", "1.0.0")) : Optional.empty();
        return new Entry.OfPassage(
                number,
                at,
                each % 3 == 0 ? "gate 2" : "gate",
                answer,
                List.of(reason),
                rule.isPresent() ? CodeKind.EU_DCC : CodeKind.NATIVE,
                Optional.of(new Region(rule.isPresent() ? "DE" : "310100")),
                Optional.of(Medium.PHONE),
                List.of(new Entry.Person(answer, List.of(reason), Optional.empty(), TravelRisk.CLEAR, Optional.empty())),
                Optional.empty(),
                help,
                rule,
                false);
    }
}
