/**
 * Who reads, and how they like it: name, language, time zone, light or dark.
 */
@NullMarked
package dev.studyhall.web.visitor;

import org.jspecify.annotations.NullMarked;
