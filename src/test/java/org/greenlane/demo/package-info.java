@NullMarked
package org.greenlane.demo;

import org.jspecify.annotations.NullMarked;
