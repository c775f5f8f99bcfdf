@NullMarked
package org.greenlane.bench.station;

import org.jspecify.annotations.NullMarked;
