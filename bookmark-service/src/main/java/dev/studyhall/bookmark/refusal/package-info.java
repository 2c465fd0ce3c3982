/** What the service refuses for reasons of its own, and how callers are told. */
@NullMarked
package dev.studyhall.bookmark.refusal;

import org.jspecify.annotations.NullMarked;
