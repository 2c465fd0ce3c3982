@NullMarked
package dev.studyhall.catalog.sharing;

import org.jspecify.annotations.NullMarked;
