@NullMarked
package dev.studyhall.kit.outbox;

import org.jspecify.annotations.NullMarked;
