/**
 * The whole platform, from outside: through the gateway, and with its processes killed.
 */
@NullMarked
package dev.studyhall.system;

import org.jspecify.annotations.NullMarked;
