package org.greenlane.code;

import java.time.Duration;

/// The numbers of the native format; `native-code.md` describes it.
final class NativeFormat {
    static final String PREFIX = "PHI1:";

    /// The most arrays, maps and tags inside one another, in the envelope and again in the claims.
    static final int MAX_DEPTH = 6;

    /// The most people of one code: the holder and seven dependants.
    static final int MAX_PEOPLE = 8;

    /// How far the clocks of issuer and station may differ.
    static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /// CWT claims (RFC 8392 section 3.1), and the private one that holds the people.
    static final int ISS = 1;

    static final int EXP = 4;
    static final int IAT = 6;
    static final int CTI = 7;
    static final int HEALTH = -70_001;

    /// Fields of the health claim.
    static final int HOLDER = 1;

    static final int MEDIUM = 2;
    static final int DEPENDANTS = 3;

    /// Fields of one person.
    static final int SUBJECT = 1;

    static final int COLOUR = 2;
    static final int TRAVEL = 3;
    static final int NAME = 4;

    static final int MAX_REGION = 6;
    static final int MAX_COLOUR = 255;

    private NativeFormat() {}
}
