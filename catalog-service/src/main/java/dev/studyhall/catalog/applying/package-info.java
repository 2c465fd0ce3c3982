/**
 * What a file of content changes in a topic.
 */
@NullMarked
package dev.studyhall.catalog.applying;

import org.jspecify.annotations.NullMarked;
