package org.greenlane;

import static org.greenlane.AssistedGate.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.Consent;
import org.greenlane.health.HealthColour;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.TravelRisk;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a gate of its own with the desk of staff: a real station with its databases, cards and barrier on
/// terminals of the system, the real staff book.
@Timeout(120)
abstract class AtAssistedGate {
    static final Input SPOKEN = new Input.Agree(Consent.Way.SPOKEN);

    @TempDir
    static Path shared = Path.of("");

    static Path template = Path.of("");

    @TempDir
    Path folder = Path.of("");

    final SyntheticPeople people = new SyntheticPeople(DemoAuthority.SEED);
    @Nullable StationHome home;
    @Nullable AssistedGate opened;

    @BeforeAll
    static void prepare() throws Exception {
        template = AssistedGate.template(shared);
    }

    @BeforeEach
    void aStationOfItsOwn() throws Exception {
        home = StationCopy.of(template, folder.resolve("station"));
    }

    StationHome home() {
        return Objects.requireNonNull(home);
    }

    AssistedGate staffed() throws Exception {
        AssistedGate made = AssistedGate.staffed(home(), Files.createTempDirectory(folder, "ports"));
        opened = made;
        return made;
    }

    AssistedGate unstaffed(AssistedSettings settings) throws Exception {
        AssistedGate made = new AssistedGate(home(), Files.createTempDirectory(folder, "ports"), settings);
        opened = made;
        return made;
    }

    @AfterEach
    void close() {
        closeGate();
    }

    void closeGate() {
        AssistedGate open = opened;
        opened = null;
        if (open != null) {
            open.close();
        }
    }

    /// Their card lies on the plate, and they agree when they are asked.
    static AssistedView.Answered lookedUp(AssistedGate at, Traveller traveller) {
        at.gate.lay(traveller);
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        return at.await(AssistedView.Answered.class);
    }

    Person plainGreen(int number) {
        return IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .filter(AtAssistedGate::isPlainGreen)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    static boolean isPlainGreen(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.CLEAR;
    }

    static byte[] card(Person person) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return IdentityCard.of(person, today.minusYears(1), today.plusYears(9));
    }

    static Input number(Person person) {
        return new Input.TypeNumber("10", typed(person.documentNumber()));
    }

    static Input letThrough(String number, String pin) {
        return new Input.LetThrough(OverrideReason.EMERGENCY, "seen by the doctor", number, typed(pin));
    }

    static List<Path> filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
