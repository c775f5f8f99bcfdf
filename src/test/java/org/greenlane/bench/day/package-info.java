@NullMarked
package org.greenlane.bench.day;

import org.jspecify.annotations.NullMarked;
