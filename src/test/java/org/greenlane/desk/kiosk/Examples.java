package org.greenlane.desk.kiosk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.Fault;
import org.greenlane.health.Hint;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.LaneView;

/// One of every state that the kiosk can show.
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-23T06:32:00Z");

    private Examples() {}

    /// What the kiosk is shown in one example.
    record State(
            LaneView lane,
            FooterView footer,
            boolean tray,
            Optional<UpdateView> update,
            Overlay overlay,
            Optional<CardCue> cue,
            Optional<Barrier> barrier) {
        /// All is well beside it.
        static State of(LaneView lane) {
            return new State(
                    lane,
                    FooterExamples.healthy(),
                    false,
                    Optional.empty(),
                    Overlay.NOTHING,
                    Optional.empty(),
                    Optional.empty());
        }

        State at(FooterView how) {
            return new State(lane, how, tray, update, overlay, cue, barrier);
        }

        State withTray() {
            return new State(lane, footer, true, update, overlay, cue, barrier);
        }

        State with(UpdateView how) {
            return new State(lane, footer, tray, Optional.of(how), overlay, cue, barrier);
        }

        State with(Overlay what) {
            return new State(lane, footer, tray, update, what, cue, barrier);
        }

        State with(CardCue what) {
            return new State(lane, footer, tray, update, overlay, Optional.of(what), barrier);
        }

        State with(Barrier how) {
            return new State(lane, footer, tray, update, overlay, cue, Optional.of(how));
        }
    }

    static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        nobody(states);
        answers(states);
        data(states);
        cards(states);
        foreign(states);
        barrier(states);
        return states;
    }

    private static State ready() {
        return State.of(new LaneView.Ready());
    }

    /// Nobody is answered yet, or nobody shall be.
    private static void nobody(Map<String, State> states) {
        states.put("idle", ready());
        for (Hint hint : Hint.values()) {
            String name = "hint-" + hint.name().toLowerCase(Locale.ROOT).replace('_', '-');
            states.put(name, ready().with(new Overlay(Optional.of(hint), List.of())));
        }
        states.put(
                "several-codes",
                State.of(LaneExamples.severalCodes())
                        .with(new Overlay(Optional.empty(), List.of(mark(0.42), mark(0.62)))));
        states.put("reading", ready().with(new Overlay(Optional.empty(), List.of(mark(0.42)))));
        State closed = State.of(new LaneView.Closed());
        states.put("closed", closed);
        states.put("closed-faults-tray", closed.at(FooterExamples.broken(Fault.Kind.LOG_NOT_WRITABLE)).withTray());
        states.put("statuses-stale", ready().at(FooterExamples.statusesStale()));
        states.put("idle-tray", ready().withTray());
    }

    private static void answers(Map<String, State> states) {
        State stop = State.of(LaneExamples.stop());
        State eight = State.of(LaneExamples.group(8));
        states.put("pass", State.of(LaneExamples.pass()));
        states.put("pass-travel-tray", State.of(LaneExamples.passMarked()).withTray());
        states.put("ask", State.of(LaneExamples.ask()));
        states.put("ask-notice", State.of(LaneExamples.askNotice()));
        states.put("stop", stop);
        states.put("stop-faults-tray", stop.at(FooterExamples.broken(Fault.Kind.LOG_NOT_WRITABLE)).withTray());
        states.put("group-3", State.of(LaneExamples.group(3)));
        states.put("group-8", eight);
        states.put("group-8-tray", eight.withTray());
        states.put("group-8-long-names", State.of(LaneExamples.longNames()));
    }

    /// What is signed, deliveries of it, and the camera.
    private static void data(Map<String, State> states) {
        State ask = State.of(LaneExamples.ask());
        FooterView cameraLost = FooterExamples.broken(Fault.Kind.CAMERA_LOST);
        states.put("ending", ready().at(FooterExamples.ending()));
        states.put("delivery-refused", ready().at(FooterExamples.refused()));
        states.put("delivery-unreachable", ready().at(FooterExamples.unreachable()));
        states.put("no-newer", ready().at(FooterExamples.noNewer()));
        states.put("receiving", ready().with(UpdateExamples.receiving()));
        states.put(
                "taking-pass-tray",
                State.of(LaneExamples.pass()).at(FooterExamples.ending()).withTray().with(UpdateExamples.taking()));
        states.put("update-taken", ready().with(new UpdateView.Ended(true)));
        states.put(
                "rebuilding",
                ask.at(FooterExamples.broken(Fault.Kind.STATUSES_UNUSABLE)).with(UpdateExamples.rebuilding()));
        states.put("stale", ready().at(FooterExamples.stale()));
        states.put("camera-lost", ready().at(cameraLost));
        states.put("ask-camera-lost", ask.at(cameraLost));
    }

    private static void cards(Map<String, State> states) {
        states.put("idle-card", ready().withTray().with(CardCue.LAY_DOWN));
        states.put("card-leave-it", ready().with(CardCue.LEAVE_IT));
        states.put("card-again", ready().with(CardCue.LAY_DOWN_AGAIN));
        states.put("card-read", ready().with(CardCue.TAKE_IT));
        states.put(
                "pass-card",
                State.of(LaneExamples.passElderly()).at(FooterExamples.gated()).with(CardCue.TAKE_IT).with(Barrier.OPEN));
        states.put("ask-passport", State.of(LaneExamples.askPassport()).at(FooterExamples.gated()).with(Barrier.CLOSED));
    }

    /// Certificates of other countries, and what is still wanted beside them.
    private static void foreign(Map<String, State> states) {
        Wanted document = new Wanted.Document(true, NOW.plusSeconds(20));
        Verdict another = new Verdict.Stop(Reason.NOT_THE_SAME_PERSON);
        states.put(
                "pass-foreign",
                State.of(LaneExamples.foreign(LaneExamples.compared(), "DE", CertificateKind.VACCINATION)));
        states.put("not-the-same", State.of(LaneExamples.foreign(another, "NZ", CertificateKind.PASS)));
        states.put("want-document", wanted(document, "DE").at(FooterExamples.gated()).with(CardCue.LAY_DOWN));
        states.put("want-document-korean", wanted(document, "KR").at(FooterExamples.gated()).with(CardCue.LAY_DOWN));
        states.put("want-codes", wanted(new Wanted.Codes(2, 3, NOW.plusSeconds(40)), "US"));
    }

    private static State wanted(Wanted what, String country) {
        return State.of(LaneExamples.want(what, country));
    }

    private static void barrier(Map<String, State> states) {
        states.put("barrier-kept", ready().at(FooterExamples.gated()).with(Barrier.KEPT_CLOSED));
        states.put(
                "barrier-lost",
                ready().at(FooterExamples.lost("Barrier", Fault.Kind.DEVICE_LOST)).with(Barrier.UNKNOWN));
        states.put("reader-refuses", ready().at(FooterExamples.lost("ID reader", Fault.Kind.READER_REFUSES)));
    }

    static State state(String name) {
        return Objects.requireNonNull(states().get(name), name);
    }

    /// Around something that is as high as wide in the picture of the examples.
    static Overlay.Mark mark(double left) {
        return new Overlay.Mark(List.of(
                new Overlay.Point(left, 0.36), new Overlay.Point(left + 0.16, 0.36),
                new Overlay.Point(left + 0.16, 0.64), new Overlay.Point(left, 0.64)));
    }
}
