package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.HealthColour;
import org.greenlane.health.TravelRisk;
import org.greenlane.sight.QrPicture;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckVerbTest {
    private static final int PEOPLE = 400;
    private static final int GREEN = someone(person -> isGreen(person, TravelRisk.CLEAR));
    private static final int GREEN_WITH_TRAVEL_MARK = someone(person -> isGreen(person, TravelRisk.MARKED));
    private static final int YELLOW = someone(person -> person.colour() == HealthColour.YELLOW);
    private static final int RED = someone(person -> person.colour() == HealthColour.RED);
    private static Instant now = Instant.EPOCH;

    @TempDir
    static Path folder = Path.of("");

    private static Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void setUpAStation() {
        now = Instant.now();
        terminal = Terminal.ofNewStation(folder, PEOPLE);
    }

    private static int someone(Predicate<Person> isMeant) {
        SyntheticPeople people = new SyntheticPeople(1);
        return IntStream.range(0, PEOPLE)
                .filter(i -> isMeant.test(people.person(i)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isGreen(Person person, TravelRisk travel) {
        return person.colour() == HealthColour.GREEN && person.travel() == travel;
    }

    /// A code of that person as a picture.
    private static Path code(int person, Object... more) {
        Path png = folder.resolve("code.png");
        issue(png, person, more);
        return png;
    }

    private static Said issue(Path png, int person, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("authority", "issue", folder.resolve("keys"), png, "--person", person));
        words.addAll(List.of(more));
        return terminal.must(words.toArray());
    }

    @Test
    void aGreenCodeOnAPhonePasses() {
        Said said = terminal.greenlane("check", code(GREEN));

        assertThat(said.exit()).isZero();
        assertThat(said.lines().getFirst()).startsWith("PASS").contains("code.png");
        assertThat(said.out()).contains("401 Green code.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aGreenCodeOnPaperPasses() {
        assertThat(terminal.greenlane("check", code(GREEN, "--medium", "paper")).exit()).isZero();
    }

    @Test
    void aTravelMarkIsToldBesideTheGreen() {
        Said said = terminal.greenlane("check", code(GREEN_WITH_TRAVEL_MARK));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("401 Green code.").contains("407 Has a travel mark.");
    }

    @Test
    void aYellowCodeAsksStaff() {
        Said said = terminal.greenlane("check", code(YELLOW));

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).startsWith("ASK STAFF").contains("402 Yellow code.");
    }

    @Test
    void aRedCodeStops() {
        Said said = terminal.greenlane("check", code(RED));

        assertThat(said.exit()).isEqualTo(11);
        assertThat(said.out()).startsWith("STOP").contains("403 Red code.");
    }

    @Test
    void theNewestStatusWinsOverAGreenPaper() {
        Said said = terminal.greenlane("check", code(RED, "--medium", "paper", "--colour", "green"));

        assertThat(said.exit()).isEqualTo(11);
        assertThat(said.out()).contains("403 Red code.").contains("410 The status has changed");
    }

    @Test
    void aFamilyIsAsGoodAsItsGravestMember() {
        Said said = terminal.greenlane("check", code(GREEN, "--family", RED + "," + YELLOW));

        assertThat(said.exit()).isEqualTo(11);
        assertThat(said.lines()).anyMatch(line -> line.startsWith("  PASS"));
        assertThat(said.lines()).anyMatch(line -> line.startsWith("  ASK STAFF"));
        assertThat(said.lines()).anyMatch(line -> line.startsWith("  STOP"));
    }

    @Test
    void aNeighbourRegionIsReadByItsOwnNumbers() {
        Said said = terminal.greenlane("check", "--json", code(GREEN, "--region", "neighbour"));

        assertThat(said.exit()).isZero();
        assertThat(said.json().get("issuer").AsString()).isEqualTo("990200");
    }

    @Test
    void anAnnouncedRegionAsksStaffInTheWordsOfTheAnnouncement() {
        Path code = code(GREEN, "--region", "announced");

        Said english = terminal.greenlane("check", code);
        Said chinese = terminal.greenlane("check", "--language", "zh", code);

        assertThat(english.exit()).isEqualTo(10);
        assertThat(english.out()).contains("405 ").contains("Codes of region 990300 are being converted");
        assertThat(chinese.exit()).isEqualTo(10);
        assertThat(chinese.out()).startsWith("请找工作人员").contains("990300 地区健康码正在转换");
    }

    @Test
    void aPinnedTimeTellsWhatTheGateWillSay() {
        Path code = code(GREEN);

        assertThat(terminal.greenlane("check", "--at", now.plus(Duration.ofMinutes(5)), code).exit()).isZero();
        Said later = terminal.greenlane("check", "--at", now.plus(Duration.ofHours(1)), code);
        assertThat(later.exit()).isEqualTo(10);
        assertThat(later.out()).contains("114 The code has run out.");
        Said earlier = terminal.greenlane("check", "--at", now.minus(Duration.ofHours(1)), code);
        assertThat(earlier.exit()).isEqualTo(10);
        assertThat(earlier.out()).contains("113 ");
    }

    @Test
    void staleStatusesPassNoPaper() {
        Path code = code(GREEN, "--medium", "paper");

        Said said = terminal.greenlane("check", "--json", "--at", now.plus(Duration.ofDays(2)), code);

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.json().get("verdict").AsString()).isEqualTo("ASK_STAFF");
    }

    @ParameterizedTest
    @CsvSource({"90, 1.0, 1.0", "180, 1.0, 1.0", "27, 1.0, 0.6", "-8, 0.6, 0.3", "0, 0.45, 0.25"})
    void aTurnedGreyAndWornPictureIsReadAllTheSame(double degrees, double scale, float quality) throws IOException {
        Path worn = folder.resolve("worn.jpg");
        writeJpeg(turned(ImageIO.read(code(GREEN, "--medium", "paper").toFile()), degrees, scale), quality, worn);

        Said said = terminal.greenlane("check", worn);

        assertThat(said.exit()).as(said.out()).isZero();
    }

    @Test
    void aFileThatIsNoPictureIsTakenAsTheTextOfACode() throws IOException {
        String text = issue(folder.resolve("other.png"), GREEN).lines().getFirst();
        Path file = Files.writeString(folder.resolve("code.txt"), text + "\n");

        assertThat(text).startsWith("PHI1:");
        assertThat(terminal.greenlane("check", file).exit()).isZero();
    }

    @Test
    void aDashReadsTheTextFromStandardInput() {
        String text = issue(folder.resolve("other.png"), GREEN).lines().getFirst();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        try {
            assertThat(terminal.greenlane("check", "-").exit()).isZero();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aTouchedCodeStops() throws IOException {
        String text = issue(folder.resolve("other.png"), GREEN).lines().getFirst();
        int last = text.length() - 3;
        char other = text.charAt(last) == '0' ? '1' : '0';
        Path file = Files.writeString(
                folder.resolve("forged.txt"), text.substring(0, last) + other + text.substring(last + 1));

        Said said = terminal.greenlane("check", file);

        assertThat(said.exit()).isEqualTo(11);
        assertThat(said.out()).contains("209 The signature is wrong.");
    }

    @Test
    void aPrintedNumberAloneSaysNothingOfItsPerson() throws IOException {
        String number = issue(folder.resolve("paper.png"), GREEN, "--medium", "paper").lines().getLast();
        Path file = Files.writeString(folder.resolve("number.txt"), number);

        Said said = terminal.greenlane("check", file);

        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-.");
        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("116 A number alone is no proof.").doesNotContain("401");
    }

    @Test
    void twoCodesInOnePictureAskStaff() throws IOException {
        BufferedImage one = ImageIO.read(code(GREEN).toFile());
        BufferedImage other = ImageIO.read(code(RED).toFile());
        BufferedImage both = new BufferedImage(
                one.getWidth() + other.getWidth(), Math.max(one.getHeight(), other.getHeight()), BufferedImage.TYPE_BYTE_GRAY);
        both.getRaster().setRect(0, 0, one.getRaster());
        both.getRaster().setRect(one.getWidth(), 0, other.getRaster());
        Path png = folder.resolve("both.png");
        ImageIO.write(both, "png", png.toFile());

        Said said = terminal.greenlane("check", png);

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("102 ");
    }

    @Test
    void aCodeOfAnotherSystemIsKnownAsSuch() throws IOException {
        Path png = folder.resolve("abroad.png");
        ImageIO.write(QrPicture.of("HC1:6BFOXN%TS3DH0YOJ58S", 6), "png", png.toFile());

        Said said = terminal.greenlane("check", png);

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("104 A health code of another system.");
    }

    @Test
    void aPictureWithoutACodeIsUnreadable() throws IOException {
        Path png = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png.toFile());

        assertThat(terminal.greenlane("check", png).out()).contains("101 ");
    }

    @Test
    void theExitCodeIsThatOfTheGravestAnswer() {
        Path green = code(GREEN);
        Path yellow = folder.resolve("yellow.png");
        issue(yellow, YELLOW);
        Path red = folder.resolve("red.png");
        issue(red, RED);

        assertThat(terminal.greenlane("check", yellow, green).exit()).isEqualTo(10);
        assertThat(terminal.greenlane("check", red, yellow, green).exit()).isEqualTo(11);
        assertThat(terminal.greenlane("check", red, folder.resolve("none.png"), green).exit()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreAnswered() throws IOException {
        Path rubbish = Files.writeString(folder.resolve("rubbish.png"), "no picture");

        Said said = terminal.greenlane("check", folder.resolve("none.txt"), rubbish, folder, code(GREEN));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(3);
        assertThat(said.err())
                .contains("none.txt: There is no such file or folder.")
                .contains("rubbish.png: The file is not a picture")
                .doesNotContain("Exception");
        assertThat(said.out()).contains("401 Green code.");
    }

    @Test
    void jsonTellsVerdictReasonsAndPeopleForEachFile() {
        Said said = terminal.greenlane("check", "--json", code(GREEN, "--family", YELLOW), folder.resolve("none.png"));

        assertThat(said.exit()).isEqualTo(1);
        List<CBORObject> lines = said.jsonLines();
        assertThat(lines).hasSize(2);
        CBORObject family = lines.getFirst();
        assertThat(family.get("verdict").AsString()).isEqualTo("ASK_STAFF");
        assertThat(family.get("kind").AsString()).isEqualTo("NATIVE");
        assertThat(family.get("medium").AsString()).isEqualTo("PHONE");
        assertThat(family.get("statusesFrom").AsString()).satisfies(Instant::parse);
        assertThat(family.get("people").size()).isEqualTo(2);
        CBORObject holder = family.get("people").get(0);
        assertThat(holder.get("verdict").AsString()).isEqualTo("PASS");
        assertThat(holder.get("colour").AsString()).isEqualTo("GREEN");
        assertThat(holder.get("name").AsString()).contains("*");
        assertThat(holder.get("reasons").get(0).get("number").AsInt32Value()).isEqualTo(401);
        assertThat(lines.getLast().get("error").AsString()).isEqualTo("There is no such file.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aCheckRecordsNothing() {
        terminal.must("check", code(GREEN));

        assertThat(terminal.must("audit", "verify", "--json").json().get("size").AsInt32Value()).isZero();
    }

    @Test
    void wrongWordsAreExplainedWithAnExample() {
        Said time = terminal.greenlane("check", "--at", "yesterday", "code.png");
        assertThat(time.exit()).isEqualTo(2);
        assertThat(time.err()).contains("'yesterday' is no time such as 2026-11-23T09:00:00Z");
        Said language = terminal.greenlane("check", "--language", "fr", "code.png");
        assertThat(language.exit()).isEqualTo(2);
        assertThat(language.err()).contains("'fr' is none of en, zh, ko");
    }

    private static BufferedImage turned(BufferedImage picture, double degrees, double scale) {
        int side = (int) (Math.hypot(picture.getWidth(), picture.getHeight()) * scale);
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(side / 2.0, side / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.scale(scale, scale);
        pen.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        pen.dispose();
        return turned;
    }

    private static void writeJpeg(BufferedImage picture, float quality, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
