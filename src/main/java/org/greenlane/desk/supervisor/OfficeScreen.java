package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.help.HelpPane;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.Hands;
import org.greenlane.desk.parts.LaneButton;
import org.greenlane.desk.parts.LookButton;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.TextSizeKeys;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.desk.words.Phrase;
import org.greenlane.health.Role;

/// The whole screen of the supervisor's desk: its parts at the left, the one that is in front beside them. What changes is
/// drawn anew, and what was typed before is wiped first.
public final class OfficeScreen extends StackPane {
    private static final double HEAD = 3.6;
    private static final double HEAD_UPRIGHT = 6.6;
    private static final double BUTTONS_HIGH = 3.2;
    private static final double LEAVE = 12.5;
    private static final double TABS = 10.5;

    private final OfficeModel model;
    private Sheet sheet;
    private Optional<HelpPane> help = Optional.empty();
    private boolean pressed;
    private boolean waiting;

    /// On the screen's thread.
    public OfficeScreen(OfficeModel model, Fonts fonts) {
        this.model = model;
        this.sheet = sheet();
        getStyleClass().addAll("assisted", "office");
        Theme.dress(this, fonts);
        Theme.write(this, model.textSizeProperty().get());
        new TextSizeKeys(model.textSizeProperty()).watch(this);
        model.textSizeProperty().addListener((_, _, now) -> Theme.write(this, now));
        new Hands(this::inHand, new Hands.Actions(
                        model::touched, model::scan, this::toggleHelp, () -> {}, this::back))
                .watch(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            pressed = true;
            model.touched();
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
        model.turnProperty().addListener((_, _, _) -> drawAnew());
        model.languageProperty().addListener((_, _, _) -> drawAnew());
        sceneProperty().addListener((_, _, now) -> {
            if (now != null) {
                takeFocus(Optional.empty());
            }
        });
        draw();
    }

    private Sheet sheet() {
        OfficeKit kit = new OfficeKit(model);
        return switch (model.place()) {
            case Place.Away() -> Sheet.of("", Split.down(0), Optional.empty());
            case Place.Arriving() -> oneMoment(SupervisorPhrase.ONE_MOMENT, kit);
            case Place.SigningIn _, Place.ChoosingPin _ when model.checking() ->
                oneMoment(SupervisorPhrase.ONE_MOMENT, kit);
            case Place.SigningIn(Optional<String> badge) -> EntranceSheets.signIn(badge, kit);
            case Place.ChoosingPin(var operator) -> EntranceSheets.choosePin(operator, kit);
            case Place.ShiftOver(ShiftEnd end) -> ShiftOverSheet.of(end, kit);
            case Place.AtWork _ when model.ending() == ShiftEnding.ASKED -> ShiftOverSheet.asking(kit);
            case Place.AtWork _ when model.ending() == ShiftEnding.UNDER_WAY -> oneMoment(SupervisorPhrase.SHIFT_ENDING, kit);
            case Place.AtWork(_, _, Tab tab) -> Sheets.of(tab, kit);
        };
    }

    private static Sheet oneMoment(SupervisorPhrase words, OfficeKit kit) {
        return Sheet.of("", kit.text(kit.say(words), Pos.CENTER, 2), Optional.empty());
    }

    /// What a finger lies on stays until it is lifted: else the touch would be lost.
    private void release() {
        pressed = false;
        if (waiting) {
            waiting = false;
            model.around().screen().execute(this::drawAnew);
        }
    }

    private void drawAnew() {
        if (pressed && model.place() instanceof Place.AtWork) {
            waiting = true;
            return;
        }
        Optional<String> focused = focused();
        sheet.forget().run();
        sheet = sheet();
        help = help.flatMap(_ -> helpAt(OfficeHelp.at(model.place())));
        draw();
        takeFocus(focused);
    }

    /// What has the focus, by its name: what is drawn anew has the same.
    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(node -> Optional.ofNullable(node.getId()));
    }

    private void draw() {
        OfficeKit kit = new OfficeKit(model);
        getChildren().setAll(Split.down(0).fixed(head(kit), HEAD, HEAD_UPRIGHT).share(body(kit), 1));
    }

