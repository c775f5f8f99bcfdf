package org.greenlane.desk.kiosk;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Hint;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Notice;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.LaneView;

/// One of every state that the kiosk can show.
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-23T06:32:00Z");
    static final Verdict PASS = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
    static final Verdict STOP = new Verdict.Stop(Reason.RED);
    static final Verdict ASK = new Verdict.AskStaff(Reason.YELLOW);

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
        State(LaneView lane, FooterView footer, boolean tray) {
            this(lane, footer, tray, Optional.empty(), Overlay.NOTHING);
        }

        State(LaneView lane, FooterView footer, boolean tray, Optional<UpdateView> update) {
            this(lane, footer, tray, update, Overlay.NOTHING);
        }

        State(LaneView lane, FooterView footer, boolean tray, Overlay overlay) {
            this(lane, footer, tray, Optional.empty(), overlay);
        }

        State(LaneView lane, FooterView footer, boolean tray, Optional<UpdateView> update, Overlay overlay) {
            this(lane, footer, tray, update, overlay, Optional.empty(), Optional.empty());
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
        states.put("idle", new State(new LaneView.Ready(), healthy(), false));
        for (Hint hint : Hint.values()) {
            Overlay overlay = new Overlay(Optional.of(hint), List.of());
            String name = "hint-" + hint.name().toLowerCase(Locale.ROOT).replace('_', '-');
            states.put(name, new State(new LaneView.Ready(), healthy(), false, overlay));
        }
        states.put(
                "several-codes",
                new State(severalCodes(), healthy(), false, new Overlay(Optional.empty(), List.of(mark(0.42), mark(0.62)))));
        states.put(
                "reading",
                new State(new LaneView.Ready(), healthy(), false, new Overlay(Optional.empty(), List.of(mark(0.42)))));
        states.put("closed", new State(new LaneView.Closed(), healthy(), false));
        states.put("closed-faults-tray", new State(new LaneView.Closed(), broken(Fault.Kind.LOG_NOT_WRITABLE), true));
        states.put("statuses-stale", new State(new LaneView.Ready(), statusesStale(), false));
        states.put("idle-tray", new State(new LaneView.Ready(), healthy(), true));
        states.put("pass", new State(pass(), healthy(), false));
        states.put("pass-travel-tray", new State(passMarked(), healthy(), true));
        states.put("ask", new State(ask(), healthy(), false));
        states.put("ask-notice", new State(askNotice(), healthy(), false));
        states.put("stop", new State(stop(), healthy(), false));
        states.put("stop-faults-tray", new State(stop(), broken(Fault.Kind.LOG_NOT_WRITABLE), true));
        states.put("group-3", new State(group(3), healthy(), false));
        states.put("group-8", new State(group(8), healthy(), false));
        states.put("group-8-tray", new State(group(8), healthy(), true));
        states.put("group-8-long-names", new State(longNames(), healthy(), false));
        states.put("ending", new State(new LaneView.Ready(), ending(), false));
        states.put("delivery-refused", new State(new LaneView.Ready(), refused(), false));
        states.put("delivery-unreachable", new State(new LaneView.Ready(), unreachable(), false));
        states.put("no-newer", new State(new LaneView.Ready(), noNewer(), false));
        states.put("receiving", new State(new LaneView.Ready(), healthy(), false, receiving()));
        states.put("taking-pass-tray", new State(pass(), ending(), true, taking()));
        states.put("update-taken", new State(new LaneView.Ready(), healthy(), false, Optional.of(new UpdateView.Ended(true))));
        states.put("rebuilding", new State(ask(), broken(Fault.Kind.STATUSES_UNUSABLE), false, rebuilding()));
        states.put("stale", new State(new LaneView.Ready(), stale(), false));
        states.put("camera-lost", new State(new LaneView.Ready(), broken(Fault.Kind.CAMERA_LOST), false));
        states.put("ask-camera-lost", new State(ask(), broken(Fault.Kind.CAMERA_LOST), false));
        states.put("idle-card", new State(new LaneView.Ready(), healthy(), true).with(CardCue.LAY_DOWN));
        states.put("card-leave-it", new State(new LaneView.Ready(), healthy(), false).with(CardCue.LEAVE_IT));
        states.put("card-again", new State(new LaneView.Ready(), healthy(), false).with(CardCue.LAY_DOWN_AGAIN));
        states.put("card-read", new State(new LaneView.Ready(), healthy(), false).with(CardCue.TAKE_IT));
        states.put("pass-card", new State(passElderly(), gated(), false).with(CardCue.TAKE_IT).with(Barrier.OPEN));
        states.put("ask-passport", new State(askPassport(), gated(), false).with(Barrier.CLOSED));
        states.put("pass-foreign", new State(foreign(compared(), "DE", CertificateKind.VACCINATION), healthy(), false));
        states.put("not-the-same", new State(
                foreign(new Verdict.Stop(Reason.NOT_THE_SAME_PERSON), "NZ", CertificateKind.PASS), healthy(), false));
        states.put("want-document", new State(want(new Wanted.Document(true, NOW.plusSeconds(20)), "DE"), gated(), false)
                .with(CardCue.LAY_DOWN));
        states.put("want-document-korean", new State(want(new Wanted.Document(true, NOW.plusSeconds(20)), "KR"), gated(), false)
                .with(CardCue.LAY_DOWN));
        states.put("want-codes", new State(want(new Wanted.Codes(2, 3, NOW.plusSeconds(40)), "US"), healthy(), false));
        states.put("barrier-kept", new State(new LaneView.Ready(), gated(), false).with(Barrier.KEPT_CLOSED));
        states.put("barrier-lost", new State(new LaneView.Ready(), lost("Barrier", Fault.Kind.DEVICE_LOST), false)
                .with(Barrier.UNKNOWN));
        states.put("reader-refuses", new State(new LaneView.Ready(), lost("ID reader", Fault.Kind.READER_REFUSES), false));
        return states;
    }

    static FooterView gated() {
        List<DeviceState> devices = new ArrayList<>(devices(true));
        devices.add(new DeviceState("ID reader", DeviceState.Kind.ID_READER, true));
        devices.add(new DeviceState("Barrier", DeviceState.Kind.RELAY, true));
        return new FooterView(healthy().statuses(), healthy().trustList(), devices, List.of());
    }

    static FooterView lost(String device, Fault.Kind kind) {
        List<DeviceState> devices = new ArrayList<>(devices(true));
        devices.add(new DeviceState("ID reader", DeviceState.Kind.ID_READER, !device.equals("ID reader")));
        devices.add(new DeviceState("Barrier", DeviceState.Kind.RELAY, !device.equals("Barrier")));
        return new FooterView(
                healthy().statuses(), healthy().trustList(), devices, List.of(new Fault(kind, device, "detail", NOW)));
    }

    static LaneView.Answered passElderly() {
        PersonResult person = new PersonResult(
                new MaskedName("张*明"), PASS, Optional.of(HealthColour.GREEN), TravelRisk.CLEAR, Optional.empty(),
                Optional.of(AgeGroup.ELDERLY));
        return answered(PASS, List.of(person), 2, false);
    }

    static LaneView.Answered foreign(Verdict verdict, String country, CertificateKind kind) {
        return answered(certificate(verdict, country, kind), verdict instanceof Verdict.Pass ? 2 : 10, !(verdict instanceof Verdict.Pass));
    }

    private static Verdict compared() {
        return new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.RECOGNISED, Reason.HOLDER_COMPARED));
    }

    static Passage certificate(Verdict verdict, String country, CertificateKind kind) {
        ForeignFacts facts = new ForeignFacts(kind, Optional.of(new DecidingRule("VR-CN-0001", "1.0.0")));
        CodeKind scheme = kind == CertificateKind.PASS ? CodeKind.NZCP : CodeKind.EU_DCC;
        return Passage.of(NOW, scheme, List.of(person("Ada B*", verdict, TravelRisk.NOT_STATED).about(facts)))
                .issuedBy(new Region(country))
                .withNumber(1024);
    }

    static LaneView.Wanting want(Wanted wanted, String country) {
        boolean document = wanted instanceof Wanted.Document;
        Verdict verdict = new Verdict.AskStaff(document ? Reason.HOLDER_DOCUMENT_WANTED : Reason.MORE_CODES);
        Passage passage = document
                ? certificate(verdict, country, CertificateKind.VACCINATION)
                : Passage.nobody(NOW, CodeKind.SMART_HEALTH_CARD, Reason.MORE_CODES);
        return new LaneView.Wanting(passage.wanting(wanted), wanted, NOW.minusSeconds(10));
    }

    static LaneView.Answered askPassport() {
        Verdict verdict = new Verdict.AskStaff(Reason.PRINTED_LINES);
        return answered(verdict, List.of(PersonResult.nobody(verdict)), 10, true);
    }

    static State state(String name) {
        return Objects.requireNonNull(states().get(name), name);
    }

    static LaneView.Answered severalCodes() {
        Verdict verdict = new Verdict.AskStaff(Reason.SEVERAL_CODES);
        return answered(verdict, List.of(PersonResult.nobody(verdict)), 10, true);
    }

    /// Around something that is as high as wide in the picture of the examples.
    static Overlay.Mark mark(double left) {
        return new Overlay.Mark(List.of(
                new Overlay.Point(left, 0.36), new Overlay.Point(left + 0.16, 0.36),
                new Overlay.Point(left + 0.16, 0.64), new Overlay.Point(left, 0.64)));
    }

    static LaneView.Answered pass() {
        return answered(PASS, List.of(person("张*明", PASS, TravelRisk.CLEAR)), 2, false);
    }

    static LaneView.Answered passMarked() {
        Verdict verdict = new Verdict.Pass(TravelRisk.MARKED, List.of(Reason.GREEN, Reason.TRAVEL_MARKED));
        return answered(verdict, List.of(person("李*", verdict, TravelRisk.MARKED)), 2, false);
    }

    static LaneView.Answered ask() {
        Verdict verdict =
                new Verdict.AskStaff(List.of(Reason.STATUS_CHANGED, Reason.YELLOW), Optional.empty());
        return answered(verdict, List.of(person("欧阳*華", verdict, TravelRisk.CLEAR)), 10, true);
    }

    static LaneView.Answered askNotice() {
        String english = "From 20 to 30 November codes of this region are checked by hand. Ask the traveller for the "
                + "paper proof of the last test, not older than forty-eight hours, and for an address in this city. "
                + "Write down the number of the document and the flight or train. Without a proof the traveller "
                + "waits in the room beside the gate until the district office has answered; call 12345, day and "
                + "night, and say the number of this reason.";
        Notice notice = new Notice(Map.of("en", english, "zh", "十一月二十日至三十日，该地区健康码改为人工查验。".repeat(16)));
        Verdict verdict = new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice));
        return answered(verdict, List.of(person("W*** Sch*********rg", verdict, TravelRisk.MARKED)), 10, true);
    }

    static LaneView.Answered stop() {
        return answered(STOP, List.of(person("王*", STOP, TravelRisk.CLEAR)), 10, true);
    }

    static LaneView.Answered group(int size) {
        List<PersonResult> people = List.of(
                        person("陈*英", PASS, TravelRisk.CLEAR),
                        person("陈*", PASS, TravelRisk.MARKED),
                        person("陈*宝", STOP, TravelRisk.CLEAR),
                        person("L** W*****", ASK, TravelRisk.CLEAR),
                        person("欧阳**", PASS, TravelRisk.CLEAR),
                        person("何*", ASK, TravelRisk.MARKED),
                        person("J***** Th********ill", PASS, TravelRisk.CLEAR),
                        person("黄*", PASS, TravelRisk.CLEAR))
                .subList(0, size);
        return answered(STOP, people, 10, true);
    }

    /// As long as a name may be: 40 symbols.
    static LaneView.Answered longNames() {
        List<PersonResult> people = Stream.of(
                        "M********** W*********** Sch**********rg",
                        "Konstantinos Papadopoulos-Christodoulou*",
                        "阿不都热合曼******************************古丽",
                        "J***** Th********ill")
                .flatMap(name -> Stream.of(person(name, PASS, TravelRisk.CLEAR), person(name, ASK, TravelRisk.MARKED)))
                .toList();
        return answered(ASK, people, 10, true);
    }

    static LaneView.Answered answered(Verdict verdict, List<PersonResult> people, int seconds, boolean button) {
        Passage passage = new Passage(
                1024, NOW, verdict, people, CodeKind.NATIVE, Optional.of(new Region("110000")),
                Optional.of(Medium.PHONE), Optional.of(fresh()));
        return answered(passage, seconds, button);
    }

    private static LaneView.Answered answered(Passage passage, int seconds, boolean button) {
        // A third of the time has gone.
        Instant since = NOW.minusMillis(seconds * 333L);
        return new LaneView.Answered(passage, since, Optional.of(since.plusSeconds(seconds)), button);
    }

    static PersonResult person(String name, Verdict verdict, TravelRisk travel) {
        return new PersonResult(
                new MaskedName(name), verdict, Optional.of(HealthColour.GREEN), travel, Optional.empty());
    }

    static Freshness fresh() {
        return new Freshness(NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(22)));
    }

    static FooterView healthy() {
        return new FooterView(
                Optional.of(fresh()),
                Optional.of(new Freshness(NOW.minus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(27)))),
                devices(true),
                List.of());
    }

    static FooterView ending() {
        Freshness soon = new Freshness(NOW.minus(Duration.ofHours(22)), NOW.plus(Duration.ofHours(2)));
        return new FooterView(Optional.of(soon), Optional.of(fresh()), devices(true), List.of());
    }

    static FooterView refused() {
        Fault fault = new Fault(Fault.Kind.DELIVERY_REFUSED, "Updates", "ROLLBACK: the bundle is old", NOW);
        return new FooterView(Optional.of(fresh()), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static FooterView unreachable() {
        Fault fault = new Fault(Fault.Kind.DELIVERY_UNREACHABLE, "Updates", "UNREACHABLE: nobody answers", NOW);
        return new FooterView(Optional.of(fresh()), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static FooterView noNewer() {
        Fault fault = new Fault(Fault.Kind.STATUSES_ENDING, "Statuses", "NO_NEWER: good until noon", NOW);
        return new FooterView(ending().statuses(), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static Optional<UpdateView> receiving() {
        return Optional.of(new UpdateView.Running(UpdateStep.RECEIVING, 37, Optional.of(Duration.ofMinutes(4))));
    }

    static Optional<UpdateView> taking() {
        return Optional.of(new UpdateView.Running(UpdateStep.TAKING, 88, Optional.of(Duration.ofSeconds(6))));
    }

    static Optional<UpdateView> rebuilding() {
        return Optional.of(new UpdateView.Running(UpdateStep.REBUILDING, 4, Optional.empty()));
    }

    static FooterView stale() {
        Freshness old = new Freshness(NOW.minus(Duration.ofHours(26)), NOW.minus(Duration.ofHours(2)));
        return new FooterView(Optional.of(old), Optional.empty(), devices(true), List.of());
    }

    static FooterView statusesStale() {
        Freshness old = new Freshness(NOW.minus(Duration.ofHours(26)), NOW.minus(Duration.ofHours(2)));
        return new FooterView(Optional.of(old), Optional.of(fresh()), devices(true), List.of());
    }

    static FooterView broken(Fault.Kind kind) {
        return new FooterView(
                Optional.of(fresh()),
                Optional.of(fresh()),
                devices(false, kind != Fault.Kind.LOG_NOT_WRITABLE),
                List.of(fault(Fault.Kind.SOUND_MISSING), fault(kind)));
    }

    static Fault fault(Fault.Kind kind) {
        return new Fault(kind, "camera", "detail", NOW);
    }

    private static List<DeviceState> devices(boolean working) {
        return devices(working, true);
    }

    private static List<DeviceState> devices(boolean working, boolean log) {
        return List.of(
                new DeviceState("camera", DeviceState.Kind.CAMERA, working),
                new DeviceState("loudspeaker", DeviceState.Kind.SOUND, working),
                new DeviceState("log", DeviceState.Kind.LOG, log),
                new DeviceState("clock", DeviceState.Kind.CLOCK, true));
    }

    static List<TrayCard> travellers() {
        return List.of(
                new TrayCard("green", "Green code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.PASS),
                new TrayCard("paper", "Grandmother", "paper, 3 days", TrayCard.Holds.PAPER, TrayCard.Edge.PASS),
                new TrayCard("yellow", "Yellow code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("red", "Red code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.STOP),
                new TrayCard("travel", "Travel mark", "green, phone", TrayCard.Holds.PHONE, TrayCard.Edge.PASS),
                new TrayCard("family", "Family of three", "one paper", TrayCard.Holds.PAPER, TrayCard.Edge.PASS),
                new TrayCard("forged", "Forged code", "wrong signature", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("expired", "Old screenshot", "expired", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("card", "Grandfather", "ID card", TrayCard.Holds.CARD, TrayCard.Edge.PASS),
                new TrayCard("foreign", "Other system", "HC1 code", TrayCard.Holds.PAPER, TrayCard.Edge.ASK));
    }

    /// A frame as a camera would send it: somebody's hand holds a phone up.
    static final PreviewFrame FRAME = frame();

    private static PreviewFrame frame() {
        int width = 1280;
        int height = 720;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xB9C4C6), width, height, new Color(0x6E7B80)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x8B979B));
        g.fillRect(90, 0, 180, 520);
        g.fillRect(980, 0, 210, 560);
        g.setColor(new Color(0xC99C78));
        g.fillRoundRect(520, 430, 300, 400, 120, 120);
        g.setColor(new Color(0x1B1F24));
        g.fillRoundRect(500, 120, 290, 520, 50, 50);
        g.setColor(new Color(0xF4F6F5));
        g.fillRect(516, 150, 258, 450);
        g.setColor(Color.BLACK);
        for (int i = 0; i < 21 * 21; i++) {
            int x = i % 21;
            int y = i / 21;
            boolean finder = (x < 7 && y < 7) || (x > 13 && y < 7) || (x < 7 && y > 13);
            if (finder ? finderModule(x % 14, y % 14) : (x * 7 + y * 13 + x * y) % 3 == 0) {
                g.fillRect(550 + x * 9, 270 + y * 9, 9, 9);
            }
        }
        g.dispose();
        return new PreviewFrame(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static boolean finderModule(int x, int y) {
        return x == 0 || y == 0 || x == 6 || y == 6 || (x > 1 && x < 5 && y > 1 && y < 5);
    }
}
