package org.greenlane.verb;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.AssistedDesk;
import org.greenlane.DeskScreen;
import org.greenlane.Gate;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.code.PrintedNumber;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.assisted.AssistedViewModel;
import org.greenlane.desk.assisted.NumberCheck;
import org.greenlane.desk.assisted.NumberKind;
import org.greenlane.desk.assisted.StationScreens;
import org.greenlane.desk.assisted.DemoStrip;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.kiosk.TrayCard;
import org.greenlane.desk.kiosk.TrayView;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Spoken;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.Voice;
import org.greenlane.health.CardCue;
import org.greenlane.health.OperatorId;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.health.PinChange;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.health.Typed;
import org.greenlane.sight.QrPicture;
import org.jspecify.annotations.Nullable;

/// The screen of the desk where staff help people, and what stands behind it: the gate's desk, once it is open, and the
/// voice that asks for consent.
final class StaffScreen implements AutoCloseable {
    private static final int PRINTED_SYMBOLS = 13;
    private static final int RESIDENT_SYMBOLS = 18;

    private final AssistedSettings settings;
    private final Fonts fonts;
    private final Voice voice;
    private final Language language;
    private final AssistedViewModel model;
    private final AtomicReference<@Nullable AssistedDesk> desk = new AtomicReference<>();
    private final AtomicReference<@Nullable StationScreens> screens = new AtomicReference<>();
    private final Optional<Travellers> travellers;
    private final SlipPrinting printing;
    private final SpokenCues cues = new SpokenCues(this::say);
    private volatile boolean inFront;
    private volatile Consumer<AssistedView> watcher = _ -> {};
    private volatile String spokenTag;
    private volatile Consumer<AssistedView> supervisor = _ -> {};
    // Of the checkpoint's thread: in which language the question was said.
    private Optional<String> asked = Optional.empty();

    StaffScreen(
            AssistedSettings settings, KioskSettings kiosk, Fonts fonts, Voice voice, SlipPrinting printing, ZoneId zone) {
        this.settings = settings;
        this.fonts = fonts;
        this.voice = voice;
        this.language = kiosk.language();
        this.travellers = kiosk.travellers();
        this.printing = printing;
        this.spokenTag = language.tag();
        this.model = new AssistedViewModel(zone, language, StaffScreen::check, QrPicture::modules, StationWindow.screen());
        model.onInput(this::take);
        if (kiosk.sound().enabled() && kiosk.sound().voice().enabled()) {
            model.onRepeat(this::ask);
        }
        lookForPrinter();
    }

    boolean isInTheGatesWindow() {
        return settings.window() == AssistedSettings.Window.SAME;
    }

    /// Together with the self-service screen. On the screen's thread.
    StationScreens beside(KioskView kiosk) {
        return made(Optional.of(kiosk));
    }

    /// In a window of its own. On the screen's thread.
    StationScreens alone() {
        return made(Optional.empty());
    }

    private StationScreens made(Optional<KioskView> kiosk) {
        StationScreens made = new StationScreens(model, kiosk, fonts, behind(), strip(), StationWindow.screen());
        screens.set(made);
        return made;
    }

    private Optional<DemoStrip> strip() {
        return travellers.map(t -> new DemoStrip(
                fonts, DemoStaff.HINT, new TrayView(shown -> cardsFirst(t.cards(shown.tag())), t::show)));
    }

