/**
 * How one likes the platform, and what it keeps of one.
 */
@NullMarked
package dev.studyhall.web.account;

import org.jspecify.annotations.NullMarked;
