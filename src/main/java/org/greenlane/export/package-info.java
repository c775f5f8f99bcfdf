/// What leaves the log: one file that people read, and that proves itself on another machine.
///
/// In: the log, what is asked for and by whom, words. Out: a ZIP with tables, the entries behind them, and proofs; and
/// the check of such a file, which needs no station. An export tells of people what the role and the second person
/// allow, and nothing leaves that the log does not hold beforehand.
/// Knows the words of `health`, the entries of `audit`, `proof` and `disk`; the libraries for CSV, XLSX and age. No
/// screen, no database, no network.
@NullMarked
package org.greenlane.export;

import org.jspecify.annotations.NullMarked;
