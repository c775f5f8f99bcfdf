package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenlane.audit.Verification;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.delivery.DeliveryIndex;
import org.greenlane.delivery.WebServer;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.Trouble;
import org.greenlane.vault.Secrets;
import org.greenlane.vault.Unlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Stations that are made by the assistant, on a real disk, from real deliveries.
@Timeout(90)
class StationSetupTest {
    private static final int PEOPLE = 60;
    private static final String WORDS = "correct horse battery staple";

    @TempDir
    static Path shared = Path.of("");

    @TempDir
    Path folder = Path.of("");

    private StationSetup setup;

    @BeforeAll
    static void anAuthority() throws Exception {
        authority("keys", "delivery");
    }

    private static Authority authority(String keys, String delivery) throws Exception {
        Instant now = Instant.now().minusSeconds(5);
        Authority authority = Authority.init(shared.resolve(keys), new SecureRandom(), now);
        Files.createDirectories(shared.resolve(delivery));
        new Delivery(authority, now, Duration.ofDays(1)).write(shared.resolve(delivery), PEOPLE, 1);
        return authority;
    }

    private static Station.Outside outside() {
        return new Station.Outside(InstantSource.system(), System::nanoTime, Secrets.CHEAP, "file");
    }

    private static StationSetup of(StationHome home, Optional<StationChange> present) {
        StationSetup.Gear none = new StationSetup.Gear(List.of(), _ -> List.of(), _ -> List.of(), List::of, _ -> {});
        return new StationSetup(home, outside(), none, present);
    }

    @BeforeEach
    void theAssistant() {
        setup = of(home(), Optional.empty());
    }

