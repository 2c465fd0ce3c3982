@NullMarked
package dev.studyhall.progress.plan;

import org.jspecify.annotations.NullMarked;
