/** Services' jars, unpacked and given an ahead-of-time cache, so that they start fast. */
@NullMarked
package dev.studyhall.local.launcher.image;

import org.jspecify.annotations.NullMarked;
