/**
 * The services, as a client sees them: calls, the documents they answer with, refusals.
 */
@NullMarked
package dev.studyhall.web.api;

import org.jspecify.annotations.NullMarked;
