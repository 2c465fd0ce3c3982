@NullMarked
package dev.studyhall.kit.consumer;

import org.jspecify.annotations.NullMarked;
