package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.greenlane.audit.Entry;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.health.CodeKind;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;

/// The story of one passage, through a real station.
class CheckpointTest extends AtCheckpoint {
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @Test
    void aGreenCodeOfAKnownPersonPassesAndIsInTheLogWhenItIsAnswered() throws Exception {
        Passage passage = admit(code(Medium.PHONE, someone(HealthColour.GREEN)));
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.number()).isEqualTo(1);
        assertThat(passage.people().getFirst().name()).isNotEqualTo(MaskedName.NONE);
        assertThat(station.log().orElseThrow().read(1, 10))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.OfPassage.class, entry -> assertThat(entry.answer()).isEqualTo(Entry.Answer.PASS));
    }

    @Test
    void theNewestStatusWinsOverTheCode() throws Exception {
        Person red = someone(HealthColour.RED);
        Passage passage = admit(code(Medium.PHONE, red.withColour(HealthColour.GREEN)));
        assertThat(passage.verdict()).isEqualTo(new Verdict.Stop(List.of(Reason.RED, Reason.STATUS_CHANGED)));
    }

    @Test
    void aFamilyPassesWhenAllDo() throws Exception {
        Person green = someone(HealthColour.GREEN);
        Person yellow = someone(HealthColour.YELLOW);
        assertThat(admit(code(Medium.PHONE, green, yellow)).verdict()).isInstanceOf(Verdict.AskStaff.class);
        Passage both = admit(code(Medium.PHONE, green, yellow, someone(HealthColour.RED)));
        assertThat(both.verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(both.people()).hasSize(3);
        assertThat(both.people().getFirst().verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void twoCodesInViewAskStaff() throws Exception {
        String one = code(Medium.PHONE, someone(HealthColour.GREEN));
        assertThat(admit(one, "https://example.org").verdict()).isEqualTo(new Verdict.AskStaff(Reason.SEVERAL_CODES));
    }

    @Test
    void aCodeBehindALargerOneThatCannotBeReadIsPerhapsSomebodyElses() throws Exception {
        String code = code(Medium.PHONE, someone(HealthColour.GREEN));

        assertThat(admit(code).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(station.checkpoint().admit(new Shown(List.of(code), true)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.SEVERAL_CODES));
    }

    @Test
    void aPrintedNumberLooksNobodyUpWhereAnybodyCanTypeOne() throws Exception {
        var issued = authority.issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(someone(HealthColour.RED)), Medium.PAPER, NOW, Duration.ofDays(90));
        Passage known = admit(issued.number().text());
        assertThat(known.verdict()).isEqualTo(new Verdict.AskStaff(Reason.NUMBER_ONLY));
        assertThat(known.people()).singleElement().matches(person -> person.colour().isEmpty());
        assertThat(admit("0000-0000-0000-0").verdict()).isEqualTo(known.verdict());
    }

    @Test
    void aDocumentIsAnsweredAndRecordedAndPassesNobody() throws Exception {
        Person green = someone(HealthColour.GREEN);
        assertThat(admitDocument(green).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_SUBJECT_KEY));
        station.close();
        SubjectKeyFile.take(home, StationSettings.read(home.settings()), shared.resolve("authority/subject.key"));
        open();
        Passage passage = admitDocument(green);
        assertThat(passage.verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(passage.verdict().reasons()).containsExactly(Reason.NUMBER_ONLY, Reason.GREEN);
        assertThat(passage.freshness()).isPresent();
        assertThat(admitDocument(someone(HealthColour.RED)).verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(station.checkpoint().admit(Optional.<DocumentNumber>empty()).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.BAD_DOCUMENT_NUMBER));
        assertThat(station.log().orElseThrow().read(1, 10))
                .hasSize(4)
                .asInstanceOf(InstanceOfAssertFactories.list(Entry.OfPassage.class))
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(CodeKind.DOCUMENT));
    }

    private Passage admitDocument(Person person) {
        return station.checkpoint()
                .admit(DocumentNumber.of(
                        DocumentKind.RESIDENT_ID, person.documentNumber().toCharArray()));
    }

    @Test
    void aKeyOfARegionOnlySignsForThatRegion() throws Exception {
        Person green = someone(HealthColour.GREEN);
        String neighbours = code(SyntheticRegion.NEIGHBOUR, Medium.PHONE, NOW, green.withColour(HealthColour.GREEN));
        assertThat(admit(neighbours).issuer()).contains(SyntheticRegion.NEIGHBOUR.region());
        Authority stranger = Authority.init(folder.resolve("stranger"), new SecureRandom(), NOW);
        String forged = stranger.issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(green), Medium.PHONE, NOW, Duration.ofMinutes(10))
                .text();
        assertThat(admit(forged).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    /// Any mutation of a valid code yields Pass never: flipped, cut, lengthened, swapped symbols, from a fixed seed.
    @Test
    void noMutationOfAValidCodePasses() throws Exception {
        Person green = someone(HealthColour.GREEN);
        Random random = new Random(4711);
        for (Medium medium : Medium.values()) {
            String valid = code(medium, green);
            assertThat(admit(valid).verdict()).isInstanceOf(Verdict.Pass.class);
            for (int i = 0; i < 400; i++) {
                String mutated = mutated(valid, random);
                if (!mutated.strip().equals(valid)) {
                    assertThat(admit(mutated).verdict()).as("mutation %d", i).isNotInstanceOf(Verdict.Pass.class);
                }
            }
        }
        assertThat(station.log().orElseThrow().size()).isGreaterThan(700);
    }

    private static String mutated(String valid, Random random) {
        int at = random.nextInt(valid.length());
        char other = BASE45.charAt(random.nextInt(BASE45.length()));
        return switch (random.nextInt(5)) {
            case 0 -> valid.substring(0, at) + other + valid.substring(at + 1);
            case 1 -> valid.substring(0, at);
            case 2 -> valid.substring(0, at) + other + valid.substring(at);
            case 3 -> valid.substring(0, at) + valid.substring(Math.min(valid.length(), at + 3));
            default -> {
                List<String> groups = new ArrayList<>(Arrays.asList(valid.substring(5).split("(?<=\\G.{3})")));
                String moved = groups.remove(random.nextInt(groups.size()));
                groups.add(random.nextInt(groups.size()), moved);
                yield "PHI1:" + String.join("", groups);
            }
        };
    }
}
