/**
 * Collections of questions and topics.
 */
@NullMarked
package dev.studyhall.web.collection;

import org.jspecify.annotations.NullMarked;
