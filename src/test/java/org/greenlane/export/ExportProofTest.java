package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.proof.Hashes;
import org.junit.jupiter.api.Test;

/// An export proves itself, and the log says what left.
class ExportProofTest extends AtExport {
    @Test
    void anExportProvesItselfWithTheStationsKeyAlone() throws Exception {
        site.passages(1234);
        site.acts();
        ExportEnd.Written written = site.written(ExportSite.request(Content.PSEUDONYMS), stick);

        ExportVerdict verdict = ExportVerifier.verify(written.file(), Optional.of(site.signer.verifier()), NO_IDENTITY);

        assertThat(verdict).isEqualTo(new ExportVerdict.Proved(
                "greenlane.station/test",
                Optional.of(ExportSite.SITE),
                site.signer.verifier().vkey(),
                true,
                ExportSite.NOON.plusSeconds(10_000),
                1,
                1243,
                1243,
                1243,
                Content.PSEUDONYMS,
                true,
                true));
    }

    @Test
    void whatLeftWhenAndByWhomIsInTheLogWithTheHashOfTheFile() throws Exception {
        site.passages(3);
        ExportEnd.Written written = site.written(ExportSite.request(Content.PERSONAL), stick);

        assertThat(site.log.read(written.recorded(), 1)).singleElement().satisfies(entry -> assertThat(
                        ((Entry.OfStaff) entry).event())
                .isEqualTo(new Event.Exported(
                        ExportSite.NOON.plusSeconds(10_000),
                        ExportSite.SUPERVISOR,
                        Optional.of(ExportSite.SECOND),
                        1,
                        3,
                        Content.PERSONAL,
                        false,
                        HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(written.file()))))));
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(written.file()));
    }

    /// Both are made before either is recorded.
    @Test
    void ofTwoExportsAtTheSameTimeOnlyOneLeaves() throws Exception {
        site.passages(3);
        ExportRequest all = ExportSite.request(Content.PSEUDONYMS);
        ExportEnd[] inner = new ExportEnd[1];
        ExportEnd outer = site.exports().export(all, stick, new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                if (reached.step() == Step.FINISHING) {
                    inner[0] = site.exports().export(all, stick.resolve("inner.zip"), ExportProgress.UNWATCHED);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(inner[0]).isInstanceOf(ExportEnd.Written.class);
        assertThat(outer).isEqualTo(new ExportEnd.Failed(
                ExportTrouble.NOT_RECORDED, "Another export named people meanwhile; begin again."));
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(((ExportEnd.Written) inner[0]).file()));
    }

    @Test
    void ofPurgedEntriesNothingPersonalIsTold() throws Exception {
        site.passages(3);
        site.log.purge(LocalDate.of(2022, 5, 2), ExportSite.NOON.plusSeconds(100_000));
        Opened opened = Opened.of(site.written(ExportSite.request(Content.PERSONAL), stick).file());

        assertThat(opened.column("Person").subList(0, 3)).containsOnly("");
        assertThat(opened.column("Colour").subList(0, 3)).containsOnly("");
        assertThat(opened.column("Personal part destroyed").subList(0, 3)).containsOnly("yes");
    }
}
