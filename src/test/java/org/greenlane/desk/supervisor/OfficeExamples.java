package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import org.greenlane.audit.Entry;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Reading;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Barrier;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.Typed;
import org.greenlane.setup.SetupStep;

/// Every state of the supervisor's desk.
final class OfficeExamples {
    private OfficeExamples() {}

    static Map<String, Consumer<Offices>> states() {
        Map<String, Consumer<Offices>> all = new LinkedHashMap<>();
        all.put("sign-in", OfficeExamples::arrive);
        all.put("sign-in-badge", at -> {
            arrive(at);
            Screen.fx(() -> at.model.scan("GLB:EXAMPLE"));
        });
        all.put("sign-in-guard", at -> {
            at.behind.entrance = new Entrance.NotForGuards();
            arrive(at);
        });
        all.put("sign-in-locked-out", at -> {
            at.behind.entrance = new Entrance.Refused(new SignIn.LockedOut(Offices.NOW.plusSeconds(240)));
            arrive(at);
        });
        all.put("choose-pin", at -> {
            at.behind.entrance = new Entrance.ChoosePin(Offices.CHIEF);
            arrive(at);
        });
        all.put("shift-over", at -> {
            at.in(Role.SUPERVISOR);
            endShift(at);
        });
        all.put("shift-not-signed", at -> {
            at.in(Role.SUPERVISOR).behind.end = new ShiftEnd.NotSigned();
            endShift(at);
        });
        all.put("shift-not-purged", at -> {
            at.in(Role.SUPERVISOR).behind.end = new ShiftEnd.Signed(
                    Offices.NOW, 41_822, "qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=", Offices.NOTE, false);
            endShift(at);
        });
        all.put("shift-sure", at -> {
            at.in(Role.SUPERVISOR);
            Screen.fx(at.model::endShift);
        });
        all.put("shift-ending", at -> {
            at.in(Role.SUPERVISOR).behind.silent = true;
            endShift(at);
        });
        all.put("checking", at -> {
            arrive(at);
            at.behind.silent = true;
            Screen.fx(() -> at.model.enter("S-01", words()));
        });
        all.put("today", at -> at.in(Role.SUPERVISOR));
        all.put("today-empty", at -> {
            at.behind.today = Offices.emptyDay();
            at.in(Role.SUPERVISOR);
        });
        all.put("today-counting", at -> {
            at.behind.today = Offices.counting();
            at.in(Role.SUPERVISOR);
        });
        all.put("today-broken", at -> {
            at.behind.today = Offices.brokenDay();
            at.in(Role.SUPERVISOR);
        });
        log(all);
        incidents(all);
        exports(all);
        staff(all);
        data(all);
        backups(all);
        station(all);
        return all;
    }

    private static void endShift(Offices at) {
        Screen.fx(() -> {
            at.model.endShift();
            at.model.endShiftNow();
        });
    }

    /// A part of the desk is in front.
    private static Offices at(Offices at, Tab tab) {
        at.in(Role.SUPERVISOR);
        Screen.fx(() -> at.model.choose(tab));
        return at;
    }

    private static StationModel station(Offices at) {
        return at(at, Tab.STATION).model.tab(Tab.STATION, StationModel.class);
    }

