package org.greenlane.export;

import java.io.Serial;

/// A file is not what an export is; the message says why.
final class BrokenExport extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenExport(String sentence) {
        super(sentence);
    }

    BrokenExport(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
