/** Hears within milliseconds what transactions of any instance tell by NOTIFY. */
@NullMarked
package dev.studyhall.kit.notification;

import org.jspecify.annotations.NullMarked;
