package org.greenlane.desk.kiosk;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// The demo's travellers, to be put before the simulated camera: by touch, by click, by keyboard (arrows, then Enter
/// or Space), or, where one is shown, by dragging one up onto the running picture.
public final class TrayView extends HBox {
    private final Function<Language, List<TrayCard>> travellers;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final HBox cards = new HBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private Phrase how = Phrase.TRAVELLERS_TOUCH;

    /// @param travellers the cards in each language, always of the same people in the same order
    /// @param onShow called with a card's id on the screen's thread: hand over at once
    public TrayView(Function<Language, List<TrayCard>> travellers, Consumer<String> onShow) {
        this.travellers = travellers;
        getStyleClass().add("tray");
        title.getStyleClass().add("tray-title");
        hint.getStyleClass().add("tray-hint");
        cards.getStyleClass().add("tray-cards");
        cards.getChildren().setAll(travellers.apply(Language.ENGLISH).stream()
                .map(card -> new TrayButton(card, () -> onShow.accept(card.id())))
                .toList());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox head = new VBox(title, hint);
        head.getStyleClass().add("tray-head");
        getChildren().addAll(head, scroll);
        scroll.addEventFilter(KeyEvent.KEY_RELEASED, _ -> bringFocusedIntoView());
    }

    /// Says everything in the language of those words.
    public void say(Words words) {
        title.setText(words.say(Phrase.TRAVELLERS));
        hint.setText(words.say(how));
        List<TrayCard> inWords = travellers.apply(words.language());
        for (int i = 0; i < inWords.size(); i++) {
            ((TrayButton) cards.getChildren().get(i)).say(inWords.get(i));
        }
    }

    /// Where a dragged card counts as shown.
    void dropOn(Node target, DragLayer layer) {
        how = Phrase.TRAVELLERS_HINT;
        for (Node card : cards.getChildren()) {
            ((TrayButton) card).dragOnto(scenePoint -> contains(target, scenePoint), layer);
        }
    }

    private static boolean contains(Node target, Point2D scenePoint) {
        return target.contains(target.sceneToLocal(scenePoint));
    }

    private void bringFocusedIntoView() {
        for (Node card : cards.getChildren()) {
            if (card.isFocused()) {
                double spare = cards.getWidth() - scroll.getViewportBounds().getWidth();
                double middle = card.getBoundsInParent().getCenterX() - scroll.getViewportBounds().getWidth() / 2;
                scroll.setHvalue(spare <= 0 ? 0 : Math.clamp(middle / spare, 0, 1));
            }
        }
    }
}
