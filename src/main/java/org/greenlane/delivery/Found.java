package org.greenlane.delivery;

/// What a look at a source has found.
public sealed interface Found permits Arrived, Unchanged {}
