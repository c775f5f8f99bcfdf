package org.greenlane.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.assisted.AssistedScreen;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;

/// A whole demo station with its window, and hands and eyes before it. Its clock can be set on.
final class StationAtWork implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");

    final SetClock clock = new SetClock();
    final HealthBoard board = new HealthBoard();
    final Station station;
    final Stage stage;
    private final DemoAuthority authority;
    private final DemoGear gear = DemoGear.inThisProgram();
    private final Travellers tray;
    private final KioskWindow window;

    /// Runs as the system's does, some time ahead.
    static final class SetClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void setOn(Duration further) {
            ahead = ahead.plus(further);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the station's own zone only");
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    StationAtWork(StationHome home, Language language) throws Exception {
        HardwareProfile profile = HardwareProfile.find("demo");
        authority = DemoStation.prepare(home, clock);
        tray = gear.travellers(authority, profile, clock);
        station = Station.open(home, clock, board, Station.Recording.LOG);
        KioskSettings settings = new KioskSettings(
                "at work",
                List.of(gear.camera().choice("Demo camera")),
                gear.serial(profile),
                new HardwareProfile.SoundSettings(false),
                language,
                Look.LIGHT,
                true,
                false,
                false,
                profile.assisted(),
                Optional.of(tray));
        window = KioskWindow.open(station, settings, board, clock, () -> {}, _ -> {});
        stage = Screen.fx(StationAtWork::newest);
        Screen.fx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
        });
    }

    private static Stage newest() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle().contains("at work"))
                .findFirst()
                .orElseThrow();
    }

    /// Lays the card of one of the demo's travellers on the reader.
    void lay(Traveller traveller) {
        gear.module().lay(authority.cardOf(traveller, LocalDate.now(clock)).orElseThrow());
    }

    void takeCard() {
        gear.module().take();
    }

    /// The screen that is in front.
    <T extends Node> T inFront(Class<T> kind) {
        Screen.until(() -> nodes(stage.getScene().getRoot()).anyMatch(kind::isInstance));
        return kind.cast(Screen.fx(() -> nodes(stage.getScene().getRoot()).filter(kind::isInstance).findFirst().orElseThrow()));
    }

    KioskView selfService() {
        return inFront(KioskView.class);
    }

    AssistedScreen staff() {
        return inFront(AssistedScreen.class);
    }

    private static Stream<Node> nodes(Node root) {
        return Screen.all(root);
    }

    Node node(String id) {
        return new AtTheScreen(stage).node(id);
    }

    void touch(String id) {
        new AtTheScreen(stage).touch(id);
    }

    /// Waits until all of that stands on the screen.
    void reads(String... wanted) {
        new AtTheScreen(stage).reads(wanted);
    }

    /// All that stands in a node and below it, seen, hidden, or told to those who do not see.
    static String saidBy(Node root) {
        return Screen.fx(() ->
                nodes(root).flatMap(StationAtWork::words).reduce("", (all, more) -> all + "\n" + more));
    }

    private static Stream<String> words(Node node) {
        String own = switch (node) {
            case Text text -> text.getText();
            case Labeled label -> label.getText();
            case TextInputControl field -> field.getText();
            default -> "";
        };
        Object told = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return Stream.of(String.valueOf(own), String.valueOf(node.getAccessibleText()), String.valueOf(told), String.valueOf(node.getUserData()));
    }

    /// Types on the keyboard, and Enter after it. What has just come up hears the keys once it has been drawn.
    void typeAndEnter(String text) {
        Screen.drawn();
        text.chars().forEach(symbol -> Screen.type(key((char) symbol)));
        Screen.press(KeyCode.ENTER);
    }

    static KeyCode key(char symbol) {
        if (symbol == '-') {
            return KeyCode.MINUS;
        }
        return KeyCode.valueOf(Character.isDigit(symbol) ? "DIGIT" + symbol : String.valueOf(symbol));
    }

    void signIn(String number, String pin) {
        typeAndEnter(number);
        typeAndEnter(pin);
    }

    /// Draws what the window shows at the sizes of small and usual screens.
    void picture(String name, Language language) throws Exception {
        for (int[] size : new int[][] {{1024, 600}, {1280, 800}}) {
            Screen.fx(() -> resize(size[0], size[1]));
            Screen.until(() -> (int) stage.getScene().getWidth() == size[0]);
            Screenshots.of(stage.getScene(), PICTURES.resolve(String.format(
                    Locale.ROOT, "station-%s-%s-%dx%d.png", name, language.tag(), size[0], size[1])));
        }
    }

    private void resize(int width, int height) {
        stage.setWidth(stage.getWidth() + width - stage.getScene().getWidth());
        stage.setHeight(stage.getHeight() + height - stage.getScene().getHeight());
    }

    @Override
    public void close() {
        window.close();
        station.close();
        tray.close();
    }
}
