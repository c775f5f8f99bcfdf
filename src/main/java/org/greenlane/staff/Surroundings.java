package org.greenlane.staff;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// What the staff book has from outside.
///
/// @param clock the wall clock, which anybody may set
/// @param nanoTime counts nanoseconds whatever the wall clock says, as `System.nanoTime` does
public record Surroundings(InstantSource clock, LongSupplier nanoTime, SecureRandom random) {}
