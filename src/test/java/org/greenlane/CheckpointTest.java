package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.Entry;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story of one passage, through a real station: real keys, real statuses in H2, a real log.
class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int PEOPLE = 500;
    private static final long SEED = 11;
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @TempDir
    static Path shared;

    private static Authority authority;

    @TempDir
    Path folder;

    private final SyntheticPeople people = new SyntheticPeople(SEED);
    private final HealthBoard board = new HealthBoard();
    private Instant now = NOW;
    private StationHome home;
    private Station station;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(shared.resolve("delivery"), PEOPLE, SEED);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false)
                .write(home.settings());
        List<ImportLine> lines = StationImport.of(
                home, List.of(shared.resolve("delivery")), InstantSource.fixed(NOW), Progress.NONE);
        assertThat(lines).hasSize(3).allMatch(ImportLine::taken);
        open();
    }

    private void open() throws SetupException {
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
    }

    @AfterEach
    void theStationCloses() {
        station.close();
    }

    private Passage admit(String... texts) {
        return station.checkpoint().admit(new Shown(List.of(texts)));
    }

    private Person someone(HealthColour colour) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(people::person)
                .filter(p -> p.colour() == colour && p.travel() == TravelRisk.CLEAR)
                .findFirst()
                .orElseThrow();
    }

    private String code(Medium medium, Person... holderFirst) throws IOException {
        return code(SyntheticRegion.HOME, medium, NOW.minusSeconds(60), holderFirst);
    }

    private static String code(SyntheticRegion region, Medium medium, Instant issued, Person... holderFirst)
            throws IOException {
        return authority.issuer(region, new SecureRandom())
                .issue(List.of(holderFirst), medium, issued, Duration.ofMinutes(10))
                .text();
    }

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

    @Test
    void statusesPastTheirEndPassNobodySilently() throws Exception {
        now = NOW.plus(Duration.ofHours(24));
        String fresh = code(SyntheticRegion.HOME, Medium.PHONE, now.minusSeconds(5), someone(HealthColour.GREEN));
        // The recognition table of the same delivery has ended too, which is told first.
        assertThat(admit(fresh).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_RECOGNITION_TABLE));
    }

    @Test
    void aClockBeforeTheLogAsksStaff() throws Exception {
        admit(code(Medium.PHONE, someone(HealthColour.GREEN)));
        now = NOW.minus(Duration.ofMinutes(6));
        String code = code(SyntheticRegion.HOME, Medium.PHONE, now.minusSeconds(5), someone(HealthColour.GREEN));
        assertThat(admit(code).verdict()).isEqualTo(new Verdict.AskStaff(Reason.CLOCK_WRONG));
    }

    @Test
    void withoutItsTrustListTheStationOpensAndPassesNobody() throws Exception {
        station.close();
        Files.delete(home.trustList());
        open();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.TRUST_LIST_UNUSABLE);
        assertThat(admit(code(Medium.PHONE, someone(HealthColour.GREEN))).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.NO_TRUST_LIST));
    }

    @Test
    void whileTheLogCannotBeWrittenNobodyPasses() throws Exception {
        station.log().orElseThrow().close();
        Passage passage = admit(code(Medium.PHONE, someone(HealthColour.GREEN)));
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        assertThat(passage.number()).isZero();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
        assertThat(admit(code(Medium.PHONE, someone(HealthColour.RED))).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whatStaffDidIsInTheLogBeforeItCounts() throws Exception {
        Event.Staffing signedIn = new Event.Staffing(now, new OperatorId("G-17"), Event.Staffing.Kind.SIGNED_IN);
        assertThat(station.record(signedIn)).isEqualTo(1);
        assertThat(station.log().orElseThrow().read(1, 1))
                .containsExactly(new Entry.OfStaff(1, "gate", signedIn, false));
    }

    @Test
    void whileTheLogCannotBeWrittenNothingThatStaffDoCounts() {
        station.log().orElseThrow().close();
        Event.Staffing signedIn = new Event.Staffing(now, new OperatorId("G-17"), Event.Staffing.Kind.SIGNED_IN);
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> station.record(signedIn));
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
    }

    @Test
    void aSecondProgramCannotOpenTheSameStation() {
        assertThat(catchThrowable(
                        () -> Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("close that one first");
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
