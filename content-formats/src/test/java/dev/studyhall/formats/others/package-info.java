/** Tests of what the programs of others read in our files. */
@NullMarked
package dev.studyhall.formats.others;

import org.jspecify.annotations.NullMarked;
