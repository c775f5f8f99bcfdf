package org.greenlane.bench.day;

/// What everybody who plays the day needs of it.
record World(Town town, Oracle oracle, Examiner examiner, SimulatedTime time, DayClock day) {
    /// The code that a phone shows now.
    ShownCode shown(Thing.Phone phone) {
        return town.shown(phone, time.right(), day.newsMade());
    }
}
