package org.greenlane;

import org.greenlane.desk.supervisor.StationRoom;
import org.greenlane.health.OperatorId;

/// What a supervisor wants a station at work to be from now on.
///
/// @param by who is signed in at the supervisor's desk; whether they may is looked up again before anything is changed
/// @param gavePin whether they gave their PIN as they asked for it: somebody else may stand there by now
public record StationWish(OperatorId by, StationRoom.Wish wish, boolean gavePin) {}
