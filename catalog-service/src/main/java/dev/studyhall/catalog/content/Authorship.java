package dev.studyhall.catalog.content;

import java.util.UUID;

import dev.studyhall.catalog.sql.Binding;
import org.jspecify.annotations.Nullable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Who made a version, and why.
 *
 * @param author the author's pseudonym
 * @param message in the author's words
 */
public record Authorship(@Nullable UUID author, @Nullable String message) {

	/** The statement with {@code :author} and {@code :message}. */
	public GenericExecuteSpec sign(GenericExecuteSpec statement) {
		return Binding.nullable(Binding.nullable(statement, "author", author, UUID.class), "message", message,
				String.class);
	}

}
