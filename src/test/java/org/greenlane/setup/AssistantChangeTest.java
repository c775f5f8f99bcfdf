package org.greenlane.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.junit.jupiter.api.Test;

/// A station that is there and becomes something else, and devices that hang on other ports than the profile says.
class AssistantChangeTest {
    private static final RootFingerprint OTHER = new RootFingerprint("0f".repeat(32));
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final PortOffer SPARE = PlayedMachine.PORTS.getLast();
    private static final String READER = "ID reader";

    private final PlayedMachine machine = new PlayedMachine();
    private final Assistant assistant = Assistant.begin(machine, Runnable::run, "en");

    private Assistant at(SetupStep step) {
        Through.to(step, assistant, machine);
        return assistant;
    }

    private void hears(Trial.State state) {
        Objects.requireNonNull(machine.hearing).stands(READER, state);
    }

    private Optional<String> portOfReader() {
        return assistant.equipment().rows().stream()
                .filter(row -> row.name().equals(READER))
                .findFirst()
                .flatMap(DeviceRow::port);
    }

    @Test
    void aStationThatIsThereIsChangedWithItsValuesBefore() {
        at(SetupStep.READY).finish();
        Assistant change = Assistant.change(machine, Runnable::run, Objects.requireNonNull(machine.answers));
        assertThat(change.steps())
                .containsExactly(SetupStep.LANGUAGE, SetupStep.SITE, SetupStep.DEVICES, SetupStep.ROOT, SetupStep.READY);
        assertThat(change.draft().region()).contains(new Region("990100"));
        change.languageChosen();
        change.site(SiteKind.PARK, new Region("990100"));
        change.devicesChosen();
        change.rootCompared();
        change.finish();
        assertThat(machine.answers.site()).isEqualTo(SiteKind.PARK);
        assertThat(machine.answers.root()).isEqualTo(Through.ROOT);
    }

    @Test
    void aDeviceIsTriedOnAnotherPortAndWhatWasSeenOnEachIsRemembered() {
        Equipment equipment = at(SetupStep.DEVICES).equipment();
        equipment.choose(PlayedMachine.GATE);
        hears(new Trial.State.Broken(Fault.Kind.DEVICE_SILENT));
        equipment.lookForPorts();
        assertThat(equipment.ports()).contains(PlayedMachine.PORTS);
        equipment.move(READER, SPARE);
        assertThat(portOfReader()).contains(SPARE.name());
        hears(new Trial.State.There());
        assertThat(equipment.seenAt(READER, PlayedMachine.PORTS.getFirst()))
                .contains(new Trial.State.Broken(Fault.Kind.DEVICE_SILENT));
        assertThat(equipment.seenAt(READER, SPARE)).contains(new Trial.State.There());
        assistant.devicesChosen();
        assertThat(assistant.draft().ports()).containsExactly(Map.entry(READER, SPARE.name()));
    }

    @Test
    void aPortOnWhichAnotherDeviceIsIsNotTakenAndThatIsSaid() {
        Equipment equipment = at(SetupStep.DEVICES).equipment();
        equipment.choose(PlayedMachine.GATE);
        equipment.lookForPorts();
        PortOffer scanners = PlayedMachine.PORTS.get(1);
        assertThat(equipment.holder(READER, scanners)).contains("Scanner");
        assertThat(equipment.holder("Scanner", scanners)).isEmpty();
        equipment.move(READER, scanners);
        assertThat(assistant.trouble()).contains(new Trouble(Trouble.Kind.PORT_TAKEN, "Scanner"));
        assertThat(portOfReader()).contains("usb:10c4:ea60");
        assertThat(assistant.draft().ports()).isEmpty();

        equipment.move("Scanner", SPARE);
        assertThat(assistant.trouble()).isEmpty();
        equipment.move(READER, SPARE);
        assertThat(assistant.trouble()).contains(new Trouble(Trouble.Kind.PORT_TAKEN, "Scanner"));
        equipment.move(READER, scanners);
        assertThat(assistant.trouble()).isEmpty();
        assertThat(portOfReader()).contains(scanners.name());
    }

