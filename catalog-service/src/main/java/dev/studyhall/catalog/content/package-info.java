/**
 * Topics and questions as they are kept: identities, immutable versions, and what they
 * say.
 */
@NullMarked
package dev.studyhall.catalog.content;

import org.jspecify.annotations.NullMarked;
