/**
 * What learners did, in the words of the
 * <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI.md">Experience API
 * 1.0.3</a>: to be read, and sent on to a learning record store. See ADR 30.
 */
@NullMarked
package dev.studyhall.progress.xapi;

import org.jspecify.annotations.NullMarked;
