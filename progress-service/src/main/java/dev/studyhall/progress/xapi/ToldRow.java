package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Readable;

/** What statements are written from, as rows of either table. */
final class ToldRow {

	static final String COLUMNS = "tenant_id, statement_id, learner_id, verb, object_type, object_id,"
			+ " object_version, rating, bookmark_kind, started_at, happened_at, stored_at";

	/** All there is of a tenant's, to select from. */
	static final String ALL = """
			(
				select %1$s
				from xapi_attempt
				union all
				select %1$s
				from xapi_bookmark)""".formatted(COLUMNS);

	private ToldRow() {
	}

	static Told read(Readable row) {
		return new Told(row.get("statement_id", UUID.class), row.get("learner_id", UUID.class),
				Verb.ofCode(row.get("verb", String.class)), ObjectType.ofCode(row.get("object_type", String.class)),
				row.get("object_id", UUID.class), row.get("object_version", Integer.class),
				row.get("rating", Integer.class), row.get("bookmark_kind", String.class),
				row.get("started_at", Instant.class), row.get("happened_at", Instant.class),
				row.get("stored_at", Instant.class));
	}

}
