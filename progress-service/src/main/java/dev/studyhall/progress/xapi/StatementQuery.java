package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.progress.xapi.StatementText.Named;

/**
 * Which statements are asked for.
 *
 * @param voided whether it is one that holds no more; all others are those that hold
 * @param nothing whether no statement can be meant
 * @param after where the page before ended
 */
record StatementQuery(Optional<UUID> statement, boolean voided, boolean nothing, Optional<UUID> learner,
		Optional<Verb> verb, Optional<Named> object, Optional<Instant> since, Optional<Instant> until, int limit,
		boolean ascending, Format format, Optional<Place> after) {

	/** How much of names is told. */
	enum Format {

		IDS, EXACT, CANONICAL

	}

	/** A statement's place among all. */
	record Place(Instant storedAt, UUID id) {

		static Place of(Told told) {
			return new Place(told.storedAt(), told.id());
		}

	}
}
