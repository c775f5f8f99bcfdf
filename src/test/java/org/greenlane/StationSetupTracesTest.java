package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.Trouble;
import org.greenlane.vault.Unlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a station that is being made leaves in its folder and on a stick, and what it leaves alone.
@Timeout(90)
class StationSetupTracesTest extends SettingUpAStation {
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
}
