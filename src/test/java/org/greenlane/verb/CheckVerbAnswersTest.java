package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.greenlane.health.TravelRisk;
import org.greenlane.sight.QrPicture;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;

/// What `greenlane check` answers, and that it records nothing.
class CheckVerbAnswersTest extends AtCheckedStation {
    private static final int GREEN_WITH_TRAVEL_MARK = someone(person -> isGreen(person, TravelRisk.MARKED));

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
    void aCodeOfAnotherSystemIsKnownAsSuch() throws IOException {
        Path png = folder.resolve("abroad.png");
        ImageIO.write(QrPicture.of("HC1:6BFOXN%TS3DH0YOJ58S", 6), "png", png.toFile());

        Said said = terminal.greenlane("check", png);

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("104 A health code of another system.");
    }

    @Test
    void aCheckRecordsNothing() {
        terminal.must("check", code(GREEN));

        assertThat(terminal.must("audit", "verify", "--json").json().get("size").AsInt32Value()).isZero();
    }
}
