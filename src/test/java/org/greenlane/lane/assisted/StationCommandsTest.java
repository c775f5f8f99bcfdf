package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.COMMANDS;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StationCommandsTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void everyCommandIsReadFromItsText() {
        for (LaneCommand command : LaneCommand.values()) {
            assertThat(COMMANDS.read(COMMANDS.text(command))).contains(command);
        }
        assertThat(Arrays.stream(LaneCommand.values()).map(COMMANDS::text)).doesNotHaveDuplicates();
    }

    @Test
    void theProofIsTheBeginningOfAnHmacSoThatASheetIsReadForAsLongAsTheStationLives() {
        // printf SP | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1e1f
        assertThat(new StationCommands(KEY).text(LaneCommand.CONSENT_SPOKEN)).isEqualTo("GLC:SPE18348914F");
    }

    @Test
    void aSheetOfAnotherStationIsNoneHere() {
        StationCommands other = new StationCommands(KEY);
        for (LaneCommand command : LaneCommand.values()) {
            assertThat(COMMANDS.read(other.text(command))).isEmpty();
        }
    }

    @Test
    void whatTheSourceAloneTellsIsNoCommand() {
        // As they were printed once, for every station the same: two letters and their check symbol of ISO/IEC 7064.
        for (String printed : new String[] {"GLC:SPO", "GLC:NS1", "GLC:SOQ", "GLC:CMK", "GLC:SP", "GLC:"}) {
            assertThat(COMMANDS.read(printed)).isEmpty();
        }
    }

    @Property
    void oneWrongSymbolIsNoCommand(@ForAll char wrong) {
        for (LaneCommand command : LaneCommand.values()) {
            String right = COMMANDS.text(command);
            for (int at = 0; at < right.length(); at++) {
                StringBuilder text = new StringBuilder(right);
                text.setCharAt(at, wrong);
                Optional<LaneCommand> read = COMMANDS.read(text.toString());
                assertThat(read.isEmpty() || text.toString().equals(right)).isTrue();
            }
        }
    }

    @Test
    void noSymbolIsExchangedBetweenAGermanAndAnAmericanKeyboard() {
        assertThat(Arrays.stream(LaneCommand.values()).map(COMMANDS::text))
                .allMatch(text -> text.matches("GLC:[A-X0-9]{2}[A-F0-9]{10}"));
    }

    @Test
    void theCommandsSayNothingOfThemselves() {
        assertThat(COMMANDS).hasToString("StationCommands[…]");
    }

    @Test
    void whatCommandsAreScannedChangesNothingWhereTheyMakeNoSense() {
        AssistedSite site = new AssistedSite(org.greenlane.health.SiteKind.PARK);
        for (LaneCommand command : LaneCommand.values()) {
            site.take(new Input.Scan(COMMANDS.text(command)));
        }
        site.take(new Input.Scan("GLC:nonsense"));
        assertThat(site.screen).hasSize(1);
        assertThat(site.brought).isEmpty();
    }
}
