/// Tests of the figures and the report of a shift.
@NullMarked
package org.greenlane.report;

import org.jspecify.annotations.NullMarked;
