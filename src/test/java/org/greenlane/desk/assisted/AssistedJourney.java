package org.greenlane.desk.assisted;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.words.Language;
import org.greenlane.health.PersonResult;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.LaneCommand;
import org.junit.jupiter.api.AfterEach;

/// Ways through the real machine of the lane: what hands, keys and scanners do to it, and what it then says.
abstract class AssistedJourney {
    long pace = TimeUnit.SECONDS.toNanos(1);
    private long nanos;
    JourneySite site = site(SiteKind.STATION);
    private AssistedScreen screen = Screen.fx(() -> new AssistedScreen(site.model, Fonts.find(), () -> nanos += pace));
    private Stage stage = Screen.show(screen, 1024, 600);
    int touches;

    private static JourneySite site(SiteKind kind) {
        return Screen.fx(() -> new JourneySite(kind, Desks.model(Language.ENGLISH)));
    }

    void move(SiteKind kind) {
        Screen.fx(stage::close);
        site = site(kind);
        screen = Screen.fx(() -> new AssistedScreen(site.model, Fonts.find(), () -> nanos += pace));
        stage = Screen.show(screen, 1024, 600);
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    void touch(String... ids) {
        for (String id : ids) {
            Node node = Screen.fx(() -> all().filter(each -> id.equals(each.getId()) && Screen.isShown(each))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is called " + id)));
            click(node);
            touches++;
        }
    }

    /// Where it stands once all has been laid out: hands are slower than screens.
    void click(Node node) {
        layOut();
        Screen.click(node);
    }

    private void layOut() {
        Screen.fx(() -> {
            screen.applyCss();
            screen.layout();
        });
    }

    void touchKeys(String text) {
        text.chars().forEach(symbol -> touch("key-" + (char) symbol));
    }

    void signInByTouch() {
        touchKeys("G1");
        click(fields().get(1));
        touchKeys(JourneySite.PIN);
        touch("step-sign-in");
        touches = 0;
    }

    void lay(PersonResult... people) {
        Screen.fx(() -> site.lay(people));
    }

    Stream<Node> all() {
        return Screen.all(screen);
    }

    List<EntryField> fields() {
        return Screen.fx(() -> all().filter(EntryField.class::isInstance)
                .map(EntryField.class::cast)
                .toList());
    }

    String texts() {
        layOut();
        return Screen.fx(() -> String.join("\n", all().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList()));
    }

    /// As a scanner types it; again, as staff do, where this machine was too busy to take it for one.
    void scan(String text) {
        int before = site.inputs.size();
        for (int tries = 0; tries < 20 && site.inputs.size() == before; tries++) {
            scanOnce(text);
        }
    }

    private void scanOnce(String text) {
        Screen.fx(() -> {
            text.chars().forEach(symbol -> fire(KeyEvent.KEY_TYPED, String.valueOf((char) symbol), KeyCode.UNDEFINED));
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
            fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "\r", KeyCode.ENTER);
        });
    }

    void fire(EventType<KeyEvent> type, String symbol, KeyCode code) {
        Node owner = screen.getScene().getFocusOwner();
        Event.fireEvent(
                owner == null ? screen : owner, new KeyEvent(type, symbol, symbol, code, false, false, false, false));
    }

    void scan(LaneCommand command) {
        scan(JourneySite.COMMANDS.text(command));
    }
}
