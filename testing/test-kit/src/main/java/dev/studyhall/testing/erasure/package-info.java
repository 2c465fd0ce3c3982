/** What every service's test of erasure looks at. */
@NullMarked
package dev.studyhall.testing.erasure;

import org.jspecify.annotations.NullMarked;
