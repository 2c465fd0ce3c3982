package dev.studyhall.testing.isolation;

import java.sql.SQLException;
import java.util.List;

/** What a statement came to: rows, or a refusal. */
sealed interface Outcome {

	/**
	 * The statement ran.
	 *
	 * @param values the first column of what it returned
	 * @param count how many rows it returned or changed
	 */
	record Done(List<String> values, int count) implements Outcome {
	}

	/**
	 * The database refused it.
	 *
	 * @param state the SQLSTATE
	 * @param message the database's words
	 */
	record Refused(String state, String message) implements Outcome {

		static Refused of(SQLException fault) {
			return new Refused(String.valueOf(fault.getSQLState()), String.valueOf(fault.getMessage()));
		}

	}

	/**
	 * No privilege, or a row that the policy does not let in: the only refusals that tell
	 * nothing.
	 */
	default boolean forbidden() {
		return refusedBy("42501");
	}

	/** Nothing seen and nothing changed, or not allowed to try. */
	default boolean nothing() {
		return forbidden() || (this instanceof Done done && done.count() == 0);
	}

	default boolean refusedBy(String sqlState) {
		return this instanceof Refused refused && refused.state().equals(sqlState);
	}

	default String describe() {
		return switch (this) {
			case Done done -> done.count() + " rows";
			case Refused refused -> refused.state() + " " + refused.message().lines().findFirst().orElse("");
		};
	}

}
