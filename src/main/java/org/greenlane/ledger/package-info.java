/// Small precious database files: enciphered, open in one program only, and on the disk when something is acknowledged.
///
/// In: where the file stands, and the vault's keys. Out: a connection, commits that a power cut cannot take back, and a
/// thread that nobody can interrupt. What is in the tables is each room's own business.
/// Knows the `vault`, and H2 through `java.sql`.
@NullMarked
package org.greenlane.ledger;

import org.jspecify.annotations.NullMarked;
