package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenlane.setup.PortOffer;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PortSeen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortOffersTest {
    private static final Path NOWHERE = Path.of("no such folder");

    @TempDir
    Path folder = Path.of("");

    private PortSeen port(String name, Optional<PortName.Usb> usb) throws Exception {
        return new PortSeen(Files.createFile(folder.resolve(name)).toRealPath().toString(), "a port", usb);
    }

    private static Optional<PortName.Usb> usb(String serial) {
        return Optional.of(new PortName.Usb(0x10c4, 0xea60, Optional.of(serial).filter(it -> !it.isEmpty())));
    }

    @Test
    void aPortWithUsbNumbersOfItsOwnIsKnownByThem() throws Exception {
        List<PortOffer> offers = PortOffers.of(List.of(port("one", usb("A1")), port("two", usb("A2"))), NOWHERE, NOWHERE);
        assertThat(offers).extracting(PortOffer::name).containsExactly("usb:10c4:ea60:A1", "usb:10c4:ea60:A2");
        assertThat(offers).allMatch(offer -> offer.goesBy("usb:10c4:ea60"));
        assertThat(offers.getFirst().goesBy("usb:10c4:ea60:A2")).isFalse();
    }

    @Test
    void twoOfTheSameMakeAreToldApartByTheirSockets() throws Exception {
        PortSeen one = port("one", usb(""));
        PortSeen two = port("two", usb(""));
        Path sockets = Files.createDirectory(folder.resolve("by-path"));
        Path link = Files.createSymbolicLink(sockets.resolve("socket-1"), Path.of(one.path()));
        List<PortOffer> offers = PortOffers.of(List.of(one, two), NOWHERE, sockets);
        assertThat(offers).extracting(PortOffer::name).containsExactly(link.toString(), two.path());
        assertThat(offers.getFirst().goesBy(one.path())).isTrue();
    }

    @Test
    void theLinkThatTwoOfTheSameMakeShareNamesNeitherWhetherTheyHaveSerialNumbersOrNot() throws Exception {
        for (String serial : List.of("", "0001")) {
            PortSeen one = port("one" + serial, usb(serial));
            PortSeen two = port("two" + serial, usb(serial));
            Path kinds = Files.createDirectory(folder.resolve("by-id" + serial));
            Path sockets = Files.createDirectory(folder.resolve("by-path" + serial));
            Path shared = Files.createSymbolicLink(kinds.resolve("usb-CP2102-if00"), Path.of(one.path()));
            Path first = Files.createSymbolicLink(sockets.resolve("socket-1"), Path.of(one.path()));
            Path second = Files.createSymbolicLink(sockets.resolve("socket-2"), Path.of(two.path()));
            List<PortOffer> offers = PortOffers.of(List.of(one, two), kinds, sockets);
            assertThat(offers).extracting(PortOffer::name).containsExactly(first.toString(), second.toString());
            assertThat(offers.getFirst().goesBy(shared.toString())).as("a profile may mean it so").isTrue();
            assertThat(PortOffers.of(List.of(one, two), kinds, NOWHERE)).extracting(PortOffer::name)
                    .containsExactly(one.path(), two.path());
        }
    }

    @Test
    void oneWithoutASerialNumberBesideOneThatHasItIsNotKnownByTheNumbersOfBoth() throws Exception {
        PortSeen without = port("without", usb(""));
        PortSeen with = port("with", usb("A1"));
        assertThat(PortOffers.of(List.of(without, with), NOWHERE, NOWHERE)).extracting(PortOffer::name)
                .containsExactly(without.path(), "usb:10c4:ea60:A1");
    }
}
