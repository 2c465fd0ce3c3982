package dev.studyhall.local.identity;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nobody of that name plays here; the answer lists who does. */
final class UnknownDemoUser extends ErrorResponseException {

	UnknownDemoUser(String name, List<String> known) {
		super(HttpStatus.NOT_FOUND);
		setType(URI.create("https://studyhall.dev/problems/demo-user-unknown"));
		setTitle("Unknown demo user");
		setDetail("No demo user is called \"%s\". There are: %s.".formatted(name, String.join(", ", known)));
		getBody().setProperty("users", known);
	}

}
