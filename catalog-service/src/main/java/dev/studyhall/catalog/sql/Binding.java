package dev.studyhall.catalog.sql;

import org.jspecify.annotations.Nullable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Values of statements that may be absent. */
public final class Binding {

	private Binding() {
	}

	/** The statement with a value, or with a null of that type. */
	public static GenericExecuteSpec nullable(GenericExecuteSpec statement, String name, @Nullable Object value,
			Class<?> type) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, type);
	}

}
