package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenlane.health.DeviceState;
import org.junit.jupiter.api.Test;

class OfficeStationTest {
    @Test
    void whatADeviceIsStandsInTheProfileThatNamesIt() {
        assertThat(OfficeStation.devices("station-gate"))
                .containsEntry("ID reader", DeviceState.Kind.ID_READER)
                .containsEntry("Turnstile", DeviceState.Kind.RELAY)
                .doesNotContainKey("Gate camera");
    }

    @Test
    void ofAProfileThatIsGoneNothingIsKnown() {
        assertThat(OfficeStation.devices("no-such-profile")).isEmpty();
        assertThat(OfficeStation.devices("")).isEmpty();
    }
}
