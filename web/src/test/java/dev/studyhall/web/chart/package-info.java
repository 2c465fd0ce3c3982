/**
 * Tests of charts.
 */
@NullMarked
package dev.studyhall.web.chart;

import org.jspecify.annotations.NullMarked;
