/**
 * What authors do to single topics and questions.
 */
@NullMarked
package dev.studyhall.catalog.authoring;

import org.jspecify.annotations.NullMarked;
