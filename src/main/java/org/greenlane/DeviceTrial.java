package org.greenlane;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenlane.card.Presented;
import org.greenlane.card.sam.SamStatus;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.Relay;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.setup.Trial;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.Symbol;
import org.greenlane.wire.Device;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;

/// All devices of a profile at once, while somebody tries them: each is told as it stands, until it is seen to work. What they
/// read of people is dropped.
final class DeviceTrial implements Trial {
    private final List<Tried> devices;
    private final List<Camera> cameras = new ArrayList<>();
    private final List<LineOwner> owners = new ArrayList<>();
    private final Map<String, Relay> relays = new HashMap<>();
    private final Heard heard;
    private final InstantSource clock;

    /// Who hears, and who sees.
    record Heard(Hearing hearing, Consumer<PreviewFrame> preview) {}

    private DeviceTrial(List<Tried> devices, Heard heard, InstantSource clock) {
        this.devices = devices;
        this.heard = heard;
        this.clock = clock;
    }

    /// Nothing is opened yet.
    static DeviceTrial of(
            List<CameraChoice> cameras, List<SerialDevice> serial, Heard heard, InstantSource clock) {
        List<Tried> devices = Stream.concat(
                        cameras.stream().map(camera -> new Tried(camera.device(), DeviceState.Kind.CAMERA, Optional.empty())),
                        serial.stream().map(SerialDevice::settings).map(DeviceTrial::tried))
                .toList();
        DeviceTrial trial = new DeviceTrial(devices, heard, clock);
        PreviewChoice previews = new PreviewChoice(cameras.size());
        for (int which = 0; which < cameras.size(); which++) {
            trial.look(which, cameras.get(which), previews);
        }
        serial.forEach(trial::listen);
        return trial;
    }

    private static Tried tried(SerialSettings settings) {
        return new Tried(settings.name(), settings.kind(), Optional.of(settings.port().toString()));
    }

    /// Begins; to be called once.
    void start() {
        cameras.forEach(Camera::start);
        owners.forEach(LineOwner::start);
    }

    /// The kinds of a profile's devices, cameras first.
    static List<DeviceState.Kind> kinds(HardwareProfile profile) {
        return Stream.concat(
                        profile.cameras().stream().map(_ -> DeviceState.Kind.CAMERA),
                        profile.serial().stream().map(SerialSettings::kind))
                .toList();
    }

    private void look(int which, CameraChoice choice, PreviewChoice previews) {
        Camera.Audience audience = new Camera.Audience(
                view -> {
                    if (previews.isShown(which, view.isMoving(), System.nanoTime())) {
                        heard.preview().accept(new PreviewFrame(view.width(), view.height(), view.pixels()));
                    }
                },
                sight -> sight.symbols().stream().map(Symbol::text).findFirst().ifPresent(heard.hearing()::read),
                state -> stand(choice.device(), state),
                _ -> {});
        cameras.add(new Camera(choice, audience, clock));
    }

    /// A camera whose picture is good is seen to work.
    private void stand(String name, CameraState state) {
        switch (state) {
            case CameraState.Connecting() -> tell(name, new State.Looking());
            case CameraState.Live _ -> tell(name, new State.Seen());
            case CameraState.Broken(Fault fault) -> tell(name, new State.Broken(fault.kind()));
        }
    }

    private void listen(SerialDevice device) {
        String name = device.name();
        Device speaking = device.speaking(new Listener(name), clock);
        if (speaking instanceof Relay relay) {
            relays.put(name, relay);
        }
        Consumer<LineState> states = state -> {
            switch (state) {
                case LineState.Connecting() -> tell(name, new State.Looking());
                case LineState.Live() -> tell(name, new State.There());
                case LineState.Broken(var cause, _, _) -> tell(name, new State.Broken(cause.fault()));
            }
        };
        owners.add(new LineOwner(name, device.opener(), speaking, states, clock, LineOwner.Retries.USUAL));
    }

    private void tell(String name, State state) {
        heard.hearing().stands(name, state);
    }

    @Override
    public List<Tried> devices() {
        return devices;
    }

    @Override
    public void pulse(String device) {
        Optional.ofNullable(relays.get(device)).ifPresent(relay -> relay.open(1));
    }

    @Override
    public void close() {
        owners.forEach(LineOwner::end);
        owners.forEach(LineOwner::close);
        cameras.forEach(Camera::close);
    }

    /// Hears one device.
    private final class Listener implements SerialDevice.Audience {
        private final String name;

        Listener(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeld() {
            return false;
        }

        /// Whatever was read, the reader works: what a card says is nobody's business here.
        @Override
        public void presented(Presented presented) {
            presented.close();
            tell(name, new State.Seen());
        }

        @Override
        public void scanned(Optional<String> code) {
            tell(name, code.isPresent() ? new State.Seen() : new State.Broken(Fault.Kind.DEVICE_GARBLED));
            code.ifPresent(heard.hearing()::read);
        }

        @Override
        public void moved(Barrier barrier) {
            // Somebody says whether it did.
        }

        @Override
        public void cue(CardCue cue) {
            // The person sees the card.
        }

        @Override
        public void trouble(SamStatus status) {
            tell(name, new State.Broken(Fault.Kind.READER_REFUSES));
        }

        @Override
        public void well() {
            tell(name, new State.There());
        }
    }
}
