/** The platform as processes of one machine, for the command line and for tests. */
@NullMarked
package dev.studyhall.local.launcher.platform;

import org.jspecify.annotations.NullMarked;
