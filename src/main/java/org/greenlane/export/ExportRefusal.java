package org.greenlane.export;

/// Why nothing leaves.
public enum ExportRefusal {
    /// Whoever asks may not take this away.
    ROLE,
    /// What is personal leaves with a second supervisor only, who is another than the first.
    SECOND_PERSON,
    /// There is no entry in the range.
    NOTHING_THERE,
    /// A file of that name is there already.
    NAME_TAKEN,
    /// The folder is not there, or is none.
    NO_FOLDER
}
