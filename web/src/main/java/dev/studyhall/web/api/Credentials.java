package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;

/**
 * In whose name the services are called: the {@code Authorization} header that came with
 * the request, to be relayed as it is. Never logged, never verified here: whoever relies
 * on them does.
 *
 * @param authorization the header; null for a visitor who has not logged in
 */
public record Credentials(@Nullable String authorization) {

	/** Nobody's. */
	public static final Credentials NONE = new Credentials(null);

	/** Whether there is anybody. */
	public boolean present() {
		return this.authorization != null;
	}

	/**
	 * What tells this person from others, on a device that several use: the same in every
	 * session, a hash. Null without credentials, and for those that name nobody.
	 */
	public @Nullable String person() {
		return (this.authorization != null) ? Person.of(this.authorization) : null;
	}

	@Override
	public String toString() {
		return present() ? "Credentials[present]" : "Credentials[none]";
	}

}
