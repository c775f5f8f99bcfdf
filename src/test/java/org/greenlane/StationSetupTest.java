package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Trouble;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.vault.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A station that is made of what was answered, and one that is changed.
@Timeout(90)
class StationSetupTest extends SettingUpAStation {
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

    @Test
    void aRightPinThatIsNotASupervisorsOwnIsToldAsThatAndChangesNothing() throws Exception {
        Answers answers = answers(new KeyChoice.Open());
        assertThat(take(answers, delivery())).isInstanceOf(Taken.In.class);
        assertThat(finish(answers)).isEmpty();
        OperatorId second = new OperatorId("S-2");
        try (Station station = Station.open(home(), outside(), new HealthBoard(), Station.Recording.LOG)) {
            StaffBook book = station.staff().orElseThrow();
            book.signIn(new OperatorId("S-1"), "402819".toCharArray());
            assertThat(book.roster().enrol(new OperatorId("S-1"), second, Role.SUPERVISOR, "730264".toCharArray()))
                    .isEqualTo(new Act.Done());
        }
        StationSettings before = StationSettings.read(home().settings());
        Answers present = SetupAnswers.of(before, "camera-only", "ko");
        Answers park = new Answers(
                present.language(), SiteKind.PARK, present.region(), present.profile(),
                Optional.of(new Answers.Supervisor(second, new Typed("730264".toCharArray()))), present.root(),
                present.key(), present.source());
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(before), before);
                StationSetup changing = of(home(), Optional.of(change))) {
            CompletableFuture<Optional<Trouble>> ended = new CompletableFuture<>();
            changing.finish(park, _ -> {}, ended::complete);
            assertThat(ended.get(60, TimeUnit.SECONDS)).contains(new Trouble(Trouble.Kind.PIN_NOT_THEIR_OWN));
        }
        assertThat(StationSettings.read(home().settings())).isEqualTo(before);
    }

    @Test
    void whatWasNotAskedStaysAsItWasSet() {
        StationSettings before = new StationSettings(SyntheticRegion.HOME.region(), SiteKind.HOSPITAL, "01".repeat(32), false);
        Answers present = SetupAnswers.of(before, "station-gate", "ko");
        Answers root = new Answers(
                "zh", present.site(), present.region(), present.profile(), Optional.empty(), new RootFingerprint("23".repeat(32)),
                present.key(), present.source(), new TreeMap<>(Map.of("Reader", "/dev/ttyS0")));

        StationSettings after = SetupAnswers.over(before, root, Optional.of(SetupStep.ROOT));

        assertThat(after.rootFingerprint()).isEqualTo("23".repeat(32));
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(SetupAnswers.over(before, root, Optional.of(SetupStep.DEVICES)).start().profile()).contains("station-gate");
        assertThat(SetupAnswers.over(before, root, Optional.of(SetupStep.DEVICES)).start().ports()).hasSize(1);
        assertThat(SetupAnswers.over(before, root, Optional.of(SetupStep.DEVICES)).start().language()).isEmpty();
    }
}
