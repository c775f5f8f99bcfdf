package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.StationCommands;
import org.greenlane.sight.Eye;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.Symbol;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheet of commands, as it comes out of the printer.
class StaffCommandsVerbTest {
    private static final Duration TIME_ENOUGH = Duration.ofSeconds(5);
    private static final int CELL = 460;
    private static final int ROW = 409;
    private static final int LEFT = 90;
    private static final int TOP = 230;

    @TempDir
    Path folder = Path.of("");

    private Path home() {
        return folder.resolve("station");
    }

    /// One that has been set up, and has never been at work.
    @BeforeEach
    void aStation() {
        new Terminal(home()).must("setup", "--region", "990100", "--site", "station", "--root", "5a".repeat(32));
    }

    private Said commands(Object... words) {
        return new Terminal(home()).greenlane(Stream.concat(Stream.of("staff", "commands"), Arrays.stream(words)).toArray());
    }

    private StationCommands own() throws SetupException {
        return StationVault.commands(new StationHome(home()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ko"})
    void everySymbolOfTheSheetIsTheCommandOfItsPlace(String language) throws Exception {
        Path sheet = Files.createDirectories(Path.of("target/screens")).resolve("commands-" + language + ".png");
        Said said = commands("--language", language, sheet);
        assertThat(said.exit()).as(said.err()).isZero();

        BufferedImage page = ImageIO.read(sheet.toFile());
        assertThat(page.getWidth()).as("A4 at 300 dots an inch").isEqualTo(2480);
        assertThat(page.getHeight()).isEqualTo(3508);
        List<String> read = new ArrayList<>();
        for (int at = 0; at < LaneCommand.values().length; at++) {
            read.add(seenByAScanner(page, LEFT + at % 5 * CELL, TOP + at / 5 * ROW));
        }
        StationCommands own = own();
        assertThat(read.stream().map(text -> own.read(text).orElseThrow()))
                .as("the labels stand in this order")
                .containsExactly(LaneCommand.values());
    }

    /// What a hand scanner has in view that is held over one place: that, and a good part of its neighbours.
    private String seenByAScanner(BufferedImage page, int left, int top) throws IOException, PictureException {
        int beside = 60;
        int x = Math.max(0, left - beside);
        int y = Math.max(0, top - beside);
        BufferedImage view = page.getSubimage(
                x, y, Math.min(CELL, page.getWidth() - x), Math.min(ROW, page.getHeight() - y));
        File file = folder.resolve("view.png").toFile();
        ImageIO.write(view, "png", file);
        List<Symbol> symbols = Eye.forPictures()
                .look(PictureFile.read(file.toPath()).grey(), TIME_ENOUGH)
                .symbols();
        assertThat(symbols).hasSize(1);
        return symbols.getFirst().text();
    }

    @Test
    void theWholeSheetIsReadAtOnceAsManyCommandsAsThereAre() throws Exception {
        Path sheet = folder.resolve("commands.png");
        assertThat(commands(sheet).exit()).isZero();
        List<String> texts = Eye.forPictures().look(PictureFile.read(sheet).grey(), TIME_ENOUGH).symbols().stream()
                .map(Symbol::text)
                .toList();
        StationCommands own = own();
        assertThat(texts).isSubsetOf(Arrays.stream(LaneCommand.values()).map(own::text).toList());
    }

    @Test
    void aSheetThatSomebodyElseHasIsMadeWorthlessByTheNext() throws Exception {
        Path sheet = folder.resolve("commands.png");
        StationCommands before = own();
        Said said = commands("--void", sheet);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("printed before are worthless now", "Written: ");
        BufferedImage page = ImageIO.read(sheet.toFile());
        String first = seenByAScanner(page, LEFT, TOP);
        LaneCommand command = List.of(LaneCommand.values()).getFirst();
        assertThat(before.read(first)).isEmpty();
        assertThat(own().read(first)).contains(command);
        assertThat(own().isWorthless(before.text(command))).isTrue();
    }

    @Test
    void whereSomebodyWorksItTakesTheNumberAndThePinOfASupervisor() throws Exception {
        Terminal terminal = new Terminal(home());
        assertThat(terminal.typed("402819\n", "staff", "enrol", "--first", "S-100").exit()).isZero();
        Path sheet = folder.resolve("commands.png");
        assertThat(commands("--void", sheet).err()).contains("--by");
        Said wrong = terminal.typed("402818\n", "staff", "commands", "--void", "--by", "S-100", sheet.toString());
        assertThat(wrong.err()).contains("wrong");
        assertThat(sheet).doesNotExist();
        StationCommands before = own();
        assertThat(terminal.typed("402819\n", "staff", "commands", "--void", "--by", "S-100", sheet.toString()).exit())
                .isZero();
        assertThat(own().read(before.text(LaneCommand.CONFIRM))).isEmpty();
    }

    @Test
    void whereNoStationIsThereIsNoSheetAndNoKeyIsMade() {
        Path nowhere = folder.resolve("nowhere");
        Path sheet = folder.resolve("commands.png");
        Said said = new Terminal(nowhere).greenlane("staff", "commands", sheet);
        assertThat(said.exit()).isNotZero();
        assertThat(said.err()).contains("has not been set up");
        assertThat(sheet).doesNotExist();
        assertThat(new StationHome(nowhere).key()).doesNotExist();
    }

    @Test
    void aLanguageThatTheStationDoesNotSpeakIsRefusedAndNothingIsWritten() {
        Path sheet = folder.resolve("commands.png");
        Said said = commands("--language", "fr", sheet);
        assertThat(said.exit()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).contains("none of en, zh, ko");
        assertThat(sheet).doesNotExist();
    }
}
