package dev.studyhall.benchmarks.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.load.Request;
import dev.studyhall.benchmarks.peer.StartedPlatform;

/**
 * A learner who may ask for something.
 *
 * @param authorization the header
 */
record Sampled(int tenant, int number, String authorization) {

	private static final int LEARNERS = 10;

	private static final int TENANTS = 200;

	/** Ten learners of each tenant, of two hundred tenants at most. */
	static List<Sampled> of(StartedPlatform platform, Amount amount) {
		return IntStream.range(0, Math.min(TENANTS, amount.tenants()))
			.boxed()
			.flatMap((tenant) -> IntStream.range(0, LEARNERS).mapToObj((number) -> of(platform, tenant, number)))
			.toList();
	}

	static Sampled of(StartedPlatform platform, int tenant, int number) {
		return new Sampled(tenant, number,
				authorization(platform, "learner-" + tenant + "-" + number, tenant, List.of()));
	}

	/** Somebody who writes the topics of a tenant and teaches there. */
	static Sampled teacherOf(StartedPlatform platform, int tenant) {
		return new Sampled(tenant, -1,
				authorization(platform, "teacher-" + tenant, tenant, List.of("author", "instructor")));
	}

	/** An address within the tenant. */
	String path(String rest) {
		return "/api/v1/" + Scale.slugOf(this.tenant) + "/" + rest;
	}

	/** Asks for something within the tenant. */
	Request get(String rest) {
		return Request.get(path(rest), this.authorization);
	}

	/** The token alone. */
	String token() {
		return this.authorization.substring(this.authorization.lastIndexOf(' ') + 1);
	}

	private static String authorization(StartedPlatform platform, String subject, int tenant, List<String> roles) {
		return "Authorization: Bearer " + platform.token(subject,
				Map.of("platform", List.of(), "tenants", Map.of(Scale.slugOf(tenant), roles)));
	}

}
