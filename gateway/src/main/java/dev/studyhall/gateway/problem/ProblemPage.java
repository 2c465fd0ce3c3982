package dev.studyhall.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A problem as a short page, for people. It needs nothing else to be there, neither the
 * pages' style sheet nor a script.
 */
final class ProblemPage {

	private static final String STYLE = """
			:root{color-scheme:light dark}
			body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:12vh 1.25rem}
			h1{font-size:1.5rem;line-height:1.25}
			p{margin:1rem 0}
			a{color:inherit}
			""";

	/** What the page may do: look as it does, nothing else. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + hashOf(STYLE)
			+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	static final String MEDIA_TYPE = "text/html;charset=utf-8";

	private ProblemPage() {
	}

	/** The page in UTF-8. The texts of a problem are our own and need no escaping. */
	static byte[] of(Problem problem) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="robots" content="noindex">
				<title>%1$s</title>
				<style>%2$s</style>
				</head>
				<body>
				<main>
				<h1>%1$s</h1>
				<p>%3$s</p>
				<p>%4$s</p>
				</main>
				</body>
				</html>
				""".formatted(problem.status().getReasonPhrase(), STYLE, problem.detail(), waysOn(problem))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String waysOn(Problem problem) {
		String start = "<a href=\"/\">To the start page</a>";
		if (problem.code().equals(Problems.LOG_IN_FAILED)) {
			return "<a href=\"/login\">Log in</a> · " + start;
		}
		return problem.status().is5xxServerError() ? "<a href=\"\">Try again</a> · " + start : start;
	}

	private static String hashOf(String style) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
