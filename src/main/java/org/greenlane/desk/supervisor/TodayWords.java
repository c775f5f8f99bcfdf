package org.greenlane.desk.supervisor;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.desk.words.Texts;
import org.greenlane.health.LookUpWay;
import org.greenlane.report.LookUps;
import org.greenlane.report.WaitingTime;

/// What the page about today says in one language.
final class TodayWords {
    private final Texts texts;

    TodayWords(Texts texts) {
        this.texts = texts;
    }

    String waiting(WaitingTime waiting) {
        return switch (waiting) {
            case WaitingTime.TooFew() -> texts.getString("phrase." + SupervisorPhrase.WAITING_TOO_FEW);
            case WaitingTime.Full _ -> texts.getString("phrase." + SupervisorPhrase.WAITING_FULL);
            case WaitingTime.AtMostAbout about -> texts.fill("waiting", about.atMost().toSeconds());
        };
    }

    /// By what people were looked up today.
    String ways(Map<LookUpWay, LookUps> counted) {
        Object[] people = Stream.of(LookUpWay.DOCUMENT, LookUpWay.TYPED_NUMBER, LookUpWay.PRINTED_NUMBER)
                .map(way -> Optional.ofNullable(counted.get(way)).map(LookUps::all).orElse(0L))
                .toArray();
        return texts.fill("ways", people);
    }

    /// How many people one of the staff looked up.
    String use(TodayAnswer.LookUpUse use, int limit) {
        return texts.fill("use", use.operator(), use.today(), use.typedThisHour(), limit, use.approved());
    }

    String consents(long with, long without) {
        return texts.fill("consents", with, without);
    }

    String station(int made, int limit) {
        return texts.fill("station-look-ups", made, limit);
    }
}
