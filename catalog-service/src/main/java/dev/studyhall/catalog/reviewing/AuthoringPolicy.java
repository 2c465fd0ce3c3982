package dev.studyhall.catalog.reviewing;

import jakarta.validation.constraints.NotNull;

/**
 * What a tenant asks of its authors.
 *
 * @param reviewRequired whether readers are shown only what somebody else than its author
 * has approved
 */
record AuthoringPolicy(@NotNull Boolean reviewRequired) {
}
