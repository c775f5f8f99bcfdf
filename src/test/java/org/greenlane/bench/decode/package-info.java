@NullMarked
package org.greenlane.bench.decode;

import org.jspecify.annotations.NullMarked;
