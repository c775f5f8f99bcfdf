package org.greenlane.desk.assisted;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.kiosk.TrayView;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.lane.assisted.AssistedView;

/// What a demo adds below staff's screen: who may sign in, while nobody works here, and travellers, while the desk waits
/// for somebody.
public final class DemoStrip extends VBox {
    private final Label staff;
    private final TrayView tray;

    /// On the screen's thread.
    ///
    /// @param staff numbers and PINs of the made-up staff
    public DemoStrip(Fonts fonts, String staff, TrayView tray) {
        this.staff = new Label(staff);
        this.tray = tray;
        this.staff.setId("demo-staff");
        this.staff.getStyleClass().add("demo-staff");
        this.staff.setMaxWidth(Double.MAX_VALUE);
        this.staff.setAlignment(Pos.CENTER);
        setMinHeight(Region.USE_PREF_SIZE);
        Theme.dress(this, fonts);
        getChildren().addAll(this.staff, tray);
    }

    void show(AssistedView view, Language language) {
        show(staff, view instanceof AssistedView.SignedOut);
        show(tray, view instanceof AssistedView.Waiting);
        tray.say(Words.of(language));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
