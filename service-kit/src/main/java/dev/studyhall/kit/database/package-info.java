/**
 * The one shielded door to the database, and the checks that keep tenants apart behind
 * it.
 */
@NullMarked
package dev.studyhall.kit.database;

import org.jspecify.annotations.NullMarked;
