package org.greenlane.setup;

/// How far the first delivery is.
public sealed interface DataState {
    /// Somebody is to say where it lies.
    record Choosing() implements DataState {}

    /// It is being taken.
    record Running(Machine.Progress progress) implements DataState {}

    /// It is in.
    record In(Machine.Taken.In what) implements DataState {}

    /// Nobody has it yet: until it is there nobody passes.
    record Later() implements DataState {}
}
