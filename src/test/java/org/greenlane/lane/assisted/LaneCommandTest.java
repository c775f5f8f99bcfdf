package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LaneCommandTest {
    @Test
    void everyCommandIsReadFromItsText() {
        for (LaneCommand command : LaneCommand.values()) {
            assertThat(LaneCommand.parse(command.text())).contains(command);
        }
        assertThat(Arrays.stream(LaneCommand.values()).map(LaneCommand::text)).doesNotHaveDuplicates();
    }

    @Test
    void theCheckSymbolIsThatOfIso7064() {
        // ISO/IEC 7064 MOD 37-2: S = 28, P = 25: (28·4 + 25·2 + c) mod 37 = 1, so c = 24, which is O.
        assertThat(LaneCommand.CONSENT_SPOKEN.text()).isEqualTo("GLC:SPO");
    }

    @Property
    void oneWrongSymbolIsNoOtherCommand(@ForAll char wrong) {
        for (LaneCommand command : LaneCommand.values()) {
            for (int at = 0; at < command.text().length(); at++) {
                StringBuilder text = new StringBuilder(command.text());
                text.setCharAt(at, wrong);
                Optional<LaneCommand> read = LaneCommand.parse(text.toString());
                assertThat(read.isEmpty() || text.toString().equals(command.text())).isTrue();
            }
        }
    }

    @Test
    void whatCommandsAreScannedChangesNothingWhereTheyMakeNoSense() {
        AssistedSite site = new AssistedSite(org.greenlane.health.SiteKind.PARK);
        for (LaneCommand command : LaneCommand.values()) {
            site.take(new Input.Scan(command.text()));
        }
        site.take(new Input.Scan("GLC:nonsense"));
        assertThat(site.screen).hasSize(1);
        assertThat(site.brought).isEmpty();
    }
}
