/**
 * Charts as SVG, made on the server: their geometry, pure.
 */
@NullMarked
package dev.studyhall.web.chart;

import org.jspecify.annotations.NullMarked;
