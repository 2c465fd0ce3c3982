package dev.studyhall.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An approved payload of an event.
 *
 * @param event the event's name with its version, for example
 * {@code catalog/topic-published.v1}
 * @param name {@code full}, {@code minimal}, or that of a later sample
 * @param bytes the JSON text in UTF-8
 */
public record EventSample(String event, String name, byte[] bytes) {

	/** The JSON text. */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	/** What stands in {@code ce_type}. */
	public String type() {
		return "dev.studyhall." + this.event.replace('/', '.');
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EventSample(String otherEvent, String otherName, byte[] otherBytes)
				&& otherEvent.equals(this.event) && otherName.equals(this.name)
				&& Arrays.equals(otherBytes, this.bytes);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.event, this.name, Arrays.hashCode(this.bytes));
	}

	@Override
	public String toString() {
		return this.event + "/" + this.name;
	}

}
