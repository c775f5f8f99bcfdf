package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// How the station stands, the other language, and what time it is.
final class FooterBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final FlowPane chips = new FlowPane();
    private final Button language = new Button();
    private final Label time = new Label();
    private final Clock clock;
    private List<FooterChips.Chip> shown = List.of();

    FooterBar(Clock clock, Runnable changeLanguage) {
        this.clock = clock;
        getStyleClass().add("footer");
        setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        language.getStyleClass().add("language");
        language.setGraphic(new Pictogram(Drawing.LANGUAGE, "chip-icon"));
        language.setMinWidth(Region.USE_PREF_SIZE);
        language.setOnAction(_ -> changeLanguage.run());
        time.getStyleClass().add("clock");
        time.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(chips, language, time);
    }

    void show(FooterView view, Words words) {
        List<FooterChips.Chip> next = FooterChips.of(view, words, clock.instant());
        if (!next.equals(shown)) {
            shown = next;
            chips.getChildren().setAll(next.stream()
                    .map(chip -> new StatusChip(chip.drawing(), chip.words(), chip.state()))
                    .toList());
        }
        language.setText(words.language().next().ownName());
        language.setAccessibleText(words.say(Phrase.CHANGE_LANGUAGE));
        time.setText(TIME.format(LocalTime.now(clock)));
    }
}
