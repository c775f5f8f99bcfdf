@NullMarked
package org.greenlane.trust.dcc;

import org.jspecify.annotations.NullMarked;
