/**
 * The published language, for tests: what an event looks like, and whether a service
 * writes and reads exactly that.
 */
@NullMarked
package dev.studyhall.testing.contract;

import org.jspecify.annotations.NullMarked;