    private static List<TrayCard> cardsFirst(List<TrayCard> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> card.holds() != TrayCard.Holds.CARD))
                .toList();
    }

    private StationScreens.Behind behind() {
        return new StationScreens.Behind(
                this::inFront,
                told -> with(at -> at.tellFirstStart(told)),
                this::enrolFirst);
    }

    /// Before there is a desk nobody is enrolled.
    ///
    /// @param pin wiped
    void enrolFirst(OperatorId number, Typed pin, Consumer<PinChange> told) {
        AssistedDesk at = desk.get();
        if (at == null) {
            pin.wipe();
            told.accept(PinChange.UNAVAILABLE);
        } else {
            at.enrolFirst(number, pin, told);
        }
    }

    /// What the gate needs of it.
    Gate.Assisting assisting() {
        List<String> tags = new ArrayList<>(
                Arrays.stream(Language.values()).map(Language::tag).toList());
        tags.remove(language.tag());
        tags.addFirst(language.tag());
        return new Gate.Assisting(settings, tags, new Shown());
    }

    /// The gate is open: its desk does what the screen says.
    void serve(AssistedDesk opened) {
        desk.set(opened);
        opened.inFront(inFront);
        // A window of its own asked whether somebody is enrolled before there was anybody to answer.
        if (!isInTheGatesWindow()) {
            toFront();
        }
    }

    /// Staff close that lane and its barrier here, and open them again.
    void overLane(KioskViewModel lane) {
        model.onClosing(lane::closeAtDesk);
        lane.onLaneDoor(model::laneStands);
        model.onBarrier(lane::keepBarrierAtDesk);
        lane.onBarrierStands(model::barrierStands);
    }

    /// What comes of the button for the supervisor's desk. On the screen's thread.
    void onSupervisor(Runnable action) {
        model.onSupervisor(action);
    }

    /// Brings it to the front, and waits until it is there. Not on the screen's own thread.
    void toFront() {
        StationScreens made = screens.get();
        if (made != null) {
            CompletableFuture.runAsync(made::toStaff, StationWindow.screen()).join();
        }
    }

    /// Tells every view of the desk, once it is on its way to the screen.
    ///
    /// @param all called on the checkpoint's thread
    void watch(Consumer<AssistedView> all) {
        watcher = all;
    }

    /// Tells every view of the desk to the supervisor's.
    ///
    /// @param all called on the checkpoint's thread
    void supervisedBy(Consumer<AssistedView> all) {
        supervisor = all;
    }

    private void inFront(boolean now) {
        inFront = now;
        with(at -> at.inFront(now));
    }

    /// Takes what happens at the desk. From any thread; never waits.
    void take(Input input) {
        AssistedDesk at = desk.get();
        if (at == null) {
            input.drop();
        } else {
            at.take(input);
        }
    }

    private void with(Consumer<AssistedDesk> action) {
        AssistedDesk at = desk.get();
        if (at != null) {
            action.accept(at);
        }
    }

    private void lookForPrinter() {
        printing.look(found -> StationWindow.screen().execute(
                () -> model.onPrint(found ? Optional.of(this::print) : Optional.empty())));
    }

    private void print(Slips.Slip slip) {
        printing.print(
                slip,
                model.language(),
                well -> StationWindow.screen().execute(() -> model.printed(slip, well)));
    }

    private final class Shown implements DeskScreen {
        @Override
        public void show(AssistedView view) {
            StaffScreen.this.show(view);
        }

        @Override
        public void otherSheet(boolean worthless) {
            model.otherSheet(worthless);
        }
    }

    private void show(AssistedView view) {
        // Before a slip is ready: somebody may have plugged a printer in, or out.
        if (view instanceof AssistedView.InProcedure asked && asked.answers().isEmpty()) {
            lookForPrinter();
        }
        model.show(view);
        watcher.accept(view);
        supervisor.accept(view);
        Optional<String> question = view instanceof AssistedView.AskingConsent asking
                ? Optional.of(asking.language())
                : Optional.empty();
        if (!question.equals(asked)) {
            asked = question;
            question.ifPresentOrElse(this::ask, voice::silent);
        }
        spokenTag = question.orElse(view instanceof AssistedView.Waiting ? language.tag() : spokenTag);
        cues.shows(view);
    }

    /// Hears what the readers say of cards. Self-service has them while its screen is in front.
    void cue(Optional<CardCue> cue) {
        cues.cue(cue.filter(_ -> inFront || !isInTheGatesWindow()));
    }

    private void say(Spoken sentence) {
        voice.say(spokenTag, Words.of(Language.ofTag(spokenTag).orElse(language)).spoken(sentence));
    }

    /// Says the question aloud.
    private void ask(String tag) {
        Words words = Words.of(Language.ofTag(tag).orElse(language));
        voice.say(tag, words.spoken(Spoken.CONSENT));
    }

    private static NumberCheck.State check(NumberKind kind, char[] number) {
        if (kind == NumberKind.PRINTED) {
            boolean right = PrintedNumber.parse(new String(number)).isPresent();
            return right ? NumberCheck.State.RIGHT : wrong(number.length >= PRINTED_SYMBOLS);
        }
        DocumentKind document = Arrays.stream(DocumentKind.values())
                .filter(each -> each.code().equals(kind.code()))
                .findFirst()
                .orElse(DocumentKind.OTHER);
        Optional<DocumentNumber> read = DocumentNumber.of(document, number);
        read.ifPresent(DocumentNumber::close);
        return read.isPresent()
                ? NumberCheck.State.RIGHT
                : wrong(document != DocumentKind.RESIDENT_ID || number.length >= RESIDENT_SYMBOLS);
    }

    private static NumberCheck.State wrong(boolean finished) {
        return finished ? NumberCheck.State.WRONG : NumberCheck.State.UNFINISHED;
    }

    /// Nobody is at a desk whose gate is closed, and nobody's answer stands there.
    @Override
    public void close() {
        model.show(new AssistedView.SignedOut(AssistedView.Why.SIGNED_OUT, Optional.empty()));
        printing.close();
    }
}
