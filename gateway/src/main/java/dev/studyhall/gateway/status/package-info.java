/** Whether the platform as a whole is there. */
@NullMarked
package dev.studyhall.gateway.status;

import org.jspecify.annotations.NullMarked;
