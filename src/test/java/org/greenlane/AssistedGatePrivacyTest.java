package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.authority.Person;
import org.greenlane.card.CardReading;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Nothing of a person outlives their passage at the desk.
class AssistedGatePrivacyTest extends AtAssistedGate {
    @Test
    void whatWasHeldIsWipedWhenThePersonIsSeenToRefusesOrTheNextOneComes() throws Exception {
        AssistedGate at = staffed();
        Presented refused = CardReading.read(card(plainGreen(0)), 0);
        Presented replaced = CardReading.read(card(plainGreen(1)), 0);
        Presented answered = CardReading.read(card(plainGreen(2)), 0);
        assertThat(isWiped(answered)).isFalse();

        at.gate.desk().bring(refused);
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        assertThat(isWiped(refused)).isTrue();

        at.gate.desk().bring(replaced);
        at.await(AssistedView.AskingConsent.class);
        at.gate.desk().bring(answered);
        until("the one before is forgotten", () -> isWiped(replaced));
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(new Input.Done());
        at.await(AssistedView.Waiting.class);
        assertThat(isWiped(answered)).isTrue();

        Presented atTheEnd = CardReading.read(card(plainGreen(3)), 0);
        at.gate.desk().bring(atTheEnd);
        at.await(AssistedView.AskingConsent.class);
        at.gate.closeGate();
        assertThat(isWiped(atTheEnd)).isTrue();
        Presented tooLate = CardReading.read(card(plainGreen(4)), 0);
        at.gate.desk().bring(tooLate);
        assertThat(isWiped(tooLate)).isTrue();
    }

    /// A wiped number is all zeros: every document then leads to the same nobody.
    private static boolean isWiped(Presented presented) {
        byte[] key = new byte[32];
        DocumentNumber number = ((Presented.Shown) presented).document().numbers().getFirst();
        return number.subject(key).equals(SubjectKey.derive(key, "10", new byte[18]));
    }

    @Test
    void nothingOfAnybodyStandsInTheStationsFilesOrInTheProgramsLog() throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        root.addAppender(said);
        Person person = plainGreen(0);
        try {
            AssistedGate at = staffed();
            at.gate.module.lay(card(person));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class);
            at.take(number(plainGreen(1)));
            at.await(AssistedView.AskingConsent.class);
            at.take(new Input.Refuse());
            at.await(AssistedView.ConsentRefused.class);
            at.take(new Input.CallSupervisor());
            at.await(AssistedView.Overriding.class);
            at.take(letThrough("13800138000", AssistedGate.WRONG_PIN));
            at.await(AssistedView.Overriding.class, it -> it.objection().isPresent());
            assertThat(at.view().steps()).contains(Step.OVERRIDE);
            closeGate();
        } finally {
            root.detachAppender(said);
        }
        List<String> secrets = List.of(
                person.documentNumber(), plainGreen(1).documentNumber(), AssistedGate.GUARD_PIN, "13800138000");
        for (String secret : secrets) {
            assertThat(said.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
            for (Path file : filesIn(home().folder())) {
                String inside = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(inside.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                        .as("somebody in %s", file.getFileName())
                        .isFalse();
            }
        }
    }
}
