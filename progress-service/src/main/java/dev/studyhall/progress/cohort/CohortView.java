package dev.studyhall.progress.cohort;

import java.util.UUID;

/**
 * A cohort.
 *
 * @param version counts its names; the entity tag
 */
record CohortView(UUID id, String name, int version) {

	String tag() {
		return Integer.toString(version);
	}
}
