@NullMarked
package org.greenlane.backup;

import org.jspecify.annotations.NullMarked;
