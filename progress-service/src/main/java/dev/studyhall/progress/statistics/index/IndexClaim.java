package dev.studyhall.progress.statistics.index;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import io.r2dbc.spi.Readable;

/**
 * A topic whose indices are to be computed.
 *
 * @param mark what is told of it up to this mark will be in them
 * @param since from when on facts have changed
 */
record IndexClaim(TenantId tenant, UUID topic, long mark, Instant since) {

	static IndexClaim of(Readable row) {
		return new IndexClaim(new TenantId(row.get("tenant_id", UUID.class)), row.get("topic_id", UUID.class),
				row.get("claimed_mark", Long.class), row.get("claimed_since", Instant.class));
	}
}
