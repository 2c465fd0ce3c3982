@NullMarked
package dev.studyhall.kit.notification;

import org.jspecify.annotations.NullMarked;
