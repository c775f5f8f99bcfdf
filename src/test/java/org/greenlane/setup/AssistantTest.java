package org.greenlane.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssistantTest {
    private static final RootFingerprint OTHER = new RootFingerprint("0".repeat(64));

    private final PlayedMachine machine = new PlayedMachine();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean atOnce = true;
    private final Assistant assistant = Assistant.begin(machine, this::execute, "en");

    private void execute(Runnable task) {
        if (atOnce) {
            task.run();
        } else {
            waiting.add(task);
        }
    }

    private Assistant at(SetupStep step) {
        Through.to(step, assistant, machine);
        return assistant;
    }

    private Trouble.Kind trouble() {
        return assistant.trouble().orElseThrow().kind();
    }

    private void ends(Machine.Taken how) {
        Objects.requireNonNull(machine.taken).accept(how);
    }

    private void hears(String device, Trial.State state) {
        Objects.requireNonNull(machine.hearing).stands(device, state);
    }

    @Test
    void theStepsComeInTheirOrderAndNothingIsMadeBeforeTheDelivery() {
        List<SetupStep> seen = new ArrayList<>();
        for (SetupStep step : SetupStep.values()) {
            seen.add(at(step).step());
            if (step.compareTo(SetupStep.DATA) <= 0) {
                assertThat(machine.asked).noneMatch(asked -> asked.startsWith("take") || asked.equals("finish"));
            }
        }
        assertThat(seen).containsExactly(SetupStep.values());
        assertThat(machine.asked).doesNotContain("finish");
    }

    @ParameterizedTest
    @EnumSource
    void eachStepHasAWayBackAndWhatWasAnsweredStays(SetupStep step) {
        at(SetupStep.READY);
        assistant.to(step);
        if (step == SetupStep.READY) {
            assertThat(assistant.step()).isEqualTo(SetupStep.READY);
        }
        while (assistant.step() != SetupStep.LANGUAGE) {
            SetupStep before = assistant.step();
            assistant.back();
            assertThat(assistant.step()).isLessThan(before);
        }
        assistant.back();
        assertThat(assistant.step()).isEqualTo(SetupStep.LANGUAGE);
        assertThat(assistant.draft().root()).contains(Through.ROOT);
        assertThat(assistant.draft().region()).contains(new Region("990100"));
        assertThat(assistant.draft().supervisor()).isPresent();
    }

    @Test
    void theDevicesAreGivenBackWhenTheirStepIsLeft() {
        at(SetupStep.DEVICES).equipment().choose(PlayedMachine.GATE);
        hears("Scanner", new Trial.State.Seen());
        assistant.devicesChosen();
        assertThat(machine.asked.getLast()).isEqualTo("devices back");
        assertThat(assistant.equipment().rows()).filteredOn(DeviceRow::isSeen).extracting(DeviceRow::name).containsExactly("Scanner");
    }

    @Test
    void aProfileThatIsGoneIsChosenAnew() {
        at(SetupStep.DEVICES).draft().profile("of-before");
        assistant.back();
        at(SetupStep.DEVICES).devicesChosen();
        assertThat(assistant.step()).isEqualTo(SetupStep.DEVICES);
        assertThat(assistant.equipment().rows()).isEmpty();
    }

    @Test
    void whatWasSeenToWorkStaysSeenUntilItBreaks() {
        at(SetupStep.DEVICES).equipment().choose(PlayedMachine.GATE);
        hears("ID reader", new Trial.State.Seen());
        hears("ID reader", new Trial.State.There());
        assertThat(assistant.equipment().rows().get(1).isSeen()).isTrue();
        hears("ID reader", new Trial.State.Broken(Fault.Kind.DEVICE_LOST));
        assertThat(assistant.equipment().rows().get(1).state()).isEqualTo(new Trial.State.Broken(Fault.Kind.DEVICE_LOST));
    }

    @Test
    void whatADeviceOfBeforeSaysIsForNobody() {
        at(SetupStep.DEVICES).equipment().choose(PlayedMachine.GATE);
        Trial.Hearing before = Objects.requireNonNull(machine.hearing);
        assistant.equipment().choose("camera-only");
        before.stands("Scanner", new Trial.State.Seen());
        assertThat(assistant.equipment().rows()).noneMatch(DeviceRow::isSeen);
    }

    @Test
    void aPinThatIsNotTakenStaysOnItsStepAndIsWiped() {
        at(SetupStep.SUPERVISOR);
        machine.objection = Optional.of(PinChange.TOO_EASY);
        Typed pin = new Typed("123456".toCharArray());
        assertThat(assistant.supervisor(new OperatorId("S-1"), pin)).contains(PinChange.TOO_EASY);
        assertThat(pin.symbols()).containsOnly('\0');
        assertThat(assistant.step()).isEqualTo(SetupStep.SUPERVISOR);
    }

    @Test
    void aCodeThatIsNoRootsIsToldAndTheCameraGoesOn() {
        at(SetupStep.ROOT).read("https://example.org/poster");
        assertThat(trouble()).isEqualTo(Trouble.Kind.NO_ROOT_SHEET);
        assertThat(assistant.step()).isEqualTo(SetupStep.ROOT);
        assistant.read(Through.ROOT.code());
        assertThat(assistant.draft().root()).contains(Through.ROOT);
        assertThat(assistant.trouble()).isEmpty();
    }

    @Test
    void aRootThatWasReadCountsOnceSomebodyHasComparedIt() {
        at(SetupStep.ROOT).read(Through.ROOT.code());
        assertThat(assistant.step()).isEqualTo(SetupStep.ROOT);
        assistant.read(OTHER.code());
        assertThat(assistant.draft().root()).contains(Through.ROOT);
        assistant.rootCompared();
        assertThat(assistant.step()).isEqualTo(SetupStep.KEY);
    }

    @Test
    void aRootThatIsNotTheSameIsLookedForAnew() {
        at(SetupStep.ROOT).rootSearch().found(OTHER);
        assistant.rootSearch().forget();
        assertThat(assistant.draft().root()).isEmpty();
        assistant.rootCompared();
        assertThat(assistant.step()).isEqualTo(SetupStep.ROOT);
        assertThat(machine.asked.getLast()).isEqualTo("cameras of " + PlayedMachine.GATE);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrongWithADeliveryIsToldAndStaysOnItsStep(Trouble.Kind kind) {
        at(SetupStep.DATA).take("/media/stick", false);
        ends(new Machine.Taken.Not(new Trouble(kind)));
        assertThat(assistant.step()).isEqualTo(SetupStep.DATA);
        assertThat(trouble()).isEqualTo(kind);
        assertThat(assistant.data()).isInstanceOf(DataState.Choosing.class);
    }

    @Test
    void backStopsWhatIsBeingTaken() {
        at(SetupStep.DATA).take("/media/stick", false);
        assistant.back();
        assertThat(machine.asked.getLast()).isEqualTo("stop");
        assertThat(assistant.step()).isEqualTo(SetupStep.DATA);
        ends(new Machine.Taken.Stopped());
        assertThat(assistant.data()).isInstanceOf(DataState.Choosing.class);
    }

    @Test
    void anotherRootRegionOrKeyTakesAwayWhatWasBegunWithTheOldOne() {
        at(SetupStep.READY).to(SetupStep.SITE);
        assistant.site(SiteKind.PARK, new Region("990100"));
        assertThat(machine.asked).doesNotContain("discard");
        assistant.back();
        assistant.site(SiteKind.PARK, new Region("990200"));
        assertThat(machine.asked).containsOnlyOnce("discard");
        at(SetupStep.READY).to(SetupStep.ROOT);
        assistant.rootSearch().found(OTHER);
        at(SetupStep.READY).to(SetupStep.KEY);
        assistant.key(new KeyChoice.Open());
        assertThat(machine.asked).filteredOn("discard"::equals).hasSize(3);
        assertThat(assistant.data()).isInstanceOf(DataState.Choosing.class);
    }

    @Test
    void anAddressIsLookedAtFromThenOnAndAStickIsNot() {
        at(SetupStep.DATA).take("https://health.example/d/", true);
        assertThat(Objects.requireNonNull(machine.answers).source()).contains("https://health.example/d/");
        ends(new Machine.Taken.Stopped());
        assistant.take("/media/stick", false);
        assertThat(Objects.requireNonNull(machine.answers).source()).isEmpty();
    }

    @Test
    void whoLeavesLeavesNothingBehind() {
        at(SetupStep.READY);
        Typed pin = assistant.draft().supervisor().orElseThrow().pin();
        assistant.leave();
        assertThat(machine.asked).endsWith("stop", "discard");
        assertThat(pin.symbols()).containsOnly('\0');
        assertThat(assistant.end()).isEqualTo(Assistant.End.LEFT);
        assistant.finish();
        assertThat(machine.asked).doesNotContain("finish");
    }

    @Test
    void whatComesTooLateIsForNobody() {
        at(SetupStep.DATA).take("/media/stick", false);
        atOnce = false;
        ends(Through.in());
        assistant.leave();
        waiting.forEach(Runnable::run);
        assertThat(assistant.step()).isEqualTo(SetupStep.DATA);
        assertThat(assistant.end()).isEqualTo(Assistant.End.LEFT);
    }

    @Test
    void aStationThatCannotBeMadeIsToldAndMayBeTriedAgain() {
        at(SetupStep.READY).finish();
        assistant.finish();
        assistant.leave();
        assertThat(machine.asked).containsOnlyOnce("finish");
        assertThat(assistant.end()).isEqualTo(Assistant.End.NONE);
        Objects.requireNonNull(machine.finished).accept(Optional.of(new Trouble(Trouble.Kind.NOT_WRITABLE)));
        assertThat(trouble()).isEqualTo(Trouble.Kind.NOT_WRITABLE);
        assistant.finish();
        Objects.requireNonNull(machine.finished).accept(Optional.empty());
        assertThat(assistant.end()).isEqualTo(Assistant.End.MADE);
    }

    @Test
    void aStationMayBeginWithoutADeliveryAndSaysSo() {
        at(SetupStep.DATA).dataLater();
        assertThat(assistant.step()).isEqualTo(SetupStep.READY);
        assertThat(assistant.data()).isInstanceOf(DataState.Later.class);
    }
}
