package dev.studyhall.gateway.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.gateway.backend.Backend;
import dev.studyhall.gateway.backend.ConnectionProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Bounds, for each service, the requests whose bodies are still arriving. Each holds a
 * connection to the service while its client takes its time; without a bound, slow
 * clients could hold all of them.
 */
@Component
class Uploads {

	private final int max;

	private final Map<Backend, AtomicInteger> underWay = new EnumMap<>(Backend.class);

	Uploads(ConnectionProperties properties) {
		this.max = properties.maxUploads();
		for (Backend backend : Backend.values()) {
			this.underWay.put(backend, new AtomicInteger());
		}
	}

	/** A place for a body on its way to a service, or null if all are taken. */
	@Nullable Place take(@Nullable Backend backend) {
		AtomicInteger taken = this.underWay.get(backend);
		if (taken == null || taken.incrementAndGet() <= this.max) {
			return new Place(taken);
		}
		taken.decrementAndGet();
		return null;
	}

	/** A place that is given back once, by whoever is first. */
	static final class Place {

		private final @Nullable AtomicInteger taken;

		private final AtomicBoolean left = new AtomicBoolean();

		private Place(@Nullable AtomicInteger taken) {
			this.taken = taken;
		}

		void leave() {
			if (this.taken != null && this.left.compareAndSet(false, true)) {
				this.taken.decrementAndGet();
			}
		}

	}

}
