package dev.studyhall.catalog.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result: {@code find…} may be null, everything else is there or fails. Only
 * to be read while it is mapped: the driver takes its buffers back.
 */
public record Row(Readable columns) {

	public UUID uuid(String column) {
		return require(column, UUID.class);
	}

	public @Nullable UUID findUuid(String column) {
		return columns.get(column, UUID.class);
	}

	public String text(String column) {
		return require(column, String.class);
	}

	public @Nullable String findText(String column) {
		return columns.get(column, String.class);
	}

	public List<String> texts(String column) {
		return List.of(require(column, String[].class));
	}

	public int integer(String column) {
		return require(column, Integer.class);
	}

	public @Nullable Integer findInteger(String column) {
		return columns.get(column, Integer.class);
	}

	public List<Integer> integers(String column) {
		return List.of(require(column, Integer[].class));
	}

	public long number(String column) {
		return require(column, Long.class);
	}

	public boolean flag(String column) {
		return require(column, Boolean.class);
	}

	public byte[] bytes(String column) {
		return require(column, byte[].class);
	}

	public byte @Nullable [] findBytes(String column) {
		return columns.get(column, byte[].class);
	}

	public Instant instant(String column) {
		return require(column, OffsetDateTime.class).toInstant();
	}

	public @Nullable Instant findInstant(String column) {
		OffsetDateTime time = columns.get(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private <T> T require(String column, Class<T> type) {
		T value = columns.get(column, type);
		if (value == null) {
			throw new IllegalStateException("The column " + column + " is null");
		}
		return value;
	}

}
