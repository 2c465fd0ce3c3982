package dev.studyhall.kit.outbox;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** Writes the running trace as a W3C {@code traceparent}, to be kept with the event. */
public final class TraceParents {

	private TraceParents() {
	}

	/**
	 * The trace of the observation that a Reactor context holds; null if there is none.
	 * Nothing is asked of the thread: that would have every operator restore its locals.
	 */
	public static @Nullable String in(ContextView context) {
		Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		TracingContext tracing = (observation != null) ? observation.getContextView().get(TracingContext.class) : null;
		TraceContext trace = (tracing != null && tracing.getSpan() != null) ? tracing.getSpan().context() : null;
		if (trace == null || trace.traceId().length() != 32) {
			return null;
		}
		String flags = Boolean.TRUE.equals(trace.sampled()) ? "01" : "00";
		return "00-%s-%s-%s".formatted(trace.traceId(), trace.spanId(), flags);
	}

}
