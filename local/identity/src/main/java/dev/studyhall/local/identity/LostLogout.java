package dev.studyhall.local.identity;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Ends a log-out whose log-in is not known any more, as after a restart: whoever wants to
 * leave is let go, and led back to the platform.
 */
final class LostLogout implements AuthenticationFailureHandler {

	private final URI startPage;

	LostLogout(URI startPage) {
		this.startPage = startPage;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		new SecurityContextLogoutHandler().logout(request, response, null);
		response.sendRedirect(this.startPage.toString());
	}

}
