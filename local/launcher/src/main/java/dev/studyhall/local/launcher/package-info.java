/** The command line of the local run: one command, and the whole platform is up. */
@NullMarked
package dev.studyhall.local.launcher;

import org.jspecify.annotations.NullMarked;
