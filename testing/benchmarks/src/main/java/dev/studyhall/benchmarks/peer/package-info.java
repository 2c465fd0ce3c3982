/**
 * The programs of others that figures are held against, and the driver that loads them.
 */
@NullMarked
package dev.studyhall.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
