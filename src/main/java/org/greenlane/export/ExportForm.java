package org.greenlane.export;

/// A form in which the rows of an export are readable.
public enum ExportForm {
    /// RFC 4180, UTF-8.
    CSV("log.csv"),
    /// A workbook, ISO/IEC 29500.
    XLSX("log.xlsx"),
    /// The printed report.
    PDF("report.pdf");

    private final String file;

    ExportForm(String file) {
        this.file = file;
    }

    /// Its name in the export.
    public String file() {
        return file;
    }
}
