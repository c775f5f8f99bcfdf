/// Small files that are whole or not there, whatever is cut short: settings, keys, signed lists. Knows no other room.
@NullMarked
package org.greenlane.disk;

import org.jspecify.annotations.NullMarked;
