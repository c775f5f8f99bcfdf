@NullMarked
package org.greenlane.trust.vds;

import org.jspecify.annotations.NullMarked;
