package dev.studyhall.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * What the provider has given for somebody who logged in.
 *
 * @param subject the provider's name for them
 * @param name what to call them
 * @param accessToken what services are shown
 * @param accessEnds when that stops being good
 * @param refreshToken what a new one is had for; null if the provider gives none
 * @param idToken what the provider is shown when they log out
 */
public record Grant(String subject, String name, String accessToken, Instant accessEnds, @Nullable String refreshToken,
		String idToken) {

	boolean endsBefore(Instant time) {
		return !this.accessEnds.isAfter(time);
	}

	void writeTo(Session session) {
		session.setAttribute("subject", this.subject);
		session.setAttribute("name", this.name);
		session.setAttribute("access-token", this.accessToken);
		session.setAttribute("access-ends", this.accessEnds.toString());
		session.setAttribute("id-token", this.idToken);
		if (this.refreshToken != null) {
			session.setAttribute("refresh-token", this.refreshToken);
		}
	}

	static Grant of(Session session) {
		return new Grant(session.getRequiredAttribute("subject"), session.getRequiredAttribute("name"),
				session.getRequiredAttribute("access-token"),
				Instant.parse(session.getRequiredAttribute("access-ends")), session.getAttribute("refresh-token"),
				session.getRequiredAttribute("id-token"));
	}

	@Override
	public String toString() {
		return "Grant[accessEnds=" + this.accessEnds + "]";
	}

}
