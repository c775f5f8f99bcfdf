@NullMarked
package org.greenlane.desk.setup;

import org.jspecify.annotations.NullMarked;
