package dev.studyhall.catalog.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/** A list turned into columns, one array each, as {@code unnest} takes them. */
public record Columns<T>(List<T> rows) {

	public UUID[] uuids(Function<T, UUID> value) {
		return rows.stream().map(value).toArray(UUID[]::new);
	}

	public String[] texts(Function<T, @Nullable String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

	public Integer[] integers(ToIntFunction<T> value) {
		return rows.stream().mapToInt(value).boxed().toArray(Integer[]::new);
	}

	public Long[] numbers(ToLongFunction<T> value) {
		return rows.stream().mapToLong(value).boxed().toArray(Long[]::new);
	}

	public Boolean[] flags(Function<T, Boolean> value) {
		return rows.stream().map(value).toArray(Boolean[]::new);
	}

	/** Numbers that may be absent, as texts: SQL makes nulls of empty ones. */
	public String[] optionalIntegers(Function<T, @Nullable Integer> value) {
		return rows.stream().map((row) -> {
			Integer number = value.apply(row);
			return (number != null) ? number.toString() : "";
		}).toArray(String[]::new);
	}

}
