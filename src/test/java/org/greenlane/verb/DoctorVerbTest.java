package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorVerbTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyFindingIsALineOfJsonAndEveryBadOneHasARemedy() {
        Said said = Terminal.ofNewStation(folder, 20).greenlane("doctor", "--json");

        List<CBORObject> findings = said.jsonLines();
        assertThat(findings)
                .extracting(finding -> finding.get("check").AsString())
                .contains("Java", "Data folder", "Cameras", "Set-up", "Trust list", "Recognition", "Statuses", "Log");
        assertThat(findings)
                .allMatch(finding -> finding.get("ok").AsBoolean() == finding.get("remedy").AsString().isEmpty());
        boolean allWell = findings.stream().allMatch(finding -> finding.get("ok").AsBoolean());
        assertThat(said.exit()).isEqualTo(allWell ? 0 : 1);
    }

    @Test
    void aStationThatIsNotSetUpIsToldHow() {
        Said said = new Terminal(folder.resolve("nowhere")).greenlane("doctor");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).anyMatch(line -> line.matches("BAD +Set-up +this station has not been set up"));
        assertThat(said.out()).contains("→ Run: greenlane setup --help");
    }
}
