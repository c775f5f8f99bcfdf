package org.greenlane;

import java.util.function.Consumer;

/// Whoever opened the gate, and can close it, change the station, and open it again.
///
/// @param profile name of the hardware profile that the gate was opened with
/// @param language tag of the language that its screens began with
/// @param look name of the look in which they began
/// @param failed whether the station could not be changed when somebody wanted that last
/// @param wished takes what is wanted, from any thread; never waits
public record Reopening(String profile, String language, String look, boolean failed, Consumer<StationWish> wished) {}
