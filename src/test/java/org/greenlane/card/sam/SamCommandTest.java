package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Commands as they were seen on the wires of others, and which answers belong to them.
class SamCommandTest {
    private static SamFrame answer(SamStatus status, int data) {
        byte[] body = new byte[3 + data];
        body[2] = (byte) status.word();
        return new SamFrame(body);
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, 000310FFEC", "STATUS, 000311FFED", "NUMBER, 000312FFEE", "FIND, 0003200122", "SELECT, 0003200221",
        "READ, 0003300132", "READ_WITH_FINGERPRINTS, 0003301023", "READ_ADDRESS, 0003300330",
        "READ_BODY_NUMBER, 0003300536", "RADIO_FRAME, 000461FF50CA"
    })
    void framesAreThoseThatWereCaptured(SamCommand command, String frame) {
        assertThat(command.frame()).isEqualTo(HexFormat.of().parseHex("AAAAAA9669" + frame));
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, 0", "STATUS, 0", "NUMBER, 16", "FIND, 4", "SELECT, 8", "READ, 1284", "READ_WITH_FINGERPRINTS, 2310",
        "READ_ADDRESS, 70"
    })
    void noAnswerOfDataFitsAnotherCommand(SamCommand command, int data) {
        SamStatus good = command == SamCommand.FIND ? SamStatus.FOUND : SamStatus.DONE;

        assertThat(Arrays.stream(SamCommand.values()).filter(each -> each.isAnsweredBy(answer(good, data))))
                .contains(command)
                .allMatch(each -> each == command || data == 0 || (data == 1284 && command == SamCommand.READ
                        && each == SamCommand.READ_WITH_FINGERPRINTS));
    }

    @ParameterizedTest
    @EnumSource(
            value = SamStatus.class,
            names = {
                "MODULE_REFUSED_BY_CARD", "CARD_REFUSED_BY_MODULE", "INFORMATION_NOT_VERIFIED", "WRONG_CARD", "NOT_READ",
                "NO_CARD", "NOT_SELECTED", "NO_SUCH_ITEM", "RANDOM_NUMBER_FAILED"
            })
    void nothingThatIsSaidOfACardAnswersAQuestionAboutTheModule(SamStatus status) {
        assertThat(SamCommand.STATUS.isAnsweredBy(answer(status, 0))).isFalse();
        assertThat(SamCommand.RESET.isAnsweredBy(answer(status, 0))).isFalse();
        assertThat(SamCommand.NUMBER.isAnsweredBy(answer(status, 0))).isFalse();
    }

    @Test
    void anEchoIsNoAnswer() {
        for (SamCommand each : SamCommand.values()) {
            assertThat(each.isAnsweredBy(new SamFrame(each.body()))).as("%s", each).isFalse();
        }
    }

    @Test
    void nothingIsLeftOfAFrameThatWasClosed() {
        byte[] body = {1, 2, (byte) 0x90, 4, 5};
        SamFrame frame = new SamFrame(body);

        frame.close();

        assertThat(body).isEqualTo(new byte[5]);
        assertThat(frame.toString()).isEqualTo("SamFrame[5 bytes]");
    }
}
