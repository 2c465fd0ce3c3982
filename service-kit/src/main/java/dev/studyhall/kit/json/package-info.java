/** How JSON is read from strangers and from the event log. */
@NullMarked
package dev.studyhall.kit.json;

import org.jspecify.annotations.NullMarked;
