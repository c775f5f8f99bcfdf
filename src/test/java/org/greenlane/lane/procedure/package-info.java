@NullMarked
package org.greenlane.lane.procedure;

import org.jspecify.annotations.NullMarked;
