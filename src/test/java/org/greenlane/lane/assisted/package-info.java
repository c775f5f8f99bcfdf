@NullMarked
package org.greenlane.lane.assisted;

import org.jspecify.annotations.NullMarked;
