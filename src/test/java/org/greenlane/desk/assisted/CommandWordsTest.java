package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.desk.parts.Ink;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.assisted.LaneCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyCommandSaysSomethingElse(Language language) {
        CommandWords words = new CommandWords(language);
        assertThat(Arrays.stream(LaneCommand.values()).map(words::of)).doesNotHaveDuplicates().doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void aCommandHasAPictureOrAMark(LaneCommand command) {
        assertThat(CommandWords.picture(command).isPresent())
                .isEqualTo(CommandWords.mark(command).isEmpty());
        assertThat(CommandWords.picture(command)).isNotEqualTo(Optional.of(Sign.QUESTION));
    }

    @Test
    void everyPictureOfTheDeskCanBeDrawnForPaperAndStaysWithinIt() {
        for (Sign sign : Sign.values()) {
            BufferedImage drawn = Ink.of(sign, 130);
            assertThat(ink(drawn)).as(sign.name()).isBetween(500L, 15_000L);
        }
    }

    private static long ink(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xff) < 0xe0)
                .count();
    }
}
