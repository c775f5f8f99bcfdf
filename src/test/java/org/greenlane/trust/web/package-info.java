@NullMarked
package org.greenlane.trust.web;

import org.jspecify.annotations.NullMarked;
