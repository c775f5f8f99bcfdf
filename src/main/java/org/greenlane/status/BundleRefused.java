package org.greenlane.status;

import java.io.Serial;

/// Carries a refusal from where it is found to where the import answers.
final class BundleRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final BundleFault fault;
    private final String sentence;

    BundleRefused(BundleFault fault, String sentence) {
        super(sentence);
        this.fault = fault;
        this.sentence = sentence;
    }

    ImportResult.Refused result() {
        return new ImportResult.Refused(fault, sentence);
    }
}
