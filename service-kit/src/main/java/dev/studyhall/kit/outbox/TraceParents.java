package dev.studyhall.kit.outbox;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Writes the running trace as a W3C {@code traceparent}, to be kept with the event. */
final class TraceParents {

	private final @Nullable Tracer tracer;

	TraceParents(@Nullable Tracer tracer) {
		this.tracer = tracer;
	}

	@Nullable String current() {
		TraceContext context = (tracer != null) ? tracer.currentTraceContext().context() : null;
		if (context == null || context.traceId().length() != 32) {
			return null;
		}
		String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
		return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
	}

}