    @AfterEach
    void leave() {
        setup.close();
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private static Path delivery() {
        return shared.resolve("delivery");
    }

    private static Answers answers(KeyChoice key) throws IOException {
        return answers(key, SyntheticRegion.HOME.region(), Authority.open(shared.resolve("keys")).rootFingerprint());
    }

    private static Answers answers(KeyChoice key, Region region, String root) {
        return new Answers(
                "zh",
                SiteKind.HOSPITAL,
                region,
                "hospital-desk",
                Optional.of(new Answers.Supervisor(new OperatorId("S-1"), new Typed("402819".toCharArray()))),
                new RootFingerprint(root),
                key,
                Optional.empty());
    }

    private static <T> T waited(Consumer<Consumer<T>> asked) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.accept(answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    private Taken take(Answers answers, Path source) throws Exception {
        return take(answers, source.toString());
    }

    private Taken take(Answers answers, String source) throws Exception {
        return waited(told -> setup.take(answers, source, _ -> {}, told));
    }

    private Optional<Trouble> finish(Answers answers) throws Exception {
        return waited(told -> setup.finish(answers, _ -> {}, told));
    }

    private static Trouble.Kind why(Taken taken) {
        return ((Taken.Not) taken).why().kind();
    }

    private static List<String> tree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.startsWith("native") && !name.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static void isWhole(StationHome home) throws Exception {
        assertThat(StationSetup.isNeeded(home)).isFalse();
        try (Station station = Station.open(home, outside(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.statuses().holds(SyntheticRegion.HOME.region())).isTrue();
            assertThat(station.recognition()).isPresent();
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(station.staff().orElseThrow().signIn(new OperatorId("S-1"), "402819".toCharArray()))
                    .isInstanceOf(SignIn.Welcome.class);
        }
    }

    @Test
    void aStationIsMadeOfWhatWasAnswered() throws Exception {
        Answers answers = answers(new KeyChoice.Passphrase(new Typed(WORDS.toCharArray())));
        assertThat(take(answers, delivery())).isInstanceOfSatisfying(Taken.In.class, in -> {
            assertThat(in.people()).isEqualTo(PEOPLE);
            assertThat(in.documents()).isFalse();
        });
        assertThat(Files.exists(home().settings())).isFalse();
        assertThat(StationSetup.isNeeded(home())).isTrue();
        assertThat(finish(answers)).isEmpty();
        StationSettings settings = StationSettings.read(home().settings());
        assertThat(settings.site()).isEqualTo(SiteKind.HOSPITAL);
        assertThat(settings.start())
                .isEqualTo(new StationSettings.Start(Optional.of("hospital-desk"), Optional.of("zh")));
        isWhole(new StationHome(home().folder(), Secrets.with(Secrets.passphrase(WORDS))));
        assertThat(tree(home().folder())).noneMatch(name -> name.startsWith(".setup"));
    }

    @Test
    void theKeyOfTheRegionThatLiesWithADeliveryIsTakenToo() throws Exception {
        Path with = Files.createDirectory(folder.resolve("with-key"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            Files.copy(file, with.resolve(file.getFileName()));
        }
        Files.copy(shared.resolve("keys/subject.key"), with.resolve(NewStation.SUBJECT_KEY));
        Answers answers = answers(new KeyChoice.Open());
        assertThat(take(answers, with)).isInstanceOfSatisfying(Taken.In.class, in -> assertThat(in.documents()).isTrue());
        assertThat(finish(answers)).isEmpty();
        assertThat(home().subjectKey()).exists();
        isWhole(home());
    }

    @Test
    void aStationComesOverTheNetworkAndLooksThereFromThenOn() throws Exception {
        try (WebServer server = new WebServer()) {
            List<Path> files = DeliveryFiles.delivery(delivery());
            for (Path file : files) {
                server.serve("/d/" + file.getFileName(), Files.readAllBytes(file), "1");
            }
            String index = DeliveryIndex.of(files).text();
            server.serve("/d/" + DeliveryIndex.NAME, index.getBytes(StandardCharsets.US_ASCII), "1");
            String address = server.address("/d/").toString();
            assertThat(setup.isAddress(address)).isTrue();
            Answers fresh = answers(new KeyChoice.Open());
            Answers answers = new Answers(
                    fresh.language(), fresh.site(), fresh.region(), fresh.profile(), fresh.supervisor(), fresh.root(),
                    fresh.key(), Optional.of(address));
            assertThat(take(answers, address)).isInstanceOf(Taken.In.class);
            assertThat(finish(answers)).isEmpty();
            assertThat(StationSettings.read(home().settings()).updates().source()).contains(address);
            isWhole(home());
        }
    }

    @Test
    void whatIsNoAddressIsTold() {
        assertThat(Stream.of("", "https://", "ftp://health.example/d/", "/media/stick", "https://me:secret@h.example/d/"))
                .noneMatch(setup::isAddress);
    }

    @Test
    void anAddressThatDoesNotAnswerIsToldByName() throws Exception {
        String gone;
        try (WebServer server = new WebServer()) {
            gone = server.address("/d/").toString();
        }
        Taken taken = take(answers(new KeyChoice.Open()), gone);
        assertThat(why(taken)).isEqualTo(Trouble.Kind.UNREADABLE);
        assertThat(((Taken.Not) taken).why().detail()).isEqualTo("UNREACHABLE");
    }

    @Test
    void aDeliveryOfAnotherRootIsTold() throws Exception {
        Authority other = authority("other-keys", "other-delivery");
        assertThat(why(take(answers(new KeyChoice.Open()), shared.resolve("other-delivery"))))
                .isEqualTo(Trouble.Kind.OTHER_ROOT);
        Answers mended = answers(new KeyChoice.Open(), SyntheticRegion.HOME.region(), other.rootFingerprint());
        assertThat(take(mended, shared.resolve("other-delivery"))).isInstanceOf(Taken.In.class);
    }

    @Test
    void aDeliveryWithoutStatusesOfTheRegionIsTold() throws Exception {
        Answers elsewhere = answers(
                new KeyChoice.Open(), new Region("110000"), Authority.open(shared.resolve("keys")).rootFingerprint());
        Path statusesOnly = Files.createDirectory(folder.resolve("lists-for-nobody"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            if (!file.endsWith(Delivery.RECOGNITION_TABLE)) {
                Files.copy(file, statusesOnly.resolve(file.getFileName()));
            }
        }
        assertThat(why(take(elsewhere, statusesOnly))).isEqualTo(Trouble.Kind.OTHER_REGION);
    }

    @Test
    void aPlaceWithoutADeliveryAndAStickThatHasGoneAreTold() throws Exception {
        assertThat(why(take(answers(new KeyChoice.Open()), Files.createDirectory(folder.resolve("empty")))))
                .isEqualTo(Trouble.Kind.NOTHING_THERE);
        assertThat(why(take(answers(new KeyChoice.Open()), folder.resolve("pulled-out"))))
                .isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @Test
    void aDamagedDeliveryIsRefusedByName() throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(Delivery.BUNDLE_ENDING)) {
                bytes[bytes.length / 2] ^= 1;
            }
            Files.write(damaged.resolve(file.getFileName()), bytes);
        }
        Taken taken = take(answers(new KeyChoice.Open()), damaged);
        assertThat(why(taken)).isEqualTo(Trouble.Kind.REFUSED);
        assertThat(((Taken.Not) taken).why().detail()).isNotEmpty();
    }

    @Test
    void aStickOpensTheStationAndIsAskedForWithoutIt() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Answers answers = answers(new KeyChoice.Stick(stick.toString()));
        assertThat(take(answers, delivery())).isInstanceOf(Taken.In.class);
        assertThat(finish(answers)).isEmpty();
        Unlock bySettings = new StationUnlock(Optional.empty(), home().settings(), Unlock.NOBODY);
        isWhole(new StationHome(home().folder(), bySettings));
        assertThat(tree(stick)).containsExactly("greenlane-990100.key");
    }

    @Test
    void aStickThatCannotBeWrittenIsToldAndNothingStays() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        List<String> before = tree(home().folder());
        Taken taken = take(answers(new KeyChoice.Stick(noFolder.resolve("stick").toString())), delivery());
        assertThat(why(taken)).isEqualTo(Trouble.Kind.KEY_NOT_MADE);
        assertThat(tree(home().folder())).isEqualTo(before);
    }

    @Test
    void whoLeavesLeavesFolderAndStickAsTheyWere() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Files.createDirectories(home().incoming());
        Files.writeString(home().incoming().resolve("later.glb"), "somebody laid it there");
        List<String> before = tree(home().folder());
        assertThat(take(answers(new KeyChoice.Stick(stick.toString())), delivery())).isInstanceOf(Taken.In.class);
        assertThat(tree(stick)).isNotEmpty();
        setup.close();
        assertThat(tree(home().folder())).isEqualTo(before);
        assertThat(home().nativeLibraries()).doesNotExist();
        assertThat(tree(stick)).isEmpty();
        assertThat(StationSetup.isNeeded(home())).isTrue();
    }

