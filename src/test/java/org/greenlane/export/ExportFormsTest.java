package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.Test;

/// The forms in which the same rows leave, in every language.
class ExportFormsTest extends AtExport {
    @Test
    void everyLanguageHasEveryWord() throws Exception {
        Set<String> english = ExportSite.words("en").texts().keySet();
        assertThat(ExportSite.words("zh").texts().keySet()).isEqualTo(english);
        assertThat(ExportSite.words("ko").texts().keySet()).isEqualTo(english);
        site.passages(2);
        site.acts();
        Opened opened = Opened.of(site.written(in("zh"), stick).file());
        assertThat(opened.rows().getFirst()).startsWith("序号", "时间", "通道");
        assertThat(opened.text("README.txt")).contains("它证明", "场所： 医院, 330000");
    }

    @Test
    void theWorkbookAndTheReportTellTheSameRows() throws Exception {
        site.passages(700);
        site.acts();
        ExportRequest request = forms(EnumSet.allOf(ExportForm.class));
        ExportEnd.Written written = site.written(request, stick);
        Opened opened = Opened.of(written.file());

        assertThat(opened.text("report.pdf")).isEqualTo("greenlane.station/test 709");
        assertThat(Sheets.rows(opened.bytes("log.xlsx"), "Asia/Shanghai")).isEqualTo(opened.rows());
        assertThat(ExportVerifier.verify(written.file(), Optional.of(site.signer.verifier()), NO_IDENTITY))
                .isInstanceOf(ExportVerdict.Proved.class);
    }

    @Test
    void thePreviewIsTheBeginningOfTheTable() throws Exception {
        site.passages(80);
        ExportRequest request = ExportSite.request(Content.PERSONAL);
        Preview preview = site.exports().preview(request, ExportProgress.UNWATCHED);
        Opened opened = Opened.of(site.written(request, stick).file());

        assertThat(preview.header()).isEqualTo(opened.rows().getFirst());
        assertThat(preview.rows()).hasSize(50).isEqualTo(opened.rows().subList(1, 51));
        assertThat(preview.last()).isEqualTo(80);
    }

    private static ExportRequest forms(Set<ExportForm> forms) {
        ExportRequest r = ExportSite.request(Content.PERSONAL);
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), r.range(), r.content(), forms, r.recipient(), r.words(), r.zone());
    }
}
