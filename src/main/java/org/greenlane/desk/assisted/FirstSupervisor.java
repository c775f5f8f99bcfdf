package org.greenlane.desk.assisted;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.Hands;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.TextSizeKeys;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;

/// The first screen of a station where nobody may work yet: it leads through setting its first supervisor.
public final class FirstSupervisor extends StackPane {
    private final BiConsumer<OperatorId, Typed> set;
    private final Executor screen;
    private final ObjectProperty<TextSize> textSize;
    private Language language;
    // Weakly heard: what it is about outlives this screen.
    private final ChangeListener<TextSize> written = (_, _, now) -> Theme.write(this, now);
    private NoticeBox notice = new NoticeBox("");
    private Sheet sheet;

    /// On the screen's thread.
    ///
    /// @param textSize how it is written; the screen changes it
    /// @param set takes number and PIN, on the screen's thread: hand over at once, wipe the PIN, and [#refuse] where it
    ///     is not taken
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public FirstSupervisor(
            Fonts fonts,
            Language language,
            ObjectProperty<TextSize> textSize,
            BiConsumer<OperatorId, Typed> set,
            Executor screen) {
        this.textSize = textSize;
        this.set = set;
        this.screen = screen;
        this.language = language;
        this.sheet = sheet();
        getStyleClass().add("assisted");
        Theme.dress(this, fonts);
        Theme.write(this, textSize.get());
        textSize.addListener(new WeakChangeListener<>(written));
        new TextSizeKeys(textSize).watch(this);
        new Hands(() -> sheet, new Hands.Actions(() -> {}, _ -> {}, () -> {}, () -> {}, () -> {})).watch(this);
        sceneProperty().addListener((_, _, _) -> takeFocus());
        draw();
    }

    /// Says why it was not taken. From any thread.
    public void refuse(PinChange why) {
        screen.execute(() -> {
            notice.say(AssistedWords.of(language).refusal(why));
            sheet.form().ifPresent(Form::again);
        });
    }

    /// Leaves nothing of what was typed. On the screen's thread.
    public void forget() {
        sheet.forget().run();
    }

    private Sheet sheet() {
        AssistedWords words = AssistedWords.of(language);
        notice = new NoticeBox("");
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry chosen = new Entry(Entry.Kind.PIN);
        Entry again = new Entry(Entry.Kind.PIN);
        Form form = new Form(
                List.of(
                        new EntryField(number, words.say(AssistedPhrase.STAFF_NUMBER)),
                        new EntryField(chosen, words.say(AssistedPhrase.NEW_PIN)),
                        new EntryField(again, words.say(AssistedPhrase.PIN_AGAIN))),
                () -> finish(number, chosen, again));
        BigButton done = new BigButton(Sign.SUPERVISOR, words.say(AssistedPhrase.SET_SUPERVISOR), "plainest")
                .called("set-supervisor")
                .on(form::enter);
        BigButton other = new BigButton(Drawing.LANGUAGE, language.next().ownName())
                .called("staff-language")
                .on(this::changeLanguage);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                new FitParagraph(words.say(AssistedPhrase.FIRST_TITLE), Pos.CENTER_LEFT, 2.4, "sheet-title"),
                                explained(words, AssistedPhrase.FIRST_EXPLAINED),
                                explained(words, AssistedPhrase.NUMBER_RULES),
                                explained(words, AssistedPhrase.PIN_RULES)),
                        form,
                        List.of(),
                        notice,
                        List.of(done, other, Kit.textSize(Words.of(language), textSize))),
                done,
                form);
    }

    private static FitParagraph explained(AssistedWords words, AssistedPhrase phrase) {
        return new FitParagraph(words.say(phrase), Pos.CENTER_LEFT, 1.3, "sheet-hint");
    }

    private boolean finish(Entry number, Entry chosen, Entry again) {
        AssistedWords words = AssistedWords.of(language);
        boolean same = chosen.isSameAs(again);
        again.wipe();
        if (!OperatorId.isOperatorId(number.shown())) {
            notice.say(words.say(AssistedPhrase.NUMBER_RULES));
            number.wipe();
            chosen.wipe();
        } else if (!same) {
            notice.say(words.say(AssistedPhrase.PINS_DIFFER));
            chosen.wipe();
        } else {
            set.accept(new OperatorId(number.shown()), chosen.take());
        }
        return true;
    }

    private void changeLanguage() {
        sheet.forget().run();
        language = language.next();
        sheet = sheet();
        draw();
    }

    private void draw() {
        getChildren().setAll(sheet.node());
        takeFocus();
    }

    private void takeFocus() {
        if (getScene() != null) {
            sheet.form().ifPresent(form -> form.fields().getFirst().requestFocus());
        }
    }
}
