/** Checks of the published language: samples, schemas and the document over them. */
@NullMarked
package dev.studyhall.events;

import org.jspecify.annotations.NullMarked;
