/// What the station says to people, in every language: verdicts, reasons, next steps, faults and their remedies.
///
/// In: the words of the field. Out: short sentences. Knows health, and nothing of screens, so that verbs speak the
/// same words as the kiosk.
@NullMarked
package org.greenlane.desk.words;

import org.jspecify.annotations.NullMarked;
