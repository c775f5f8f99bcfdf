package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;

/// How the station stands, the other language, and what time it is.
final class FooterBar extends Region {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final FlowPane chips = new FlowPane();
    private final UpdateChip updateChip;
    private final Button update = new Button();
    private final Button reading = new Button("A+");
    private final Button help = new Button("?");
    private final Button staff = new Button();
    private final Button language = new Button();
    private final Label time = new Label();
    private final Clock clock;
    private final BarrierChip barrierChip;
    private List<FooterChips.Chip> shown = List.of();
    private Function<Language, String> staffName = _ -> "";
    private boolean showsUpdate;
    private boolean showsBarrier;

    /// What the footer's buttons do.
    record Actions(
            Runnable changeLanguage,
            Runnable changeReading,
            Runnable help,
            Runnable askForUpdate,
            Runnable stopUpdate,
            Runnable toggleBarrier) {}

    FooterBar(Clock clock, Actions actions) {
        this.clock = clock;
        this.updateChip = new UpdateChip(actions.stopUpdate());
        this.barrierChip = new BarrierChip(actions.toggleBarrier());
        update.getStyleClass().add("update");
        update.setGraphic(new Pictogram(Drawing.UPDATE, "chip-icon"));
        update.setOnAction(_ -> actions.askForUpdate().run());
        getStyleClass().add("footer");
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        language.getStyleClass().add("language");
        language.setGraphic(new Pictogram(Drawing.LANGUAGE, "chip-icon"));
        language.setOnAction(_ -> actions.changeLanguage().run());
        reading.getStyleClass().add("reading");
        reading.setOnAction(_ -> actions.changeReading().run());
        help.getStyleClass().add("reading");
        help.setId("gate-help");
        help.setFocusTraversable(false);
        help.setOnAction(_ -> actions.help().run());
        staff.getStyleClass().add("reading");
        staff.setId("assisted-lane");
        staff.setFocusTraversable(false);
        staff.setVisible(false);
        time.getStyleClass().add("clock");
        getChildren().addAll(chips, update, reading, help, staff, language, time);
    }

    /// Offers the way to the desk where staff help people.
    ///
    /// @param name of the desk in a language
    void offerStaff(Function<Language, String> name, Runnable action) {
        staffName = name;
        staff.setOnAction(_ -> action.run());
        staff.setVisible(true);
    }

    /// @param refused whether somebody has just wanted to open something who may not
    void show(
            FooterView view, Optional<UpdateView> running, Optional<Barrier> barrier, boolean refused, Words words) {
        List<FooterChips.Chip> next = FooterChips.of(view, words, clock.instant());
        running.ifPresent(what -> updateChip.show(what, words));
        barrier.ifPresent(how -> barrierChip.show(how, refused, words));
        if (!next.equals(shown) || running.isPresent() != showsUpdate || barrier.isPresent() != showsBarrier) {
            shown = next;
            showsBarrier = barrier.isPresent();
            showsUpdate = running.isPresent();
            List<Node> nodes = new ArrayList<>();
            if (showsUpdate) {
                nodes.add(updateChip);
            }
            if (showsBarrier) {
                nodes.add(barrierChip);
            }
            next.forEach(chip -> nodes.add(new StatusChip(chip.drawing(), chip.words(), chip.state())));
            chips.getChildren().setAll(nodes);
        }
        update.setAccessibleText(words.say(Phrase.LOOK_FOR_NEW_DATA));
        reading.setAccessibleText(words.say(Phrase.TEXT_SIZE));
        help.setAccessibleText(words.say(Phrase.HELP));
        staff.setText(staffName.apply(words.language()));
        language.setText(words.language().next().ownName());
        language.setAccessibleText(words.say(Phrase.CHANGE_LANGUAGE));
        time.setText(TIME.format(LocalTime.now(clock)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    // The chips wrap into as many rows as they need beside the buttons and the clock; above them, where that is lower or where
    // one is too wide.
    @Override
    protected double computePrefHeight(double width) {
        Insets edge = getInsets();
        double whole = width < 0 ? getWidth() : width;
        double rows = chips.prefHeight(roomForChips(whole));
        double high = isStacked(whole) ? rows + gap() + buttonsHigh() : Math.max(rows, buttonsHigh());
        return edge.getTop() + high + edge.getBottom();
    }

    private boolean isStacked(double width) {
        double beside = besideButtons(width);
        return chips.getChildren().stream().anyMatch(chip -> wide((Region) chip) > beside)
                || chips.prefHeight(beside) > chips.prefHeight(whole(width)) + gap() + buttonsHigh();
    }

    private double whole(double width) {
        return Math.max(0, width - getInsets().getLeft() - getInsets().getRight());
    }

    private double buttonsHigh() {
        return atTheRight().mapToDouble(FooterBar::high).max().orElse(0);
    }

    private Stream<Region> atTheRight() {
        return Stream.<Region>of(update, reading, help, staff, language, time).filter(Node::isVisible);
    }

    private double roomForChips(double width) {
        return isStacked(width) ? whole(width) : besideButtons(width);
    }

    private double besideButtons(double width) {
        double rest = atTheRight().mapToDouble(each -> wide(each) + gap()).sum();
        return Math.max(0, whole(width) - rest);
    }

    // By itself a region's preferred size may be less than its smallest.
    private static double wide(Region region) {
        return Math.max(region.minWidth(-1), region.prefWidth(-1));
    }

    private static double high(Region region) {
        return Math.max(region.minHeight(-1), region.prefHeight(-1));
    }

    private double gap() {
        return getInsets().getLeft() * 0.6;
    }

    @Override
    protected void layoutChildren() {
        Insets edge = getInsets();
        double height = getHeight() - edge.getTop() - edge.getBottom();
        boolean stacked = isStacked(getWidth());
        double rows = stacked ? chips.prefHeight(roomForChips(getWidth())) : height;
        layoutInArea(
                chips, edge.getLeft(), edge.getTop(), roomForChips(getWidth()), rows, -1, HPos.LEFT, VPos.CENTER);
        double y = edge.getTop() + (stacked ? rows + gap() : 0);
        double x = edge.getLeft() + besideButtons(getWidth()) + gap();
        for (Region each : atTheRight().toList()) {
            layoutInArea(each, x, y, wide(each), edge.getTop() + height - y, -1, HPos.LEFT, VPos.CENTER);
            x += wide(each) + gap();
        }
    }
}
