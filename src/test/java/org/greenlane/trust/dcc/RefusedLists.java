package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// What is expected of lists that may not be trusted.
final class RefusedLists {
    private RefusedLists() {}

    static void assertRefused(Kind kind, ThrowingCallable reading) {
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(reading)
                .extracting(TrustException::kind)
                .isEqualTo(kind);
    }
}
