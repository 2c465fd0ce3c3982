/**
 * How far one is, in figures and charts.
 */
@NullMarked
package dev.studyhall.web.progress;

import org.jspecify.annotations.NullMarked;
