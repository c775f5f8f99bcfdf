package org.greenlane.desk.supervisor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.setup.SetupStep;

/// Every state of the part that changes the station.
final class StationExamples {
    private StationExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("station", StationExamples::station);
        all.put("station-never-changed", at -> {
            at.behind.station.state = new StationRoom.State(PlayedStation.BEFORE, Optional.empty(), false, true, false);
            station(at);
        });
        all.put("station-another-root", at -> {
            at.behind.station.state = new StationRoom.State(
                    PlayedStation.NOW, Optional.of(PlayedStation.OF_ANOTHER_ROOT), true, true, false);
            station(at);
        });
        all.put("station-fixed", at -> {
            at.behind.station.state = new StationRoom.State(PlayedStation.NOW, Optional.empty(), false, false, false);
            station(at);
        });
        all.put("station-failed", at -> {
            at.behind.station.state =
                    new StationRoom.State(PlayedStation.NOW, Optional.of(PlayedStation.BEFORE), true, true, true);
            station(at);
        });
        all.put("station-begins", at -> Screen.fx(() -> station(at).begins("ko", "outdoor")));
        all.put("station-sure-begins", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Begins("ko", "outdoor"))));
        all.put("station-sure-root", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Led(SetupStep.ROOT))));
        all.put("station-sure-sheets", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.SheetsVoid())));
        all.put("station-sure-undo", at -> Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone())));
        all.put("station-sure-undo-wrong-pin", at -> {
            at.behind.station.answer = new StationRoom.Answer.PinRefused(new SignIn.Wrong(3));
            Screen.fx(() -> station(at).wish(new StationRoom.Wish.Undone(), Optional.of(new Typed(new char[] {'1'}))));
        });
        all.put("station-sure-undo-devices", at -> {
            at.behind.station.state = new StationRoom.State(
                    PlayedStation.NOW, Optional.of(PlayedStation.WITHOUT_PORTS), true, true, false);
            Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone()));
        });
        all.put("station-sure-undo-begins", at -> {
            at.behind.station.state = new StationRoom.State(
                    PlayedStation.NOW, Optional.of(PlayedStation.IN_KOREAN), false, true, false);
            Screen.fx(() -> station(at).ask(new StationRoom.Wish.Undone()));
        });
        all.put("station-closing", at -> Screen.fx(() -> station(at).wish(new StationRoom.Wish.Undone(), Optional.empty())));
    }

    private static StationModel station(Offices at) {
        return at.show(Tab.STATION).model.tab(Tab.STATION, StationModel.class);
    }
}
