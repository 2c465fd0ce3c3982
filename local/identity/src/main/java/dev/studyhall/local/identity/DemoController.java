package dev.studyhall.local.identity;

import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be tried, and a token for each, for the command line and for tests. */
@RestController
class DemoController {

	private final DemoUsers users;

	private final DemoTokens tokens;

	DemoController(DemoUsers users, DemoTokens tokens) {
		this.users = users;
		this.tokens = tokens;
	}

	@GetMapping("/demo/users")
	List<DemoUser> users() {
		return this.users.list();
	}

	@GetMapping("/demo/token")
	ResponseEntity<String> token(@RequestParam String user) {
		DemoUser known = this.users.find(user).orElseThrow(() -> new UnknownDemoUser(user, this.users.names()));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.TEXT_PLAIN)
			.body(this.tokens.issue(known));
	}

}
