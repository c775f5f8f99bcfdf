package org.greenlane.policy;

import java.io.Serial;

/// A recognition table or a rule that cannot be used; the message is a sentence for the technician.
public final class PolicyException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public PolicyException(String sentence) {
        super(sentence);
    }
}
