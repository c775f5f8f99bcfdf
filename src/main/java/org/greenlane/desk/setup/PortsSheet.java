package org.greenlane.desk.setup;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Equipment;
import org.greenlane.setup.PortOffer;
import org.greenlane.setup.Trial;

/// The serial ports that are there, and what answered on each: one that is touched is tried.
final class PortsSheet {
    private static final int COLUMNS = 2;
    private static final int MOST_PORTS = 8;

    private PortsSheet() {}

    static Sheet of(DeviceRow row, SetupKit kit) {
        Equipment equipment = kit.assistant().equipment();
        boolean none = equipment.ports().filter(List::isEmpty).isPresent();
        BigButton again = kit.choice(Drawing.UPDATE, kit.say(SetupPhrase.PORTS_AGAIN), "ports-again", equipment::lookForPorts);
        BigButton plainest = none ? again : done(kit);
        plainest.getStyleClass().add("plainest");
        return kit.plain(
                kit.words().portOf(kit.device(row.name())),
                kit.say(SetupPhrase.PORTS_HINT),
                body(equipment.ports(), row, kit),
                none ? List.of(again, kit.back()) : List.of(plainest, again, kit.back()));
    }

    private static BigButton done(SetupKit kit) {
        return kit.choice(
                Sign.YES, kit.say(SetupPhrase.PORTS_DONE), "ports-done", () -> kit.model().show(SetupPart.PLAIN));
    }

    private static Region body(Optional<List<PortOffer>> ports, DeviceRow row, SetupKit kit) {
        if (ports.isEmpty()) {
            return words(SetupPhrase.ONE_MOMENT, kit);
        }
        if (ports.get().isEmpty()) {
            return words(SetupPhrase.PORTS_NONE, kit);
        }
        List<BigButton> tiles = ports.get().stream()
                .limit(MOST_PORTS)
                .map(port -> tile(port, row, kit))
                .toList();
        return SetupKit.grid(tiles, COLUMNS);
    }

    private static Region words(SetupPhrase phrase, SetupKit kit) {
        return new FitParagraph(kit.say(phrase), Pos.CENTER, 1.6);
    }

    private static BigButton tile(PortOffer port, DeviceRow row, SetupKit kit) {
        boolean isHere = row.port().filter(port::goesBy).isPresent();
        Optional<Trial.State> seen = isHere
                ? Optional.of(row.state())
                : kit.assistant().equipment().seenAt(row.name(), port);
        String place = port.name().equals(port.place()) ? port.place() : port.name() + " · " + port.place();
        Optional<String> holder = kit.assistant().equipment().holder(row.name(), port);
        String state = holder.map(other -> "\n" + kit.words().takenBy(kit.device(other)))
                .or(() -> seen.map(known -> "\n" + kit.state(row.as(known))))
                .orElse("");
        BigButton tile = kit.choice(
                holder.isPresent() ? Drawing.WARNING : mark(seen), port.description() + "\n" + place + state, id(port), () -> kit.assistant().equipment().move(row.name(), port));
        if (isHere) {
            tile.getStyleClass().add("chosen");
        }
        return tile;
    }

    /// By the end of its place, as no address may hold what a path may.
    private static String id(PortOffer port) {
        return "port-" + port.place().substring(port.place().lastIndexOf('/') + 1);
    }

    private static Picture mark(Optional<Trial.State> seen) {
        return seen.<Picture>map(state -> switch (state) {
                    case Trial.State.Seen(), Trial.State.There() -> Drawing.GOOD;
                    case Trial.State.Broken(_) -> Drawing.BAD;
                    case Trial.State.Looking() -> Drawing.UPDATE;
                })
                .orElse(Sign.STICK);
    }
}
