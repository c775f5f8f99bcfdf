package org.greenlane.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortNameTest {
    private static final PortName.Usb BRIDGE = new PortName.Usb(0x10c4, 0xea60, Optional.empty());

    private static PortSeen port(String path, String serial) {
        return new PortSeen(path, "a bridge", Optional.of(new PortName.Usb(0x10c4, 0xea60, Optional.of(serial))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulated", "usb:10c4:ea60", "usb:1a86:7523:AB12", "/dev/serial/by-id/x", "COM3"})
    void aNameIsWrittenAsItIsRead(String text) {
        assertThat(PortName.of(text)).hasValueSatisfying(name -> assertThat(name).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ttyUSB0", "usb:10c4", "usb:10c4:ea6", "usb:10g4:ea60", "com3x", "COM1234"})
    void otherNamesAreNone(String text) {
        assertThat(PortName.of(text)).isEmpty();
    }

    @Test
    void aDeviceIsFoundByItsNumbersWhereverItIs() throws Exception {
        List<PortSeen> ports =
                List.of(new PortSeen("/dev/ttyS0", "none", Optional.empty()), port("/dev/ttyUSB1", "7"));

        assertThat(SerialPorts.find(BRIDGE, ports)).isEqualTo("/dev/ttyUSB1");
    }

    @Test
    void twoOfAMakeAreToldApartByTheirSerialNumber() throws Exception {
        List<PortSeen> ports = List.of(port("/dev/ttyUSB0", "7"), port("/dev/ttyUSB1", "8"));

        assertThat(SerialPorts.find(new PortName.Usb(0x10c4, 0xea60, Optional.of("8")), ports)).isEqualTo("/dev/ttyUSB1");
        assertThat(catchThrowableOfType(LineException.class, () -> SerialPorts.find(BRIDGE, ports)))
                .hasMessageContaining("by-path");
    }

    @Test
    void oneThatIsNotThereIsMissing() {
        LineException missing =
                catchThrowableOfType(LineException.class, () -> SerialPorts.find(BRIDGE, List.of()));

        assertThat(missing.kind()).isEqualTo(LineException.Cause.MISSING);
        assertThatThrownBy(() -> SerialPorts.opener(new PortName.Simulated(), 9600))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
