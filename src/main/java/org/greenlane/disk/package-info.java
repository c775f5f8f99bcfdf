/// Small files that are whole or not there, whatever is cut short: settings, keys, signed lists; and whole folders.
///
/// In: paths and bytes. Out: files. Knows no other room, and nothing of what the files are.
@NullMarked
package org.greenlane.disk;

import org.jspecify.annotations.NullMarked;
