package org.greenlane.policy.foreign;

import java.util.Optional;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;

/// All that is known of one foreign certificate at the moment of the decision, and nothing more.
///
/// @param name whose it says to be
/// @param standing whether its signer may say it
/// @param revocation why it does not count, or cannot be told to; empty if it was not revoked
/// @param rules what the rules of the place of arrival say
/// @param clockRight false if the station's clock stands before something it has already seen
public record ForeignEvidence(
        ForeignName name,
        Standing standing,
        Optional<Reason> revocation,
        RuleOutcome rules,
        boolean clockRight) {}
