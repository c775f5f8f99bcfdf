package org.greenlane.trust.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;

/// What is known of the certificates that were revoked under one key. Only who announces no list revokes none.
public sealed interface WebRevocations {
    /// Why the certificate does not count, or cannot be told to; empty if it was not revoked.
    Optional<Reason> objection(WebCertificate certificate);

    /// The issuer announces no list for this key.
    record None() implements WebRevocations {
        @Override
        public Optional<Reason> objection(WebCertificate certificate) {
            return Optional.empty();
        }
    }

    /// The issuer announces a list, and it is not there, not whole, or older than it should be.
    record Unusable(Reason reason) implements WebRevocations {
        @Override
        public Optional<Reason> objection(WebCertificate certificate) {
            return Optional.of(reason);
        }
    }

    /// @param revoked by revocation id: certificates issued before that moment
    record Listed(Map<String, Instant> revoked) implements WebRevocations {
        public Listed {
            revoked = Map.copyOf(revoked);
        }

        @Override
        public Optional<Reason> objection(WebCertificate certificate) {
            return certificate.revocationIds().stream()
                    .flatMap(id -> Optional.ofNullable(revoked.get(id)).stream())
                    .filter(certificate.issued()::isBefore)
                    .map(_ -> Reason.CERTIFICATE_REVOKED)
                    .findFirst();
        }

        /// Not whose they were.
        @Override
        public String toString() {
            return "Listed[" + revoked.size() + "]";
        }
    }
}
