package org.greenlane.setup;

import java.util.Objects;
import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;

/// Somebody who answers the assistant step by step, up to the one that is wanted.
public final class Through {
    public static final RootFingerprint ROOT =
            new RootFingerprint("3f5a91c07be2440d9a6618f0c2d7e5b43f5a91c07be2440d9a6618f0c2d7e5b4");

    private Through() {}

    public static void to(SetupStep wanted, Assistant at, PlayedMachine machine) {
        while (at.step() != wanted) {
            answer(at, machine);
        }
    }

    private static void answer(Assistant at, PlayedMachine machine) {
        switch (at.step()) {
            case LANGUAGE -> at.languageChosen();
            case SITE -> at.site(SiteKind.STATION, new Region("990100"));
            case DEVICES -> {
                at.equipment().choose(PlayedMachine.GATE);
                at.devicesChosen();
            }
            case SUPERVISOR -> at.supervisor(new OperatorId("S-100"), new Typed("402819".toCharArray()));
            case ROOT -> {
                at.rootSearch().found(ROOT);
                at.rootCompared();
            }
            case KEY -> at.key(new KeyChoice.Passphrase(new Typed("five words thrown by dice".toCharArray())));
            case DATA -> {
                at.take("/media/stick/delivery", false);
                Objects.requireNonNull(machine.taken).accept(in());
            }
            case READY -> throw new IllegalStateException("there is nothing behind it");
        }
    }

    public static Machine.Taken in() {
        return new Machine.Taken.In(12_345_678, PlayedMachine.UNTIL, true);
    }

}
