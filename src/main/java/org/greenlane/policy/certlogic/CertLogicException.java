package org.greenlane.policy.certlogic;

import java.io.Serial;

/// A rule that has no value: it is no CertLogic, or not of what it looks at, or takes too long. Holds nothing of what it
/// looked at.
public final class CertLogicException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    CertLogicException(String message) {
        super(message, null, false, false);
    }
}
