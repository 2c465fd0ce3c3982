/** The API's document: as JSON for programs, as a page for people. */
@NullMarked
package dev.studyhall.gateway.openapi;

import org.jspecify.annotations.NullMarked;