    private static void station(Map<String, Consumer<Offices>> all) {
        all.put("station", OfficeExamples::station);
        all.put("station-never-changed", at -> {
            at.behind.station.state = new StationRoom.State(Offices.Changing.BEFORE, Optional.empty(), false, true, false);
            station(at);
        });
        all.put("station-another-root", at -> {
            at.behind.station.state = new StationRoom.State(
                    Offices.Changing.NOW, Optional.of(Offices.Changing.OF_ANOTHER_ROOT), true, true, false);
            station(at);
        });
        all.put("station-fixed", at -> {
            at.behind.station.state = new StationRoom.State(Offices.Changing.NOW, Optional.empty(), false, false, false);
            station(at);
        });
        all.put("station-failed", at -> {
            at.behind.station.state =
                    new StationRoom.State(Offices.Changing.NOW, Optional.of(Offices.Changing.BEFORE), true, true, true);
            station(at);
        });
        all.put("station-begins", at -> Screen.fx(() -> station(at).begins("ko", "outdoor")));
        all.put("station-sure-begins", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Begins("ko", "outdoor"))));
        all.put("station-sure-root", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Led(SetupStep.ROOT))));
        all.put("station-sure-undo", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone())));
        all.put("station-sure-sheets", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.SheetsVoid())));
        all.put("station-sure-undo-wrong-pin", at -> {
            at.behind.station.answer = new StationRoom.Answer.PinRefused(new SignIn.Wrong(3));
            Screen.fx(() -> station(at).wish(new StationRoom.Wish.Undone(), Optional.of(new Typed(new char[] {'1'}))));
        });
        all.put("station-sure-undo-devices", at -> {
            at.behind.station.state = new StationRoom.State(
                    Offices.Changing.NOW, Optional.of(Offices.Changing.WITHOUT_PORTS), true, true, false);
            Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone()));
        });
        all.put("station-sure-undo-begins", at -> {
            at.behind.station.state = new StationRoom.State(
                    Offices.Changing.NOW, Optional.of(Offices.Changing.IN_KOREAN), false, true, false);
            Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone()));
        });
        all.put("station-closing", at -> Screen.fx(() -> station(at).wish(new StationRoom.Wish.Undone(), Optional.empty())));
    }

    private static LogModel log(Offices at) {
        return at(at, Tab.LOG).model.tab(Tab.LOG, LogModel.class);
    }

    private static void log(Map<String, Consumer<Offices>> all) {
        all.put("log", OfficeExamples::log);
        all.put("log-empty", at -> {
            at.behind.log.entries.clear();
            log(at);
        });
        all.put("log-filtered", at -> Screen.fx(() -> log(at).seek(LogQuery.ALL
                .with(LogQuery.Span.TODAY)
                .withAnswer(Optional.of(Entry.Answer.ASK_STAFF))
                .withReason(Optional.of(Reason.STATUSES_STALE)))));
        all.put("log-looking", at -> Screen.fx(() -> {
            at.behind.log.slow = true;
            log(at).seek(LogQuery.ALL.withReason(Optional.of(Reason.STATUSES_STALE)));
            at.behind.log.tell(new LogAnswer.Page(List.of(), 490_000, true, 1));
            at.behind.log.tell(new LogAnswer.Page(at.behind.log.entries.subList(3, 5), 310_000, true, 1));
        }));
        all.put("log-cleared", at -> Screen.fx(() -> {
            LogModel model = log(at);
            model.seek(LogQuery.ALL.withLane(Optional.of("gate 2")));
            model.clear();
        }));
        all.put("log-broken", at -> {
            at.behind.log.unreadable = true;
            log(at);
        });
        for (LogModel.Filter filter : LogModel.Filter.values()) {
            all.put("log-choose-" + filter, at ->
                    Screen.fx(() -> log(at).look(new LogModel.Look.Choosing(filter, 0))));
        }
        all.put("log-entry", at ->
                Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(at.behind.log.entries.get(19)))));
        all.put("log-station", at -> Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(changed(true, "zh")))));
        all.put("log-override", at ->
                Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(at.behind.log.entries.get(26)))));
        all.put("log-person-why", at -> Screen.fx(() -> log(at).look(new LogModel.Look.AtReasons())));
        all.put("log-person-refused", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.NOT_RECORDED);
        }));
        all.put("log-person-no-reader", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.NO_READER);
        }));
        all.put("log-person", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.KNOWN);
        }));
        all.put("log-person-nothing", at -> Screen.fx(() -> {
            at.behind.log.entries.clear();
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.KNOWN);
        }));
        all.put("log-person-lay", at -> Screen.fx(() -> log(at).searchPerson(SearchReason.COMPLAINT)));
    }

    private static IncidentsModel incidents(Offices at) {
        return at(at, Tab.INCIDENTS).model.tab(Tab.INCIDENTS, IncidentsModel.class);
    }

    private static void incidents(Map<String, Consumer<Offices>> all) {
        all.put("incidents-none", OfficeExamples::incidents);
        all.put("incidents", at -> {
            for (IncidentKind kind : IncidentKind.values()) {
                at.behind.incidents.note(kind, Optional.of(41_805L), "An old man felt faint and sat down; the clinic was called.", _ -> {});
            }
            incidents(at);
        });
        all.put("incidents-broken", at -> {
            at.behind.incidents.unreadable = true;
            incidents(at);
        });
        all.put("incident", at -> Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.AtIncident(incident()))));
        all.put("incident-correcting", at -> Screen.fx(() -> incidents(at)
                .look(new IncidentsModel.Look.Writing(IncidentKind.MEDICAL, Optional.of(incident())))));
        all.put("incident-kinds", at -> Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.ChoosingKind())));
        all.put("incident-writing", at ->
                Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.Writing(IncidentKind.FORGERY, Optional.empty()))));
    }

    private static IncidentBook.Incident incident() {
        return new IncidentBook.Incident(
                41_830,
                Offices.NOW,
                Offices.CHIEF,
                IncidentKind.MEDICAL,
                Optional.of(41_805L),
                "An old man felt faint and sat down; the clinic was called.");
    }

    private static ExportModel export(Offices at) {
        return at(at, Tab.EXPORT).model.tab(Tab.EXPORT, ExportModel.class);
    }

    private static ExportModel exporting(Offices at, Optional<ExportState> state) {
        ExportModel model = export(at);
        Screen.fx(() -> {
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
            model.export("/media/stick");
            state.ifPresent(it -> at.behind.exports.running.orElseThrow().accept(it));
        });
        return model;
    }

    private static void exports(Map<String, Consumer<Offices>> all) {
        all.put("export-range", OfficeExamples::export);
        all.put("export-days", at -> Screen.fx(() -> export(at).choose(ExportWish.Range.OWN)));
        all.put("export-form", at -> Screen.fx(() -> export(at).choose(ExportWish.Range.TODAY)));
        all.put("export-second", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose(Content.PERSONAL);
            model.formChosen();
            at.behind.exports.approval = ExportRoom.Approval.NOT_A_SUPERVISOR;
            model.approve("G-01", new Typed("739104".toCharArray()));
        }));
        all.put("export-one-hand", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose(Content.PERSONAL);
            model.formChosen();
            at.behind.exports.approval = ExportRoom.Approval.NOT_INDEPENDENT;
            model.approve("S-02", new Typed("739104".toCharArray()));
        }));
        all.put("export-where", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
        }));
        all.put("export-folder", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
            model.folders().go(Optional.of("/media/stick"));
        }));
        all.put("export-folder-gone", at -> Screen.fx(() -> {
            at.behind.folders.gone = true;
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
            model.folders().go(Optional.of("/media/stick"));
        }));
        all.put("export-preview", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-looking", at -> Screen.fx(() -> {
            at.behind.exports.preview = new ExportState.Running(120_000, 500_000, Optional.of(Duration.ofSeconds(3)));
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-refused", at -> Screen.fx(() -> {
            at.behind.exports.preview = new ExportState.Failed(ExportState.Why.BAD_RECIPIENT);
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-running", at -> exporting(
                at, Optional.of(new ExportState.Running(24_500, 41_822, Optional.of(Duration.ofSeconds(12))))));
        all.put("export-left", at -> exporting(
                at,
                Optional.of(new ExportState.Left(
                        "/media/stick/greenlane-20220501-144012.zip", 1, 3_838, 3_838, 12, "9f86d081884c7d659a2feaa0c55ad015"))));
        for (ExportState.Why why : ExportState.Why.values()) {
            all.put("export-failed-" + why, at -> exporting(at, Optional.of(new ExportState.Failed(why))));
        }
    }

    private static StaffModel staff(Offices at) {
        return at(at, Tab.STAFF).model.tab(Tab.STAFF, StaffModel.class);
    }

    private static void look(Offices at, Function<StaffRoom.Member, StaffModel.Look> look) {
        StaffRoom.Member member = at.behind.staff.members.orElseThrow().getFirst();
        Screen.fx(() -> staff(at).look(look.apply(member)));
    }

    private static void staff(Map<String, Consumer<Offices>> all) {
        all.put("staff", OfficeExamples::staff);
        all.put("staff-unreadable", at -> {
            at.behind.staff.members = Optional.empty();
            staff(at);
        });
        all.put("staff-member", at -> look(at, StaffModel.Look.AtMember::new));
        all.put("staff-member-new", at -> Screen.fx(() -> {
            StaffModel model = staff(at);
            model.look(new StaffModel.Look.AtMember(at.behind.staff.members.orElseThrow().getLast()));
        }));
        all.put("staff-role", at -> look(at, member -> new StaffModel.Look.ChoosingRole(Optional.of(member))));
        all.put("staff-enrolling", at -> look(at, _ -> new StaffModel.Look.Enrolling(Role.GUARD, "")));
        all.put("staff-reset", at -> look(at, StaffModel.Look.ResettingPin::new));
        for (StaffModel.Question question : StaffModel.Question.values()) {
            all.put("staff-ask-" + question, at -> look(at, member -> new StaffModel.Look.Asking(member, question)));
        }
        all.put("staff-own-role", at -> look(at, member -> new StaffModel.Look.GivingUp(member, Role.GUARD)));
        all.put("staff-working", at -> Screen.fx(() -> {
            at.behind.staff.silent = true;
            StaffModel model = staff(at);
            model.enrol("G-77", Role.GUARD, words());
        }));
        all.put("staff-enrolled", at -> Screen.fx(() -> staff(at).enrol("G-77", Role.GUARD, words())));
        all.put("staff-document", at -> look(at, StaffModel.Look.AwaitingDocument::new));
        all.put("staff-badge", at -> Screen.fx(() -> staff(at).giveBadge(at.behind.staff.members.orElseThrow().getFirst())));
        for (StaffRoom.StaffEnd end : StaffRoom.StaffEnd.values()) {
            all.put("staff-end-" + end, at -> Screen.fx(() -> {
                at.behind.staff.end = end;
                staff(at).changeRole(at.behind.staff.members.orElseThrow().getFirst(), Role.SUPERVISOR);
            }));
        }
    }

    private static void data(Map<String, Consumer<Offices>> all) {
        all.put("devices", at -> at(at, Tab.DEVICES));
        all.put("devices-faults", at -> {
            at.behind.data.standing = Offices.troubled();
            at(at, Tab.DEVICES);
        });
        all.put("devices-barrier-kept", at -> {
            at.behind.data.standing = Offices.troubled();
            at(at, Tab.DEVICES);
            Screen.fx(() -> at.model.barrierStands(Optional.of(Barrier.KEPT_CLOSED)));
        });
        all.put("devices-none", at -> {
            at.behind.data.standing = Offices.bare();
            at(at, Tab.DEVICES);
        });
        all.put("data", at -> at(at, Tab.DATA));
        all.put("data-technician", at -> at.in(Role.TECHNICIAN));
        all.put("data-running", at -> taking(
                at, new DataRoom.Taking.Running(UpdateStep.TAKING, 61, Optional.of(Duration.ofSeconds(9)))));
        all.put("data-ended", at -> taking(
                at,
                new DataRoom.Taking.Ended(List.of(
                        new DataRoom.Line("trust-list.cose", DataRoom.Outcome.IN_FORCE_ALREADY, ""),
                        new DataRoom.Line("310100-7.glb", DataRoom.Outcome.TAKEN, ""),
                        new DataRoom.Line("310100-5.glb", DataRoom.Outcome.REFUSED, "ROLLBACK")))));
        all.put("data-nothing", at -> taking(at, new DataRoom.Taking.Ended(List.of())));
    }

    private static BackupModel backup(Offices at) {
        DataModel model = at(at, Tab.DATA).model.tab(Tab.DATA, DataModel.class);
        Screen.fx(model::backUp);
        return model.backup();
    }

    private static void backingUp(Offices at, Optional<BackupState> state) {
        BackupModel model = backup(at);
        Screen.fx(() -> {
            model.choose("/media/stick");
            model.give("/media/stick", words(), words());
            state.ifPresent(it -> at.behind.backups.running.orElseThrow().accept(it));
        });
    }

    private static Typed words() {
        return new Typed("correct-horse-battery".toCharArray());
    }

    private static void backups(Map<String, Consumer<Offices>> all) {
        all.put("data-never-backed-up", at -> {
            at.behind.data.backedUp = Optional.empty();
            at(at, Tab.DATA);
        });
        all.put("backup-where", at -> Screen.fx(() -> backup(at).folders().go(Optional.of("/media/stick"))));
        all.put("backup-passphrase", at -> Screen.fx(() -> backup(at).choose("/media/stick")));
        all.put("backup-passphrase-short", at -> Screen.fx(() -> {
            BackupModel model = backup(at);
            model.choose("/media/stick");
            model.give("/media/stick", new Typed("short".toCharArray()), new Typed("short".toCharArray()));
        }));
        all.put("backup-passphrases-differ", at -> Screen.fx(() -> {
            BackupModel model = backup(at);
            model.choose("/media/stick");
            model.give("/media/stick", words(), new Typed("correct-horse-cattery".toCharArray()));
        }));
        all.put("backup-copying", at -> backingUp(at, Optional.empty()));
        all.put("backup-running", at -> backingUp(at, Optional.of(new BackupState.Running(
                        BackupState.Doing.WRITING, 48_000_000, 120_000_000, Optional.of(Duration.ofSeconds(14))))));
        all.put("backup-made", at -> backingUp(
                at,
                Optional.of(new BackupState.Made(
                        "/media/stick/greenlane-20220501-144012.glbackup",
                        61_233_871,
                        41_822,
                        "9f86d081884c7d659a2feaa0c55ad015"))));
        all.put("backup-stopped", at -> backingUp(at, Optional.of(new BackupState.Stopped())));
        for (BackupState.Why why : BackupState.Why.values()) {
            if (why != BackupState.Why.NEEDS_PASSPHRASE && why != BackupState.Why.PASSPHRASE_SHORT) {
                all.put("backup-failed-" + why, at -> backingUp(at, Optional.of(new BackupState.Failed(why))));
            }
        }
    }

    private static void taking(Offices at, DataRoom.Taking state) {
        DataModel model = at(at, Tab.DATA).model.tab(Tab.DATA, DataModel.class);
        Screen.fx(() -> {
            model.take("/media/stick");
            at.behind.data.taking.orElseThrow().accept(state);
        });
    }

    private static void arrive(Offices at) {
        Screen.fx(at.model::arrive);
    }

    static Scene scene(String state, Language language, int width, int height) {
        return scene(state, language, Reading.NORMAL, width, height);
    }

    static Scene scene(String state, Language language, Reading reading, int width, int height) {
        Offices office = new Offices(language);
        Screen.fx(() -> office.model.readingProperty().set(reading));
        office.model.stand(new LogStanding(41_822, "a88352d464453161f076451e2cf1283f8c84324", true));
        Consumer<Offices> made = states().get(state);
        if (made == null) {
            throw new IllegalArgumentException("no state is called " + state);
        }
        made.accept(office);
        Screen.fx(() -> office.model.readingProperty().set(reading));
        return Screen.scene(Screen.fx(() -> new OfficeScreen(office.model, Fonts.find())), width, height);
    }

    /// A change of the station, with as much as one of a gate has.
    static Entry.OfStation changed(boolean undone, String language) {
        String root = "0123456789abcdef".repeat(4);
        Event.StationChanged.Start start = new Event.StationChanged.Start(
                Optional.of("station-gate"),
                Optional.of(language),
                Optional.of("dark"),
                new TreeMap<>(Map.of(
                        "ID reader", "usb:10c4:ea60:0001",
                        "Scanner", "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0",
                        "Turnstile", "/dev/serial/by-path/pci-0000:00:14.0-usb-0:3:1.0-port0")),
                undone);
        return new Entry.OfStation(
                41_830,
                "gate",
                new Event.StationChanged(
                        Offices.NOW,
                        Optional.of(Offices.CHIEF),
                        Optional.of(root),
                        root,
                        new Region("990100"),
                        SiteKind.STATION,
                        Optional.of(start),
                        new Event.StationChanged.Also(Optional.of("https://health.example/delivery/gate-3/"), true)));
    }
}
