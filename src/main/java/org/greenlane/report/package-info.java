/// What a shift was like: figures out of the log, and the report that is printed of them.
///
/// In: entries of the log, one at a time, and what stands at the head of a report. Out: figures, and PDF pages in the
/// station's language, and the guides that hang beside a gate. It names nobody but staff by their numbers; a note of an incident
/// stands in a report only where whoever asks for the report hands it over.
/// Knows the words of `health` and the entries of `audit`, and OpenPDF; no screen, no database, no wire.
@NullMarked
package org.greenlane.report;

import org.jspecify.annotations.NullMarked;
