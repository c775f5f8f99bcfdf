package org.greenlane.bench.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.bench.BenchException;
import org.greenlane.health.Symbology;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthFilesTest {
    private static final List<Corner> SQUARE =
            List.of(new Corner(10, 10), new Corner(30, 10), new Corner(30, 30), new Corner(10, 30));

    @TempDir
    Path folder = Path.of("");

    private final TruthFiles truths = new TruthFiles();

    private static Symbol symbol(String text, List<Corner> corners) {
        return new Symbol(text, text.getBytes(StandardCharsets.UTF_8), Symbology.QR_CODE, corners);
    }

    private Truth of(String picture) throws BenchException {
        return truths.of(folder.resolve(picture));
    }

    @Test
    void aTextBesideThePictureIsWhatItsSymbolSays() throws BenchException, IOException {
        Files.writeString(folder.resolve("a.txt"), "HELLO\n");

        Truth truth = of("a.png");

        assertThat(truth.judge(List.of(symbol("HELLO", SQUARE)), 1)).isEqualTo(new Score(1, 1, 0));
        assertThat(truth.judge(List.of(symbol("HALLO", SQUARE)), 1)).isEqualTo(new Score(1, 0, 1));
        assertThat(truth.judge(List.of(), 1)).isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void bytesBesideThePictureAreComparedAsBytes() throws BenchException, IOException {
        byte[] bytes = {(byte) 0xFF, 0, (byte) 0xC3};
        Files.write(folder.resolve("a.bin"), bytes);

        Score score = of("a.png").judge(List.of(new Symbol("read otherwise", bytes, Symbology.QR_CODE, SQUARE)), 1);

        assertThat(score).isEqualTo(new Score(1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# corners\n10 10 30 10 30 30 10 30\n", "SETS\n10 10 30 10 30 30 10 30", "10 10 30 10 30 30 10 30"})
    void cornersBesideThePictureAreWhereItsSymbolsAre(String labels) throws BenchException, IOException {
        Files.writeString(folder.resolve("a.txt"), labels);

        Truth truth = of("a.jpg");

        assertThat(truth.judge(List.of(symbol("anything", SQUARE)), 1)).isEqualTo(new Score(1, 1, 0));
        assertThat(truth.judge(List.of(symbol("anything", SQUARE)), 3)).isEqualTo(new Score(1, 0, 1));
    }

    @Test
    void aTableOfTheFolderListsTheSymbolsOfItsPictures() throws BenchException, IOException {
        Files.writeString(
                folder.resolve("symbols.csv"),
                "file,symbols,corners\na.png,1,10 10 30 10 30 30 10 30\nb.png,0,\nc.png,2,\"0 0 5 0 5 5 0 5;10 10 30 10 30 30 10 30\"\n");

        List<Symbol> one = List.of(symbol("one", SQUARE));
        assertThat(of("a.png").judge(one, 1)).isEqualTo(new Score(1, 1, 0));
        assertThat(of("b.png").judge(one, 1)).isEqualTo(new Score(0, 0, 1));
        assertThat(of("c.png").judge(one, 1)).isEqualTo(new Score(2, 1, 0));
    }

    @Test
    void cornersTurnWithThePicture() {
        Truth.Shows truth = new Truth.Shows(List.of(SQUARE));

        Truth turned = truth.turned(100);

        List<Corner> there =
                List.of(new Corner(90, 10), new Corner(90, 30), new Corner(70, 30), new Corner(70, 10));
        assertThat(turned).isEqualTo(new Truth.Shows(List.of(there)));
    }

    @Test
    void withoutTruthAReadIsARead() throws BenchException {
        assertThat(of("a.png").judge(List.of(symbol("anything", SQUARE)), 1)).isEqualTo(new Score(0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.png,one,1 2", "a.png,1,1 2 3", "a.png,1,1 2 3 4 5 6 7 ."})
    void aTableThatCannotBeUnderstoodIsNamed(String row) throws IOException {
        Files.writeString(folder.resolve("symbols.csv"), "file,symbols,corners\n" + row + "\n");

        assertThatThrownBy(() -> of("a.png")).isInstanceOf(BenchException.class).hasMessageContaining("symbols.csv");
    }
}
