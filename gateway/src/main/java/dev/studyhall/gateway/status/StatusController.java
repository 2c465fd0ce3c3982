package dev.studyhall.gateway.status;

import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone whether the platform is up. */
@RestController
class StatusController {

	private final ServiceChecks checks;

	StatusController(ServiceChecks checks) {
		this.checks = checks;
	}

	@GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<PlatformStatus>> status() {
		return this.checks.current().map(StatusController::answer);
	}

	private static ResponseEntity<PlatformStatus> answer(PlatformStatus platform) {
		HttpStatus status = switch (platform.status()) {
			case UP -> HttpStatus.OK;
			case DOWN -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(platform);
	}

}
