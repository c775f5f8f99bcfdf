/// Who works at a station: staff numbers, roles, PINs, badges, lock-outs, and how many look-ups each may make.
///
/// In: what people type and scan, and the vault's keys. Out: [org.greenlane.health.SignIn] values, and the events that
/// the log is to hold. No names are kept, and no PIN or badge in a form from which it could be had again.
/// Knows `health`, `disk`, the `vault`, the `ledger`, and H2 through `java.sql`.
@NullMarked
package org.greenlane.staff;

import org.jspecify.annotations.NullMarked;
