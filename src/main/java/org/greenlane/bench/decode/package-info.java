/// What the eye reads, and in what time: of pictures in folders, and of streams of the simulated camera.
@NullMarked
package org.greenlane.bench.decode;

import org.jspecify.annotations.NullMarked;
