/**
 * Style sheets, scripts and pictures, under names that change with their content.
 */
@NullMarked
package dev.studyhall.web.asset;

import org.jspecify.annotations.NullMarked;
