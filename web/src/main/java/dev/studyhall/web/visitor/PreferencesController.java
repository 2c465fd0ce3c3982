package dev.studyhall.web.visitor;

import java.time.Duration;
import java.util.Locale;

import dev.studyhall.web.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Keeps how a visitor likes the pages, in cookies of their browser. The address begins
 * with what no site's name can be.
 */
@Controller
class PreferencesController {

	static final String PATH = "/-/preferences";

	private static final Duration KEPT = Duration.ofDays(400);

	@PostMapping(PATH)
	ResponseEntity<Void> prefer(Form form) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
			.header(HttpHeaders.LOCATION, form.returnAddress())
			.header(HttpHeaders.CACHE_CONTROL, "no-store");
		keep(answer, Visitors.LOCALE, locale(form.text(Visitors.LOCALE)));
		keep(answer, Visitors.SCHEME, form.has(Visitors.SCHEME) ? Scheme.of(form.text(Visitors.SCHEME)).id() : null);
		keep(answer, Visitors.ZONE, zone(form.text(Visitors.ZONE)));
		return answer.build();
	}

	private static void keep(ResponseEntity.BodyBuilder answer, String name, @Nullable String value) {
		if (value != null) {
			answer.header(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(name, value).path("/").maxAge(KEPT).sameSite("Lax").build().toString());
		}
	}

	private static @Nullable String locale(String tag) {
		return Texts.LANGUAGES.stream().map(Locale::getLanguage).filter(tag::equals).findFirst().orElse(null);
	}

	private static @Nullable String zone(String id) {
		return (Visitors.zone(id) != null) ? id : null;
	}

}
