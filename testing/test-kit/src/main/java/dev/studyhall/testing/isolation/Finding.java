package dev.studyhall.testing.isolation;

/**
 * A hole in the isolation of tenants.
 *
 * @param where a table, a role, or a function
 * @param what what is wrong with it
 */
public record Finding(String where, String what) {

	@Override
	public String toString() {
		return this.where + ": " + this.what;
	}

}
