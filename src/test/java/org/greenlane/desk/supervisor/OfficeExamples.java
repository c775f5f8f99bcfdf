package org.greenlane.desk.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Role;
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
        return all;
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
