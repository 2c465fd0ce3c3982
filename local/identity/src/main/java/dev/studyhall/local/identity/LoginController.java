package dev.studyhall.local.identity;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whom one can log in as. */
@RestController
class LoginController {

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

	private final LoginPage page;

	LoginController(DemoUsers users, IdentityProperties properties) {
		this.page = new LoginPage(users, properties);
	}

	@GetMapping("/login")
	ResponseEntity<String> login(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
		return ResponseEntity.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noStore())
			.header("Content-Security-Policy", this.page.policy())
			.body(this.page.html(csrf, error != null));
	}

}
