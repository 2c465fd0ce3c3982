/** What the way through the gateway costs. */
@NullMarked
package dev.studyhall.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
