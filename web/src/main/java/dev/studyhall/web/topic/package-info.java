/**
 * A topic: its texts, its levels, its questions.
 */
@NullMarked
package dev.studyhall.web.topic;

import org.jspecify.annotations.NullMarked;
