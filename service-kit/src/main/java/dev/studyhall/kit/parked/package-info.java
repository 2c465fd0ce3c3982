/**
 * Events that could not be applied, those that wait behind them, and what operators do
 * about it.
 */
@NullMarked
package dev.studyhall.kit.parked;

import org.jspecify.annotations.NullMarked;
