package org.greenlane.desk.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// Every state of the supervisor's desk.
final class OfficeExamples {
    private OfficeExamples() {}

    static Map<String, Consumer<Offices>> states() {
        Map<String, Consumer<Offices>> all = new LinkedHashMap<>();
        EntranceExamples.addTo(all);
        all.put("today", at -> at.in(Role.SUPERVISOR));
        all.put("today-empty", at -> {
            at.behind.today = OfficeDays.emptyDay();
            at.in(Role.SUPERVISOR);
        });
        all.put("today-counting", at -> {
            at.behind.today = OfficeDays.counting();
            at.in(Role.SUPERVISOR);
        });
        all.put("today-broken", at -> {
            at.behind.today = OfficeDays.brokenDay();
            at.in(Role.SUPERVISOR);
        });
        LogExamples.addTo(all);
        IncidentExamples.addTo(all);
        ExportExamples.addTo(all);
        StaffExamples.addTo(all);
        DataExamples.addTo(all);
        BackupExamples.addTo(all);
        StationExamples.addTo(all);
        return all;
    }

    /// A passphrase, or what is typed for one.
    static Typed words() {
        return new Typed("correct-horse-battery".toCharArray());
    }

    static Scene scene(String state, Language language, int width, int height) {
        return scene(state, language, TextSize.NORMAL, width, height);
    }

    static Scene scene(String state, Language language, TextSize textSize, int width, int height) {
        Offices office = new Offices(language);
        Screen.fx(() -> office.model.textSizeProperty().set(textSize));
        office.model.stand(new LogStanding(41_822, "a88352d464453161f076451e2cf1283f8c84324", true));
        Consumer<Offices> made = states().get(state);
        if (made == null) {
            throw new IllegalArgumentException("no state is called " + state);
        }
        made.accept(office);
        Screen.fx(() -> office.model.textSizeProperty().set(textSize));
        return Screen.scene(Screen.fx(() -> new OfficeScreen(office.model, Fonts.find())), width, height);
    }
}
