package org.greenlane.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Arrays;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;

/// Whatever a card's text holds, it is somebody's whose number is right, or nobody's.
class CardTextFuzz {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @FuzzTest(maxDuration = "20m")
    void anyTextIsSomebodysOrNobodys(byte[] bytes) {
        check(Arrays.copyOf(bytes, CardReading.TEXT_BYTES));
    }

    @FuzzTest(maxDuration = "20m")
    void aSpoiltCardIsSomebodysOrNobodys(FuzzedDataProvider data) {
        byte[] text = Cards.resident(data.consumeInt(0, 499), "19500101");
        while (data.remainingBytes() > 2) {
            text[data.consumeInt(0, text.length - 1)] = data.consumeByte();
        }
        check(text);
    }

    private static void check(byte[] text) {
        byte[] before = text.clone();
        try (Presented presented = CardReading.read(text, 0)) {
            assertThat(text).isEqualTo(before);
            switch (presented) {
                case Presented.Refused(_, Reason reason) ->
                    assertThat(reason).isEqualTo(Reason.DOCUMENT_CONTRADICTS_ITSELF);
                case Presented.Shown(Document document, _) -> {
                    assertThat(MaskedName.isMaskedName(document.name().text())).isTrue();
                    assertThat(document.ageOn(DAY)).isPresent();
                    char[] own = document.numbers().getFirst().symbols();
                    assertThat(own.length == 15 || isRight(own)).isTrue();
                }
            }
        }
    }

    /// GB 11643 as it is written there.
    private static boolean isRight(char[] number) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (number[at] - '0');
        }
        return number.length == 18 && "10X98765432".charAt(sum % 11) == number[17];
    }
}
