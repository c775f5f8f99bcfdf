package org.greenlane.setup;

/// What is asked, in its order.
public enum SetupStep {
    LANGUAGE,
    /// What stands behind the gate, and in which region.
    SITE,
    /// What the station is made of; each device is tried.
    DEVICES,
    SUPERVISOR,
    /// Whom the station trusts.
    ROOT,
    /// What opens the station's key.
    KEY,
    /// The first delivery.
    DATA,
    /// All that was answered, to be looked over.
    READY
}
