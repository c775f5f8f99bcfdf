package org.greenlane.health;

import java.util.Optional;

/// That staff helped somebody through.
///
/// @param operator who helped
/// @param consent to the look-up; empty where nothing was looked up but what the person showed as a code
/// @param approver the second person, where the look-up needed one
public record Assistance(
        OperatorId operator, LookUpWay way, Optional<Consent> consent, Optional<OperatorId> approver) {}
