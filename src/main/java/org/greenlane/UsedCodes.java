package org.greenlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.CodeId;

/// With which sheets and slips of paper somebody has gone through a short time ago, so that a copy is noticed.
///
/// One station knows its own; what the other stations of a site have seen can be asked here too, by an
/// implementation that stands around [UsedCodesFile].
interface UsedCodes {
    /// For questions that nobody walks through a gate with: remembers nothing.
    UsedCodes NOWHERE = new UsedCodes() {
        @Override
        public Optional<Instant> lastUse(String issuer, CodeId code) {
            return Optional.empty();
        }

        @Override
        public void use(String issuer, CodeId code, Instant now) {
            // Nobody asks for it later.
        }

        @Override
        public void takeBack(String issuer, CodeId code) {
            // It was not remembered.
        }
    };

    /// Stands for a file that could not be opened, and says so with every use.
    static UsedCodes unopened(IOException why) {
        return new UsedCodes() {
            @Override
            public Optional<Instant> lastUse(String issuer, CodeId code) {
                return Optional.empty();
            }

            @Override
            public void use(String issuer, CodeId code, Instant now) {
                throw new UncheckedIOException("used codes cannot be remembered", why);
            }

            @Override
            public void takeBack(String issuer, CodeId code) {
                // It was not remembered.
            }
        };
    }

    /// When somebody last went through with it, as far as is remembered.
    ///
    /// @param issuer who gave the code its id
    Optional<Instant> lastUse(String issuer, CodeId code);

    /// Remembers that somebody goes through with it now. Returns once that is durable.
    ///
    /// @throws UncheckedIOException if it is not sure to be remembered
    void use(String issuer, CodeId code, Instant now);

    /// Nobody went through with it after all. Until the next use it is remembered over a restart all the same: a doubt too
    /// many is no harm.
    void takeBack(String issuer, CodeId code);
}
