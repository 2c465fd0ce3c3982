/** What learners' attempts cost: how many are taken, and how soon others see them. */
@NullMarked
package dev.studyhall.benchmarks.attempts;

import org.jspecify.annotations.NullMarked;
