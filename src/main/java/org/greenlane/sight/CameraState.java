package org.greenlane.sight;

import org.greenlane.health.Fault;

/// How a camera stands.
public sealed interface CameraState {
    /// It is being looked for and opened.
    record Connecting() implements CameraState {}

    /// It gives pictures.
    record Live(int width, int height) implements CameraState {}

    /// It gives no pictures, or none of use. It is tried again by itself.
    record Broken(Fault fault) implements CameraState {}
}
