/**
 * Finds published topics and questions by what they say: kept in step by each
 * publication, read through three functions that know the tenant by themselves.
 */
@NullMarked
package dev.studyhall.catalog.searching;

import org.jspecify.annotations.NullMarked;
