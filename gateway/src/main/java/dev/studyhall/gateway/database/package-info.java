/**
 * The gateway's own schema, which holds browser sessions and nothing else: the way in,
 * the migrations, and what is done now and then.
 */
@NullMarked
package dev.studyhall.gateway.database;

import org.jspecify.annotations.NullMarked;