    @Test
    void whatWasLaidIntoTheFolderBeforeStaysThere() throws Exception {
        Files.createDirectories(home().incoming());
        Files.writeString(home().incoming().resolve("later.glb"), "somebody laid it there");
        Answers answers = answers(new KeyChoice.Open());
        assertThat(take(answers, delivery())).isInstanceOf(Taken.In.class);
        assertThat(finish(answers)).isEmpty();
        assertThat(home().incoming().resolve("later.glb")).exists();
        isWhole(home());
    }

    @Test
    void whatIsStoppedLeavesNothingOfTheDelivery() throws Exception {
        CompletableFuture<Taken> ended = new CompletableFuture<>();
        setup.take(answers(new KeyChoice.Open()), delivery().toString(), _ -> {}, ended::complete);
        setup.stop();
        Taken taken = ended.get(60, TimeUnit.SECONDS);
        assertThat(taken).isInstanceOfAny(Taken.Stopped.class, Taken.In.class);
        setup.discard();
        assertThat(StationSetup.isNeeded(home())).isTrue();
    }

    @Test
    void noStationIsMadeOverAnotherOrWhatIsLeftOfOne() throws Exception {
        Files.createDirectories(home().log());
        Files.writeString(home().log().resolve("station.mv.db"), "a log whose settings are gone");
        assertThat(why(take(answers(new KeyChoice.Open()), delivery()))).isEqualTo(Trouble.Kind.STATION_THERE);
        assertThat(finish(answers(new KeyChoice.Open())).orElseThrow().kind()).isEqualTo(Trouble.Kind.STATION_THERE);
        assertThat(home().log().resolve("station.mv.db")).hasContent("a log whose settings are gone");
    }

