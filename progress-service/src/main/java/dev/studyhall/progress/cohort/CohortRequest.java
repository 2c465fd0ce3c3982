package dev.studyhall.progress.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an instructor says of a cohort. */
record CohortRequest(@NotBlank @Size(max = 100) String name) {
}
