package org.greenlane.health;

import java.time.Instant;

/// All that is known of one person at the moment of the decision, and nothing more.
///
/// @param claim what the shown code says
/// @param standing whether the code's issuer may say it
/// @param codeRevoked whether the issuer has withdrawn this very code
/// @param known what the newest signed status says
/// @param clockRight false if the station's clock stands before something it has already seen
/// @param now the time of the decision
public record Evidence(
        Claim claim, Standing standing, boolean codeRevoked, Known known, boolean clockRight, Instant now) {}