    @Test
    void aNameThatTwoPortsHaveHoldsNeither() {
        String make = "usb:05f9:4204";
        PortOffer one = new PortOffer("/dev/serial/by-path/1", "/dev/ttyUSB0", "", Set.of(make));
        PortOffer two = new PortOffer("/dev/serial/by-path/2", "/dev/ttyUSB1", "", Set.of(make));
        machine.ports = List.of(one, two);
        Equipment equipment = at(SetupStep.DEVICES).equipment();
        equipment.choose(PlayedMachine.GATE);
        equipment.lookForPorts();
        equipment.move(READER, one);
        assertThat(portOfReader()).contains(one.name());
        equipment.move("Scanner", one);
        assertThat(assistant.trouble()).contains(new Trouble(Trouble.Kind.PORT_TAKEN, READER));
        equipment.move("Scanner", two);
        assertThat(assistant.trouble()).isEmpty();
    }

    @Test
    void theBarrierOfAStationAtWorkIsNotOpenedToTryIt() {
        assertThat(at(SetupStep.READY).equipment().mayPulse()).isTrue();
        assistant.finish();
        Assistant change =
                Assistant.change(machine, Runnable::run, Objects.requireNonNull(machine.answers), SetupStep.DEVICES, CHIEF);
        assertThat(change.equipment().mayPulse()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> change.equipment().pulse("Turnstile"));
        assertThat(machine.asked).doesNotContain("pulse Turnstile");
    }

    @Test
    void anotherProfileForgetsThePorts() {
        Equipment equipment = at(SetupStep.DEVICES).equipment();
        equipment.choose(PlayedMachine.GATE);
        equipment.move(READER, SPARE);
        equipment.choose(PlayedMachine.GATE);
        assertThat(assistant.draft().ports()).isNotEmpty();
        equipment.choose("camera-only");
        assertThat(assistant.draft().ports()).isEmpty();
    }

    @Test
    void oneThingAloneIsChangedAndItsDevicesAreTriedAtOnce() {
        at(SetupStep.READY).finish();
        Answers present = Objects.requireNonNull(machine.answers);
        machine.asked.clear();
        Assistant change = Assistant.change(machine, Runnable::run, present, SetupStep.DEVICES, CHIEF);
        assertThat(change.steps()).containsExactly(SetupStep.DEVICES, SetupStep.READY);
        assertThat(change.hasBack()).isFalse();
        assertThat(machine.asked).containsExactly("devices of " + PlayedMachine.GATE);
        change.devicesChosen();
        assertThat(change.step()).isEqualTo(SetupStep.READY);
        assertThat(change.needsDelivery()).isFalse();
    }

    @Test
    void whoBeganItGivesTheirPinBeforeAnythingIsChanged() {
        at(SetupStep.READY).finish();
        Answers present = Objects.requireNonNull(machine.answers);
        machine.asked.clear();
        Assistant change = Assistant.change(machine, Runnable::run, present, SetupStep.SITE, CHIEF);
        change.site(SiteKind.PARK, present.region());
        change.finish();
        assertThat(machine.asked).isEmpty();
        Typed pin = new Typed("402819".toCharArray());
        change.agree(pin);
        assertThat(machine.asked).containsExactly("finish");
        assertThat(machine.answers.supervisor()).contains(new Answers.Supervisor(CHIEF, pin));
        assertThat(change.leave()).as("too late").isFalse();
        Objects.requireNonNull(machine.finished).accept(Optional.of(new Trouble(Trouble.Kind.PIN_WRONG)));
        assertThat(change.step()).isEqualTo(SetupStep.READY);
        assertThat(change.leave()).isTrue();
        assertThat(pin.symbols()).containsOnly('\0');
    }

    @Test
    void anotherRegionOrRootNeedsADeliveryOfItsOwn() {
        at(SetupStep.READY).finish();
        Answers present = Objects.requireNonNull(machine.answers);
        Assistant site = Assistant.change(machine, Runnable::run, present, SetupStep.SITE, CHIEF);
        site.site(SiteKind.PARK, present.region());
        assertThat(site.needsDelivery()).isFalse();
        site.back();
        site.site(SiteKind.PARK, new Region("AT"));
        assertThat(site.needsDelivery()).isTrue();
        Assistant root = Assistant.change(machine, Runnable::run, present, SetupStep.ROOT, CHIEF);
        root.rootSearch().forget();
        root.read(OTHER.code());
        assertThat(root.needsDelivery()).isTrue();
    }
}
