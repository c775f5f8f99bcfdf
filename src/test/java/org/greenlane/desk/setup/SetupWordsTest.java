package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.desk.words.TextFiles.assertAllDiffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.TextFiles;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.PinChange;
import org.greenlane.health.SiteKind;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Machine;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SetupWordsTest {
    private static final List<DeviceState.Kind> DEVICES = List.of(
            DeviceState.Kind.CAMERA,
            DeviceState.Kind.ID_READER,
            DeviceState.Kind.SCANNER,
            DeviceState.Kind.MRZ_READER,
            DeviceState.Kind.RELAY);

    @ParameterizedTest
    @EnumSource
    void everyValueHasItsWord(Language language) {
        SetupWords words = SetupWords.of(language);
        assertAllDiffer(SetupPhrase.values(), words::say);
        assertAllDiffer(SetupStep.values(), words::step);
        assertAllDiffer(SetupStep.values(), words::help);
        assertAllDiffer(SiteKind.values(), words::site);
        assertAllDiffer(PinChange.values(), words::refusal);
        assertAllDiffer(Trouble.Kind.values(), kind -> words.trouble(new Trouble(kind)));
        assertAllDiffer(Machine.Work.values(), work -> words.progress(new Machine.Progress(work, 3, Optional.of(Duration.ZERO))));
        assertThat(SetupStep.values()).allSatisfy(step -> assertThat(words.later(step)).isNotBlank());
        assertThat(DEVICES).allSatisfy(kind -> assertThat(words.state(new DeviceRow("", kind, new Trial.State.There(), Optional.empty()))).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasItsCodeAndADeviceThatCannotBeUsedItsRemedy(Language language) {
        SetupWords words = SetupWords.of(language);
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            assertThat(words.trouble(new Trouble(kind))).startsWith(kind.code() + " · ");
        }
        for (Fault.Kind fault : Fault.Kind.values()) {
            DeviceRow row = new DeviceRow("Reader", DeviceState.Kind.ID_READER, new Trial.State.Broken(fault), Optional.empty());
            assertThat(words.state(row)).startsWith(fault.code());
            assertThat(words.remedy(List.of(row))).hasValueSatisfying(text -> assertThat(text).startsWith(words.device(DeviceState.Kind.ID_READER)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, REFUSED, EXPIRED, F-729 past its own end · ",
        "CHINESE, REFUSED, EXPIRED, F-729 已过有效期 · ",
        "KOREAN, OTHER_ROOT, FOREIGN_ROOT, F-722 다른 루트의 서명 · ",
        "KOREAN, UNREADABLE, SOURCE_FAILED, F-725 읽을 수 없음 · ",
        "ENGLISH, REFUSED, DCC_SIGNERS, F-729 · ",
        "ENGLISH, KEY_NOT_MADE, WRONG_SECRET, F-726 · ",
        "CHINESE, OTHER_REGION, 990100, F-724 990100 · "
    })
    void whatWentWrongIsSaidInTheLanguageOfTheScreen(Language language, Trouble.Kind kind, String detail, String begins) {
        assertThat(SetupWords.of(language).trouble(new Trouble(kind, detail))).startsWith(begins + " ");
    }

    @Test
    void aDeviceGoesByItsOwnNameOnlyBesideAnotherOfItsKind() {
        SetupWords words = SetupWords.of(Language.KOREAN);
        DeviceRow left = new DeviceRow("Left", DeviceState.Kind.CAMERA, new Trial.State.There(), Optional.empty());
        DeviceRow right = new DeviceRow("Right", DeviceState.Kind.CAMERA, new Trial.State.There(), Optional.empty());

        assertThat(words.device("Left", List.of(left))).isEqualTo("카메라");
        assertThat(words.device("Left", List.of(left, right))).isEqualTo("카메라 (Left)");
        assertThat(words.device("Scanner", List.of(left))).isEqualTo("Scanner");
    }

    @ParameterizedTest
    @EnumSource
    void everyProfileThatComesWithTheProgramHasATitle(Language language) throws IOException {
        SetupWords words = SetupWords.of(language);
        try (Stream<Path> shipped = Files.list(Path.of("hardware-profiles"))) {
            List<String> names = shipped.map(file -> file.getFileName().toString().replace(".toml", "")).toList();
            assertThat(names).hasSizeGreaterThan(5);
            assertThat(names.stream().map(words::profile)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(names);
        }
        assertThat(words.profile("north-gate")).isEqualTo("north-gate");
    }

    @Test
    void everyTroubleHasACodeOfItsOwn() {
        assertThat(Stream.concat(
                        Stream.of(Trouble.Kind.values()).map(Trouble.Kind::code),
                        Stream.of(Fault.Kind.values()).map(Fault.Kind::code)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        TextFiles.assertSameKeysWithTheSamePlaceholders("setup");
    }
}
