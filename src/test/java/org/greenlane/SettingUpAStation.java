package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.Trouble;
import org.greenlane.vault.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An authority with its delivery, and the machine behind the assistant, before a folder without a station.
abstract class SettingUpAStation {
    static final int PEOPLE = 60;
    static final String WORDS = "correct horse battery staple";

    @TempDir
    static Path shared = Path.of("");

    @TempDir
    Path folder = Path.of("");

    StationSetup setup;

    @BeforeAll
    static void anAuthority() throws Exception {
        authority("keys", "delivery");
    }

    static Authority authority(String keys, String delivery) throws Exception {
        Instant now = Instant.now().minusSeconds(5);
        Authority authority = Authority.init(shared.resolve(keys), new SecureRandom(), now);
        Files.createDirectories(shared.resolve(delivery));
        new Delivery(authority, now, Duration.ofDays(1)).write(shared.resolve(delivery), PEOPLE, 1);
        return authority;
    }

    static Station.Outside outside() {
        return new Station.Outside(InstantSource.system(), System::nanoTime, Secrets.CHEAP, "file");
    }

    static StationSetup of(StationHome home, Optional<StationChange> present) {
        return new StationSetup(home, outside(), SetupGear.NONE, _ -> {}, present.map(change -> new SetupChange(change, Optional.empty())));
    }

    @BeforeEach
    void theAssistant() {
        setup = of(home(), Optional.empty());
    }

    @AfterEach
    void leave() {
        setup.close();
    }

    StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    static Path delivery() {
        return shared.resolve("delivery");
    }

    static Answers answers(KeyChoice key) throws IOException {
        return answers(key, SyntheticRegion.HOME.region(), Authority.open(shared.resolve("keys")).rootFingerprint());
    }

    static Answers answers(KeyChoice key, Region region, String root) {
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

    static <T> T waited(Consumer<Consumer<T>> asked) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.accept(answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    Taken take(Answers answers, Path source) throws Exception {
        return take(answers, source.toString());
    }

    Taken take(Answers answers, String source) throws Exception {
        return waited(told -> setup.take(answers, source, _ -> {}, told));
    }

    Optional<Trouble> finish(Answers answers) throws Exception {
        return waited(told -> setup.finish(answers, _ -> {}, told));
    }

    static Trouble.Kind why(Taken taken) {
        return ((Taken.Not) taken).why().kind();
    }

    static List<String> tree(Path folder) throws IOException {
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

    static void isWhole(StationHome home) throws Exception {
        assertThat(StationSetup.isNeeded(home)).isFalse();
        try (Station station = Station.open(home, outside(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.statuses().holds(SyntheticRegion.HOME.region())).isTrue();
            assertThat(station.recognition()).isPresent();
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(station.staff().orElseThrow().signIn(new OperatorId("S-1"), "402819".toCharArray()))
                    .isInstanceOf(SignIn.Welcome.class);
        }
    }
}
