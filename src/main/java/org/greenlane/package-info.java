/// The door, the composition root and the story of one passage.
@NullMarked
package org.greenlane;

import org.jspecify.annotations.NullMarked;
