package dev.studyhall.kit.rebuild;

import java.util.List;
import java.util.Map;

import dev.studyhall.kit.parked.Operators;
import dev.studyhall.kit.web.Problem;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The operators' calls for rebuilds: start one, see what became of them. */
@WebEndpoint(id = "rebuild")
public final class RebuildEndpoint {

	private final Rebuilds rebuilds;

	RebuildEndpoint(Rebuilds rebuilds) {
		this.rebuilds = rebuilds;
	}

	/** What can be rebuilt, and the latest runs, newest first. */
	@ReadOperation
	public Mono<State> state() {
		return rebuilds.latest().map((runs) -> new State(rebuilds.projections(), runs));
	}

	/** Starts a rebuild; 202 with the id of the run. */
	@WriteOperation
	public Mono<WebEndpointResponse<Object>> start(@Selector String consumer) {
		return Operators.currentName()
			.flatMap((operator) -> rebuilds.begin(consumer, operator))
			.map((id) -> new WebEndpointResponse<Object>(Map.of("id", id, "consumer", consumer),
					HttpStatus.ACCEPTED.value()))
			.onErrorResume(RebuildRefusal.class, (refusal) -> refuse(refusal.problem(), consumer));
	}

	private static Mono<WebEndpointResponse<Object>> refuse(Problem problem, String consumer) {
		return Mono.just(new WebEndpointResponse<>(problem.toDocument("/actuator/rebuild/" + consumer),
				problem.status(), MediaType.APPLICATION_PROBLEM_JSON));
	}

	/**
	 * What there is to see.
	 *
	 * @param projections consumers with tables to rebuild
	 */
	public record State(List<String> projections, List<RebuildRuns.Run> runs) {
	}

}
