package dev.studyhall.kit.rebuild;

import dev.studyhall.kit.web.Problem;

import org.springframework.http.HttpStatus;

/** A rebuild that cannot be started; carries its problem document. */
final class RebuildRefusal extends RuntimeException {

	private final transient Problem problem;

	private RebuildRefusal(String code, HttpStatus status, String title, String detail) {
		super(detail, null, false, false);
		this.problem = Problem.of(code, status, title, detail);
	}

	static RebuildRefusal unknown(String consumer) {
		return new RebuildRefusal("projection-unknown", HttpStatus.NOT_FOUND, "No such projection",
				"No consumer " + consumer + " with tables to rebuild");
	}

	static RebuildRefusal running() {
		return new RebuildRefusal("rebuild-running", HttpStatus.CONFLICT, "A rebuild is running",
				"One projection of a service is rebuilt at a time");
	}

	static RebuildRefusal stopping() {
		return new RebuildRefusal("service-stopping", HttpStatus.SERVICE_UNAVAILABLE, "The service is stopping",
				"This instance is going down");
	}

	Problem problem() {
		return problem;
	}

}
