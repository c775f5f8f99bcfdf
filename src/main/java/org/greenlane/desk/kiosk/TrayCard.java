package org.greenlane.desk.kiosk;

import org.greenlane.health.Medium;

/// One synthetic traveller of the demo.
///
/// @param id handed back when the traveller is shown
/// @param title who it is, short
/// @param subtitle what is special, short
/// @param medium what the code stands on; drawn
/// @param accent 0xRRGGBB of the card's edge; decoration only, the words say what it means
public record TrayCard(String id, String title, String subtitle, Medium medium, int accent) {}
