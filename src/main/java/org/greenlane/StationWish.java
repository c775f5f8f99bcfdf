package org.greenlane;

import org.greenlane.desk.supervisor.StationRoom;
import org.greenlane.health.OperatorId;

/// What a supervisor wants a station at work to be from now on.
///
/// @param by who is signed in at the supervisor's desk; whether they may is looked up again before anything is changed
public record StationWish(OperatorId by, StationRoom.Wish wish) {}
