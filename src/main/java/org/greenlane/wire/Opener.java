package org.greenlane.wire;

/// Opens the line to a device, each time from the beginning: what lay behind a name may lie elsewhere by now.
@FunctionalInterface
public interface Opener {
    /// @throws LineException if it cannot be opened
    Line open() throws LineException;
}
