package org.greenlane.desk.setup;

/// What of a step is in front, where a step has several sheets.
enum SetupPart {
    /// The step's own sheet.
    PLAIN,
    /// Profiles to choose from.
    PROFILES,
    /// Ports to choose from.
    PORTS,
    /// The fingerprint is typed.
    TYPING,
    PASSPHRASE,
    STICK,
    /// The key shall lie open: are you sure?
    OPEN,
    FOLDERS,
    ADDRESS,
    /// Whoever began a change gives their PIN again.
    PIN,
    /// Shall all of it be left?
    LEAVING
}
