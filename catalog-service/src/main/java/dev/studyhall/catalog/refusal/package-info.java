/** What the catalog refuses, and how it says so. */
@NullMarked
package dev.studyhall.catalog.refusal;

import org.jspecify.annotations.NullMarked;
