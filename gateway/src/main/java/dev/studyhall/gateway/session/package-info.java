/**
 * Sessions of browsers: an id in a cookie, and what it stands for encrypted in one table.
 */
@NullMarked
package dev.studyhall.gateway.session;

import org.jspecify.annotations.NullMarked;
