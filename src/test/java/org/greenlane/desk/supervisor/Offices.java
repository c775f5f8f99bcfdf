package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.application.Platform;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.sight.QrPicture;

/// A supervisor's desk for tests, before made-up answers: everything is shown at once.
final class Offices {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2022-05-01T06:40:00Z");
    static final OperatorId CHIEF = new OperatorId("S-01");
    static final OperatorId GUARD = new OperatorId("G-01");
    static final String NOTE =
            """
            greenlane.example/310100/gate
            41822
            qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=

            — greenlane.example/310100/gate Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    final OfficeModel model;
    final PlayedDoor behind = new PlayedDoor();

    Offices(Language language) {
        model = new OfficeModel(
                language,
                new OfficeModel.Surroundings(InstantSource.fixed(NOW), ZONE, QrPicture::modules, Offices::atOnce));
        model.serve(new Office(
                behind,
                behind::look,
                behind.log,
                behind.incidents,
                behind.folders,
                behind.exports,
                behind.staff,
                behind.data,
                behind.backups,
                behind.station));
    }

    private static void atOnce(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Screen.fx(task);
        }
    }

    /// Somebody of a role is in.
    Offices in(Role role) {
        behind.entrance = new Entrance.In(role == Role.GUARD ? GUARD : CHIEF, role, true);
        Screen.fx(model::arrive);
        return this;
    }

    /// A supervisor is in, and a part of the desk is in front.
    Offices show(Tab tab) {
        in(Role.SUPERVISOR);
        Screen.fx(() -> model.choose(tab));
        return this;
    }
}
