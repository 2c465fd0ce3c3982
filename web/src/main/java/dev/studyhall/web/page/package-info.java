/**
 * From a template and what it shows to bytes with an entity tag: pages, fragments,
 * faults.
 */
@NullMarked
package dev.studyhall.web.page;

import org.jspecify.annotations.NullMarked;