    private Split head(OfficeKit kit) {
        String who = model.place() instanceof Place.AtWork(var operator, var role, _)
                ? kit.words().who(operator.text(), role)
                : kit.say(SupervisorPhrase.TITLE);
        Split buttons = Split.across(0.6)
                .share(new BigButton(Optional.empty(), "?", "", "head-button").called("office-help").on(this::toggleHelp), 3.4)
                .share(textSize(kit), 4.4)
                .share(LookButton.of(kit.words().common()), 3.6)
                .share(
                        new BigButton(Drawing.LANGUAGE, kit.words().language().next().ownName(), "head-button")
                                .called("office-language")
                                .on(() -> model.languageProperty().set(kit.words().language().next())),
                        8);
        boolean atWork = model.place() instanceof Place.AtWork;
        if (atWork) {
            buttons.share(
                    new BigButton(Sign.HAND_OVER, kit.say(SupervisorPhrase.END_SHIFT), "head-button")
                            .called("end-shift")
                            .on(model::endShift),
                    11);
        }
        buttons.share(
                new BigButton(
                                model.locksItself() ? Sign.LOCK : Sign.BACK,
                                kit.say(model.locksItself() ? SupervisorPhrase.LOCK_DESK : SupervisorPhrase.BACK_TO_GATE),
                                "head-button")
                        .called("office-leave")
                        .on(model::leave),
                LEAVE);
        // An upright screen is too narrow for both side by side.
        return Split.turning(0.4, "head")
                .share(new FitParagraph(who, Pos.CENTER_LEFT, 1.5, "head-title"), 1)
                .fixed(buttons, (atWork ? 33.2 : 21.8) + LEAVE, BUTTONS_HIGH);
    }

    /// Goes round through text sizes and contrast.
    private BigButton textSize(OfficeKit kit) {
        BigButton button = new BigButton(Optional.empty(), "A+", "", "head-button")
                .called("office-reading")
                .on(() -> model.textSizeProperty().set(model.textSizeProperty().get().next()));
        button.setAccessibleText(kit.words().common().say(Phrase.TEXT_SIZE));
        return button;
    }

    private Node body(OfficeKit kit) {
        if (!(model.place() instanceof Place.AtWork(_, Role role, Tab now))) {
            return inHand().node();
        }
        List<Node> tabs = new ArrayList<>();
        for (Tab tab : model.tabs()) {
            BigButton button = new BigButton(OfficeSign.of(tab), kit.words().tab(tab), "tab-button")
                    .called("tab-" + tab)
                    .on(() -> model.choose(tab));
            if (tab == now) {
                button.getStyleClass().add("chosen");
            }
            tabs.add(button);
        }
        LaneButton lane = new LaneButton(model.gate().laneDoorProperty(), kit.words().common(), model.gate()::closeLane, "tab-button");
        tabs.add(role == Role.SUPERVISOR ? lane : lane.closingOnly());
        Split rail = Split.down(0, "office-tabs").share(new Tiles(0.4, tabs).fewestRows(Tab.values().length + 1), 1);
        return Split.across(0).fixed(rail, TABS).share(inHand().node(), 1);
    }

    private void toggleHelp() {
        help = help.isPresent() ? Optional.empty() : helpAt(OfficeHelp.at(model.place()));
        draw();
        takeFocus(Optional.empty());
    }

    private Optional<HelpPane> helpAt(OfficeHelp topic) {
        return Optional.of(new HelpPane(topic, model.languageProperty().get(), this::toggleHelp));
    }

    /// What keys do: nothing, where help lies over it.
    private Sheet inHand() {
        return help.map(pane -> Sheet.of("", pane, Optional.empty())).orElse(sheet);
    }

    private void back() {
        if (help.isPresent()) {
            toggleHelp();
        } else {
            model.back();
        }
    }

    private void takeFocus(Optional<String> before) {
        if (getScene() == null) {
            return;
        }
        if (help.isPresent()) {
            help.get().requestFocus();
            return;
        }
        Optional<Node> same = before.flatMap(id -> Optional.ofNullable(lookup("#" + id)));
        same.or(() -> sheet.form().map(OfficeScreen::first))
                .or(sheet::plainest)
                .orElse(this)
                .requestFocus();
    }

    private static Node first(Form form) {
        return form.fields().getFirst();
    }
}
