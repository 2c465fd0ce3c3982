/** The edge: problem documents, pages, entity tags, idempotency keys. */
@NullMarked
package dev.studyhall.kit.web;

import org.jspecify.annotations.NullMarked;
