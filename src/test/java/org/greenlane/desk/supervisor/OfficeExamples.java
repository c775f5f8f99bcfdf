package org.greenlane.desk.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.greenlane.audit.Entry;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SignIn;

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
            Screen.fx(at.model::endShift);
        });
        all.put("shift-not-signed", at -> {
            at.in(Role.SUPERVISOR).behind.end = new ShiftEnd.NotSigned();
            Screen.fx(at.model::endShift);
        });
        all.put("today", at -> at.in(Role.SUPERVISOR));
        all.put("today-empty", at -> {
            at.behind.today = Offices.emptyDay();
            at.in(Role.SUPERVISOR);
        });
        all.put("today-broken", at -> {
            at.behind.today = Offices.brokenDay();
            at.in(Role.SUPERVISOR);
        });
        log(all);
        incidents(all);
        return all;
    }

    /// A part of the desk is in front.
    private static Offices at(Offices at, Tab tab) {
        at.in(Role.SUPERVISOR);
        Screen.fx(() -> at.model.choose(tab));
        return at;
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
        all.put("log-override", at ->
                Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(at.behind.log.entries.get(26)))));
        all.put("log-person-why", at -> Screen.fx(() -> log(at).look(new LogModel.Look.AtReasons())));
        all.put("log-person-refused", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.NOT_RECORDED);
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
        all.put("incident-kinds", at -> Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.ChoosingKind())));
        all.put("incident-writing", at ->
                Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.Writing(IncidentKind.FORGERY))));
    }

    private static void arrive(Offices at) {
        Screen.fx(at.model::arrive);
    }

    static Scene scene(String state, Language language, int width, int height) {
        Offices office = new Offices(language);
        office.model.stand(new LogStanding(41_822, "a88352d464453161f076451e2cf1283f8c84324", true));
        Consumer<Offices> made = states().get(state);
        if (made == null) {
            throw new IllegalArgumentException("no state is called " + state);
        }
        made.accept(office);
        return Screen.scene(Screen.fx(() -> new OfficeScreen(office.model, Fonts.find())), width, height);
    }
}