    @Test
    void pinsAreJudgedAsTheStaffBookDoes() {
        OperatorId number = new OperatorId("S-1");
        assertThat(setup.objection(number, new Typed("123456".toCharArray()))).contains(PinChange.TOO_EASY);
        assertThat(setup.objection(number, new Typed("12".toCharArray()))).contains(PinChange.TOO_SHORT);
        assertThat(setup.objection(number, new Typed("402819".toCharArray()))).isEmpty();
    }

    @Test
    void aStationThatWasWholeWhenACutCameStandsInItsPlaceAtTheNextStart() throws Exception {
        Answers answers = answers(new KeyChoice.Open());
        assertThat(take(answers, delivery())).isInstanceOf(Taken.In.class);
        assertThat(finish(answers)).isEmpty();
        List<Path> entries;
        try (Stream<Path> inside = Files.list(home().folder())) {
            entries = inside.filter(path -> !path.endsWith("native") && !path.endsWith("station.toml")).toList();
        }
        // The settings come last: with them back in the folder that was whole, each number of entries that had moved before the cut.
        for (int moved = entries.size(); moved >= 0; moved--) {
            Path whole = Files.createDirectories(home().folder().resolve(".setup.whole"));
            Files.move(home().settings(), whole.resolve("station.toml"));
            for (Path entry : entries.subList(moved, entries.size())) {
                Files.move(entry, whole.resolve(entry.getFileName()));
            }
            isWhole(home());
            assertThat(whole).doesNotExist();
        }
    }

    @Test
    void aStationIsChangedInOneWriteAndItsLogAndStaffStay() throws Exception {
        Answers answers = answers(new KeyChoice.Passphrase(new Typed(WORDS.toCharArray())));
        assertThat(take(answers, delivery())).isInstanceOf(Taken.In.class);
        assertThat(finish(answers)).isEmpty();
        StationSettings before = StationSettings.read(home().settings());
        Answers present = SetupAnswers.of(before, "camera-only", "ko");
        StationHome unlocked = new StationHome(home().folder(), Secrets.with(Secrets.passphrase(WORDS)));
        try (StationChange agreed = StationChange.begin(unlocked, outside(), Optional.of(before), before);
                StationSetup change = of(home(), Optional.of(agreed))) {
            assertThat(agreed.needsSupervisor()).isTrue();
            agreed.signIn(new OperatorId("S-1"), "402819".toCharArray());
            assertThat(agreed.isAllowed()).isTrue();
            Answers park = new Answers(
                    present.language(), SiteKind.PARK, present.region(), present.profile(), Optional.empty(), present.root(),
                    present.key(), present.source());
            CompletableFuture<Optional<Trouble>> ended = new CompletableFuture<>();
            change.finish(park, _ -> {}, ended::complete);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEmpty();
        }
        StationSettings after = StationSettings.read(home().settings());
        assertThat(after.site()).isEqualTo(SiteKind.PARK);
        assertThat(after.start()).isEqualTo(new StationSettings.Start(Optional.of("camera-only"), Optional.of("ko")));
        isWhole(new StationHome(home().folder(), Secrets.with(Secrets.passphrase(WORDS))));
    }
}
