package dev.studyhall.kit.parked;

import java.util.Map;

import dev.studyhall.kit.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.http.MediaType;

/** The operators' calls for events put aside: list, look, edit, re-drive, skip. */
@WebEndpoint(id = "parked")
public final class ParkedEndpoint {

	private static final Logger log = LoggerFactory.getLogger(ParkedEndpoint.class);

	private static final int MAX_PAGE = 100;

	private final ParkedItems items;

	private final ParkedDesk desk;

	ParkedEndpoint(ParkedItems items, ParkedDesk desk) {
		this.items = items;
		this.desk = desk;
	}

	/** A page of events without their payloads, oldest first. */
	@ReadOperation
	public Mono<WebEndpointResponse<Object>> list(@Nullable String consumer, @Nullable String state,
			@Nullable Long after, @Nullable Integer limit) {
		int size = Math.clamp((limit != null) ? limit : 20, 1, MAX_PAGE);
		return items.list(ParkedItems.Filter.of(consumer, state), (after != null) ? after : 0, size)
			.map((page) -> new WebEndpointResponse<>((Object) page));
	}

	/** One event with its payload. */
	@ReadOperation
	public Mono<WebEndpointResponse<Object>> find(@Selector long id) {
		return items.require(id)
			.map((event) -> new WebEndpointResponse<>((Object) event))
			.onErrorResume(ParkedRefusal.class, (refusal) -> refuse(refusal, id));
	}

	/**
	 * Acts on an event that waits.
	 * @param action edit, redrive or skip
	 * @param payload for edit: the JSON text to apply instead
	 * @param reason for skip
	 */
	@WriteOperation
	public Mono<WebEndpointResponse<Object>> act(@Selector long id, String action, @Nullable String payload,
			@Nullable String reason) {
		return Operators.currentName()
			.flatMap((operator) -> act(id, new Call(action, payload, reason), operator)
				.doOnNext((report) -> log.info("event=parked-event-{} id={} by={}", action, id, operator)))
			.map((report) -> new WebEndpointResponse<>((Object) report))
			.onErrorResume(ParkedRefusal.class, (refusal) -> refuse(refusal, id));
	}

	private Mono<Map<String, Object>> act(long id, Call call, String operator) {
		return switch (call.action()) {
			case "edit" -> desk.edit(id, call.requirePayload(), operator).thenReturn(Map.of("id", id));
			case "redrive" -> desk.redrive(id, operator).map((result) -> report(id, result));
			case "skip" -> desk.skip(id, call.requireReason(), operator).map((result) -> report(id, result));
			default -> throw ParkedRefusal.malformed("action", "The action is edit, redrive or skip");
		};
	}

	private static Map<String, Object> report(long id, Redrive.Result result) {
		ParkCause failed = result.failed();
		if (failed == null) {
			return Map.of("id", id, "applied", result.applied());
		}
		return Map.of("id", id, "applied", result.applied(), "failed", failed);
	}

	private static Mono<WebEndpointResponse<Object>> refuse(ParkedRefusal refusal, long id) {
		Problem problem = refusal.problem();
		return Mono.just(new WebEndpointResponse<>(problem.toDocument("/actuator/parked/" + id), problem.status(),
				MediaType.APPLICATION_PROBLEM_JSON));
	}

	/** What an operator wants done. */
	private record Call(String action, @Nullable String payload, @Nullable String reason) {

		private EditedPayload requirePayload() {
			return new EditedPayload(required("payload", payload));
		}

		private String requireReason() {
			return required("reason", reason);
		}

		private static String required(String field, @Nullable String value) {
			if (value == null || value.isBlank()) {
				throw ParkedRefusal.malformed(field, "The action needs a " + field);
			}
			return value;
		}

	}

}
