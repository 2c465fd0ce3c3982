/**
 * The sample tenants and their content, brought in through the gateway like anybody's.
 */
@NullMarked
package dev.studyhall.local.launcher.sample;

import org.jspecify.annotations.NullMarked;
