package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;
import org.greenlane.wire.LineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said between reader and module, whatever the habits of the module and whatever it says.
@Timeout(60)
class ConversationTest {
    private static final byte[] KEY = new byte[32];
    private static final String BIRTH = "19400101";
    private static final byte[] FIRST = Cards.resident(1, BIRTH);
    private static final byte[] SECOND = Cards.resident(2, BIRTH);

    private final PlayedModule module = new PlayedModule();

    private static Duration seconds(double count) {
        return Duration.ofMillis((long) (count * 1000));
    }

    private static SubjectKey key(int sequence) {
        return SubjectKey.derive(KEY, "10", Cards.number(sequence, BIRTH));
    }

    private List<SubjectKey> people() {
        return module.presented.stream()
                .map(each -> each instanceof Presented.Shown(var document, _)
                        ? document.numbers().getFirst().subject(KEY)
                        : new SubjectKey(0, 0))
                .toList();
    }

    private static Presented refused(Reason reason) {
        return new Presented.Refused(Presented.Proof.CHIP, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "false, KNOWN", "false, UNKNOWN", "false, FORBIDDEN", "false, SILENT", "false, DENIED",
        "true, KNOWN", "true, UNKNOWN", "true, FORBIDDEN", "true, SILENT", "true, DENIED"
    })
    void aCardThatIsLeftOnThePlateForMinutesIsToldOnce(boolean findsAgain, PlayedModule.Address address) {
        module.findsAgain = findsAgain;
        module.address = address;

        module.lay(seconds(1), FIRST).run(Duration.ofMinutes(10));

        assertThat(people()).containsExactly(key(1));
        assertThat(module.breaks).isEmpty();
        assertThat(module.troubles).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, KNOWN", "false, SILENT", "true, KNOWN", "true, UNKNOWN", "true, SILENT", "true, DENIED"})
    void peopleWhoComeInQuickSuccessionAreToldOnceEach(boolean findsAgain, PlayedModule.Address address) {
        module.findsAgain = findsAgain;
        module.address = address;

        module.lay(seconds(1), FIRST)
                .take(seconds(2))
                .lay(seconds(2.1), SECOND)
                .take(seconds(12))
                .lay(seconds(12.1), Cards.resident(3, BIRTH))
                .take(seconds(22))
                .run(seconds(30));

        assertThat(people()).containsExactlyInAnyOrder(key(1), key(2), key(3));
    }

    @Test
    void whoLiftsTheCardAndLaysItDownLaterIsToldAgain() {
        module.lay(seconds(1), FIRST).take(seconds(3)).lay(seconds(5), FIRST).run(seconds(9));

        assertThat(people()).containsExactly(key(1), key(1));
        assertThat(module.cues)
                .containsExactly(
                        CardCue.LEAVE_IT, CardCue.TAKE_IT, CardCue.LAY_DOWN, CardCue.LEAVE_IT, CardCue.TAKE_IT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 512})
    void answersMayComeInAnyPiecesAndBehindAnEchoInPieces(int piece) {
        module.piece = piece;
        module.echoes = true;

        module.isSlow(SamCommand.READ, seconds(1.2)).lay(seconds(1), FIRST).run(seconds(20));

        assertThat(people()).containsExactly(key(1));
        assertThat(module.cues).containsExactly(CardCue.LEAVE_IT, CardCue.TAKE_IT);
        assertThat(module.breaks).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsNotTakenForTheNextCard() {
        module.isSlow(SamCommand.READ, seconds(3.1)).lay(seconds(1), FIRST).take(seconds(2));
        module.at(seconds(4), () -> module.isSlow(SamCommand.READ, seconds(0.4))).lay(seconds(4.4), SECOND);

        module.run(seconds(20));

        assertThat(people()).containsExactly(key(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = SamStatus.class,
            names = {"MODULE_REFUSED_BY_CARD", "CARD_REFUSED_BY_MODULE", "WRONG_CARD", "NOT_READ", "NO_CARD"})
    void whatIsSaidLateOfACardIsNotTakenForNewsOfTheNext(SamStatus late) {
        module.isSlow(SamCommand.READ, seconds(3.1))
                .says(SamCommand.READ, PlayedModule.word(late))
                .lay(seconds(1), FIRST)
                .take(seconds(2));
        module.at(seconds(4), () -> module.isSlow(SamCommand.READ, seconds(0.4))).lay(seconds(4.4), SECOND);

        module.run(seconds(20));

        assertThat(people()).containsExactly(key(2));
    }

    @ParameterizedTest
    @CsvSource({
        "CARD_REFUSED_BY_MODULE, CARD_NOT_GENUINE", "INFORMATION_NOT_VERIFIED, CARD_NOT_GENUINE",
        "WRONG_CARD, NOT_AN_IDENTITY_CARD"
    })
    void aCardThatIsNotWhatItSaysIsForStaffOnceWhicheverStepTellsIt(SamStatus status, Reason reason) {
        for (SamCommand step : List.of(SamCommand.FIND, SamCommand.SELECT, SamCommand.READ)) {
            PlayedModule other = new PlayedModule();
            other.findsAgain = true;

            other.saysAlways(step, PlayedModule.word(status)).lay(seconds(1), FIRST).run(seconds(60));

            assertThat(other.presented).as("%s", step).containsExactly(refused(reason));
            assertThat(other.breaks).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SamStatus.class,
            names = {
                "COMMAND_SUM_WRONG", "COMMAND_LENGTH_WRONG", "UNKNOWN_ERROR", "INFORMATION_LENGTH_WRONG",
                "RANDOM_NUMBER_FAILED"
            })
    void whatMayHelpIsReadOnceMoreWithoutAnybodysDoing(SamStatus status) {
        module.says(SamCommand.READ, PlayedModule.word(status)).lay(seconds(1), FIRST).run(seconds(5));

        assertThat(people()).containsExactly(key(1));
        assertThat(module.cues).containsExactly(CardCue.LEAVE_IT, CardCue.TAKE_IT);
    }

    @ParameterizedTest
    @EnumSource(
            value = SamStatus.class,
            names = {"MODULE_REFUSED_BY_CARD", "NOT_READ", "FINGERPRINT_NOT_VERIFIED"})
    void aReadThatFailsIsTriedAgainWithTheCardLaidDownAnew(SamStatus status) {
        module.says(SamCommand.READ, PlayedModule.word(status))
                .lay(seconds(1), FIRST)
                .take(seconds(3))
                .lay(seconds(4), FIRST)
                .run(seconds(8));

        assertThat(people()).containsExactly(key(1));
        assertThat(module.cues).contains(CardCue.LAY_DOWN_AGAIN);
    }

    @Test
    void aCardThatFailsThreeTimesIsForStaffAndTheNextIsReadAgain() {
        for (int second = 1; second < 10; second += 3) {
            module.says(SamCommand.READ, PlayedModule.word(SamStatus.NOT_READ)).lay(seconds(second), FIRST);
            module.take(seconds(second + 2));
        }

        module.lay(seconds(12), SECOND).run(seconds(20));

        assertThat(module.presented.getFirst()).isEqualTo(refused(Reason.DOCUMENT_UNREADABLE));
        assertThat(people()).hasSize(2).endsWith(key(2));
        assertThat(module.troubles).isEmpty();
    }

    @Test
    void aModuleThatCardsKeepRefusingIsForTheTechnicianUntilOneIsRead() {
        for (int second = 1; second < 10; second += 3) {
            module.says(SamCommand.READ, PlayedModule.word(SamStatus.MODULE_REFUSED_BY_CARD))
                    .lay(seconds(second), FIRST);
            module.take(seconds(second + 2));
        }
        int[] wells = {0, 0};
        module.at(seconds(8), () -> wells[0] = module.wells).at(seconds(11), () -> wells[1] = module.wells);

        module.lay(seconds(12), SECOND).run(seconds(20));

        assertThat(module.troubles).containsExactly(SamStatus.MODULE_REFUSED_BY_CARD);
        assertThat(wells[1]).as("times that all was well").isEqualTo(wells[0]);
        assertThat(module.wells).isGreaterThan(wells[1]);
        assertThat(people()).endsWith(key(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = SamStatus.class,
            names = {"NOT_PERMITTED", "NOT_AUTHORISED", "COMMAND_UNKNOWN"})
    void aModuleThatMayNotReadIsForTheTechnician(SamStatus status) {
        module.saysAlways(SamCommand.READ, PlayedModule.word(status)).lay(seconds(1), FIRST).run(seconds(5));

        assertThat(module.troubles).contains(status);
        assertThat(module.presented).doesNotHaveAnyElementsOfTypes(Presented.Shown.class);
    }

    @Test
    void aModuleThatHasFailedItsSelfTestNeverCountsAsWorking() {
        module.saysAlways(SamCommand.STATUS, PlayedModule.word(SamStatus.SELF_TEST_FAILED)).run(seconds(5));

        assertThat(module.works).isZero();
        assertThat(module.troubles).contains(SamStatus.SELF_TEST_FAILED);
        assertThat(module.breaks).containsOnly(LineException.Cause.SILENT);
    }

    @Test
    void aModuleThatPassesItsSelfTestAfterAResetIsTakenAsItIs() {
        module.says(SamCommand.STATUS, PlayedModule.word(SamStatus.SELF_TEST_FAILED)).lay(seconds(2), FIRST);

        module.run(seconds(5));

        assertThat(module.works).isOne();
        assertThat(module.troubles).isEmpty();
        assertThat(people()).containsExactly(key(1));
    }

    @Test
    void aModuleThatSaysNothingAndOneThatSaysNonsenseAreToldWithinTwoSeconds() {
        Duration withinWhich = seconds(2);
        module.saysAlways(SamCommand.STATUS, new byte[0]).says(SamCommand.RESET, new byte[0]).run(withinWhich);
        PlayedModule other = new PlayedModule();
        byte[] nonsense = {1, 2, (byte) 0xAA, (byte) 0xAA, 3};
        other.saysAlways(SamCommand.STATUS, nonsense).says(SamCommand.RESET, nonsense).run(withinWhich);

        assertThat(module.breaks).first().isEqualTo(LineException.Cause.SILENT);
        assertThat(other.breaks).first().isEqualTo(LineException.Cause.GARBLED);
    }

    @Test
    void anAdapterThatOnlyGivesBackWhatWasSentHasNoModuleBehindIt() {
        module.echoes = true;

        module.saysAlways(SamCommand.STATUS, new byte[0]).says(SamCommand.RESET, new byte[0]).run(seconds(2));

        assertThat(module.breaks).first().isEqualTo(LineException.Cause.SILENT);
    }

    @Test
    void aFrameWhoseLengthsDoNotFitIsNobody() {
        byte[] body = new byte[3 + 4 + 256 + 1024];
        body[2] = (byte) 0x90;
        body[3] = 1;
        body[5] = 3;
        System.arraycopy(FIRST, 0, body, 7, FIRST.length);
        byte[] answer = SamFrame.encode(body);

        module.saysAlways(SamCommand.READ, answer).lay(seconds(1), FIRST).run(seconds(20));

        assertThat(module.presented).doesNotHaveAnyElementsOfTypes(Presented.Shown.class);
    }

    @Test
    void nothingOfACardIsLeftInWhatTheLineWasReadInto() {
        module.hears = Presented::close;
        int[] looked = {0};
        module.at(seconds(4), () -> {
            looked[0] = module.buffers.size();
            assertThat(module.buffers).allMatch(each -> Arrays.equals(each, new byte[each.length]));
        });

        module.lay(seconds(1), FIRST).run(seconds(6));

        assertThat(looked[0]).isPositive();
    }
}
