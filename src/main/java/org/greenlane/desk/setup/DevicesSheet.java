package org.greenlane.desk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.DeviceState;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.ProfileOffer;
import org.greenlane.setup.Trial;

/// What the station is made of, and each device while it is tried, beside the camera's running picture.
final class DevicesSheet {
    private static final int COLUMNS = 2;
    private static final int MOST_PROFILES = 8;

    private DevicesSheet() {}

    static Sheet of(SetupKit kit) {
        boolean choosing = kit.assistant().equipment().profile().isEmpty() || kit.model().part() == SetupPart.PROFILES;
        if (choosing) {
            return profiles(kit);
        }
        return kit.model().moved().map(row -> PortsSheet.of(row, kit)).orElseGet(() -> trial(kit));
    }

    private static Sheet profiles(SetupKit kit) {
        List<BigButton> choices = kit.assistant().equipment().profiles().stream()
                .limit(MOST_PROFILES)
                .map(offer -> profile(offer, kit))
                .toList();
        return kit.plain(
                SetupPhrase.PROFILE_TITLE,
                kit.say(SetupPhrase.PROFILE_HINT),
                SetupKit.grid(choices, COLUMNS),
                kit.foot(Optional.empty()));
    }

    private static BigButton profile(ProfileOffer offer, SetupKit kit) {
        String devices = offer.devices().stream()
                .distinct()
                .map(kit.words()::device)
                .collect(Collectors.joining(" · "));
        BigButton button = kit.choice(
                Sign.DEVICES, kit.words().profile(offer.name()) + "\n" + devices, "profile-" + offer.name(), () -> {
                    kit.model().show(SetupPart.PLAIN);
                    kit.assistant().equipment().choose(offer.name());
                });
        if (kit.assistant().draft().profile().equals(Optional.of(offer.name()))) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private static Sheet trial(SetupKit kit) {
        List<DeviceRow> rows = kit.assistant().equipment().rows();
        Split devices = Split.down(0.4, "card");
        rows.forEach(row -> devices.share(row(row, kit), 1));
        Split body = Split.turning(0.8).picture(kit.camera(), 4).share(devices, 5);
        // Which they are is on their rows: no tick.
        boolean isAllSeen = rows.stream().allMatch(row -> row.isSeen() || kit.isTriedAtWork(row));
        BigButton next = kit.next(
                kit.say(isAllSeen ? SetupPhrase.NEXT : SetupPhrase.NEXT_WITHOUT), kit.assistant()::devicesChosen);
        BigButton other = kit.choice(
                Sign.DEVICES, kit.say(SetupPhrase.OTHER_PROFILE), "other-profile", () -> kit.model().show(SetupPart.PROFILES));
        return kit.plain(
                SetupPhrase.DEVICES_TITLE, kit.words().remedy(rows).orElse(kit.say(SetupPhrase.DEVICES_HINT)), body, kit.foot(Optional.of(next), other));
    }

    private static Region row(DeviceRow row, SetupKit kit) {
        Drawing mark = switch (row.state()) {
            case Trial.State.Seen() -> Drawing.GOOD;
            case Trial.State.Broken(_) -> Drawing.BAD;
            case Trial.State.Looking(), Trial.State.There() -> Drawing.UPDATE;
        };
        Split words = Split.down(0.1)
                .share(kit.line(name(row, kit), "strong"), 1)
                .share(kit.line(isAsked(row, kit) ? kit.say(SetupPhrase.DID_IT_OPEN) : kit.state(row)), 1);
        Split line = Split.across(0.6)
                .fixed(new Pictogram(mark, row.isSeen() ? "chip-good" : mark == Drawing.BAD ? "device-bad" : "tick"), 2.4)
                .share(words, 1);
        buttons(row, kit).forEach(button -> line.fixed(button, 8.5));
        port(row, kit).ifPresent(button -> line.fixed(button, 6));
        return line;
    }

    /// With its port, where there is room for that.
    private static String name(DeviceRow row, SetupKit kit) {
        return kit.device(row.name()) + row.port().filter(_ -> !isAsked(row, kit)).map(port -> " · " + port).orElse("");
    }

    private static Optional<BigButton> port(DeviceRow row, SetupKit kit) {
        return row.port().filter(_ -> !isAsked(row, kit)).map(_ -> new BigButton(
                        Optional.empty(), kit.say(SetupPhrase.PORT), "")
                .called("port-of-" + kit.assistant().equipment().rows().indexOf(row))
                .on(() -> kit.model().ports(row.name())));
    }

    private static boolean isAsked(DeviceRow row, SetupKit kit) {
        return row.kind() == DeviceState.Kind.RELAY && kit.model().isAsked(row.name());
    }

    /// A relay says nothing of itself: somebody lets it open, and says whether it did. Not at a station at work.
    private static List<BigButton> buttons(DeviceRow row, SetupKit kit) {
        List<BigButton> buttons = new ArrayList<>();
        if (isAsked(row, kit)) {
            buttons.add(kit.choice(Sign.YES, kit.say(SetupPhrase.IT_DID), "relay-did", () -> kit.model().saw(row.name(), true)));
            buttons.add(kit.choice(Sign.NO, kit.say(SetupPhrase.IT_DID_NOT), "relay-did-not", () -> kit.model().saw(row.name(), false)));
        } else if (row.kind() == DeviceState.Kind.RELAY
                && !(row.state() instanceof Trial.State.Looking)
                && kit.assistant().equipment().mayPulse()) {
            buttons.add(kit.choice(
                    Drawing.BARRIER_OPEN, kit.say(SetupPhrase.OPEN_ONCE), "relay-open", () -> kit.model().pulse(row.name())));
        }
        return buttons;
    }
}
