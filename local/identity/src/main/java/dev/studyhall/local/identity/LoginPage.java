package dev.studyhall.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * The log-in as a page: a button for each demo user, and a form for a name typed by hand.
 * Complete as it arrives, without scripts, and without anything from elsewhere.
 */
final class LoginPage {

	private final DemoUsers users;

	private final IdentityProperties properties;

	LoginPage(DemoUsers users, IdentityProperties properties) {
		this.users = users;
		this.properties = properties;
	}

	/**
	 * What the page may do. Its form ends at the gateway, and browsers hold the whole way
	 * against the policy.
	 */
	String policy() {
		return "default-src 'none'; style-src 'sha256-" + hashOf(Texts.STYLE) + "'; form-action 'self' "
				+ String.join(" ", this.properties.gatewayOrigins()) + "; base-uri 'none'; frame-ancestors 'none'";
	}

	/** The page for one visitor. */
	String html(CsrfToken csrf, boolean failed) {
		String token = "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
			.formatted(HtmlUtils.htmlEscape(csrf.getParameterName()), HtmlUtils.htmlEscape(csrf.getToken()));
		Set<String> tenants = this.users.list()
			.stream()
			.flatMap((user) -> user.tenants().keySet().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		String groups = tenants.stream().map((tenant) -> group(tenant, token)).collect(Collectors.joining());
		return Texts.PAGE.formatted(Texts.STYLE, failed ? Texts.FAILED : "", groups, token,
				HtmlUtils.htmlEscape(this.properties.startPage().toString()));
	}

	private String group(String tenant, String token) {
		String buttons = this.users.list()
			.stream()
			.filter((user) -> user.tenants().containsKey(tenant))
			.map((user) -> button(user, tenant, token))
			.collect(Collectors.joining());
		return Texts.GROUP.formatted(HtmlUtils.htmlEscape(tenant), buttons);
	}

	private static String button(DemoUser user, String tenant, String token) {
		return Texts.BUTTON.formatted(token, HtmlUtils.htmlEscape(user.name()), HtmlUtils.htmlEscape(user.fullName()),
				HtmlUtils.htmlEscape(user.rolesIn(tenant)));
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

	/** What the page is made of. */
	private static final class Texts {

		private static final String STYLE = """
				:root{color-scheme:light dark;--ink:#1c2330;--dim:#5a6475;--paper:#f6f5f1;--card:#fff;--line:#d9d8d2;--accent:#2f5d50;--on-accent:#fff;--bad:#a3262a}
				@media(prefers-color-scheme:dark){:root{--ink:#e9e7e1;--dim:#a5adba;--paper:#15181d;--card:#1e2229;--line:#353b45;--accent:#8fc9b5;--on-accent:#10231d;--bad:#ff9a94}}
				*{box-sizing:border-box}
				body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
				main{max-width:44rem;margin:0 auto;padding:8vh 1.25rem 4rem}
				h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
				h2{font-size:1rem;margin:2rem 0 .75rem;color:var(--dim);font-weight:600}
				p{margin:0 0 1rem;color:var(--dim)}
				.failed{color:var(--bad);font-weight:600}
				ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr))}
				button{font:inherit;cursor:pointer;border-radius:.625rem}
				.person{display:block;width:100%;min-height:4rem;padding:.75rem 1rem;text-align:start;background:var(--card);color:inherit;border:1px solid var(--line)}
				.person:hover{border-color:var(--accent)}
				.person strong{display:block}
				.person span{color:var(--dim);font-size:.9375rem}
				:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
				details{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
				summary{cursor:pointer;padding:.5rem 0}
				label{display:block;margin:.75rem 0 .25rem}
				input{font:inherit;width:100%;max-width:20rem;padding:.5rem .75rem;border:1px solid var(--dim);border-radius:.5rem;background:var(--card);color:inherit}
				.go{display:block;margin-top:1rem;padding:.5rem 1.25rem;border:0;background:var(--accent);color:var(--on-accent);font-weight:600}
				a{color:inherit}
				""";

		private static final String PAGE = """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="robots" content="noindex">
				<title>Log in · Studyhall</title>
				<style>%1$s</style>
				</head>
				<body>
				<main>
				<h1>Log in to Studyhall</h1>
				<p>This is a trial run with people made up for it. Choose who you want to be.</p>
				%2$s%3$s<details>
				<summary>Log in by name</summary>
				<form method="post" action="/login">
				%4$s
				<label for="username">Name</label>
				<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
				<label for="password">Password (the name again)</label>
				<input id="password" name="password" type="password" autocomplete="current-password" required>
				<button class="go">Log in</button>
				</form>
				</details>
				<p><a href="%5$s">Go on without logging in</a></p>
				</main>
				</body>
				</html>
				""";

		private static final String FAILED = "<p class=\"failed\" role=\"alert\">Name and password do not fit.</p>\n";

		private static final String GROUP = """
				<h2>%1$s</h2>
				<ul>
				%2$s</ul>
				""";

		private static final String BUTTON = """
				<li><form method="post" action="/login">%1$s<input type="hidden" name="username" value="%2$s">\
				<input type="hidden" name="password" value="%2$s">\
				<button class="person"><strong>%3$s</strong><span>%4$s</span></button></form></li>
				""";

	}

}
