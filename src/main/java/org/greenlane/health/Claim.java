package org.greenlane.health;

import java.time.Instant;

/// What a code says of one person. A claim only: nothing in it counts before its issuer has been judged and the
/// newest signed status has been asked.
///
/// @param issuer the region that signed the code
/// @param codeId the code's own identity, by which it can be revoked
/// @param colour in the issuer's own numbers; on paper, the colour of the day it was printed
/// @param name as the issuer masked it; shown on screen, never recorded
public record Claim(
        Region issuer,
        CodeId codeId,
        SubjectKey subject,
        IssuerColour colour,
        TravelRisk travel,
        Medium medium,
        Instant issued,
        Instant expires,
        MaskedName name) {}
