/** How much a learner is offered on a day. */
@NullMarked
package dev.studyhall.progress.allowance;

import org.jspecify.annotations.NullMarked;
