package dev.studyhall.gateway.ratelimit;

import java.time.Duration;

import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.edge.PublicFilter;
import dev.studyhall.gateway.edge.Subject;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.routing.Destination;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Turns away what is too much. A caller's own limit comes first: what it refuses takes
 * nothing from the tenant's, so one caller's flood leaves the tenant's others alone, and
 * one tenant's flood the other tenants.
 */
@Component
@Order(PublicFilter.RATE_LIMIT)
class RateLimitFilter implements PublicFilter {

	private final boolean enabled;

	private final Buckets subjects;

	private final Buckets clients;

	private final Buckets tenants;

	private final Counter refusedCallers;

	private final Counter refusedTenants;

	RateLimitFilter(RateLimitProperties properties, MeterRegistry meters) {
		this.enabled = properties.enabled();
		this.subjects = new Buckets("subject", properties.subject(), properties.tracked());
		this.clients = new Buckets("client", properties.client(), properties.tracked());
		this.tenants = new Buckets("tenant", properties.tenant(), properties.tracked());
		this.refusedCallers = meters.counter("studyhall.gateway.rate.limited", "limit", "caller");
		this.refusedTenants = meters.counter("studyhall.gateway.rate.limited", "limit", "tenant");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Refusal refusal = this.enabled ? refusalOf(exchange) : null;
		return (refusal != null) ? Mono.error(refusal) : chain.filter(exchange);
	}

	private @Nullable Refusal refusalOf(ServerWebExchange exchange) {
		String subject = Subject.of(exchange);
		ConsumptionProbe own = (subject != null) ? this.subjects.take(subject)
				: this.clients.take(Caller.of(exchange).network());
		tell(exchange, (subject != null) ? this.subjects : this.clients, own);
		if (!own.isConsumed()) {
			return refused(own, this.refusedCallers);
		}
		String tenant = Destination.of(exchange).tenant();
		return (tenant != null) ? refusalOfTenant(exchange, tenant) : null;
	}

	private @Nullable Refusal refusalOfTenant(ServerWebExchange exchange, String tenant) {
		ConsumptionProbe shared = this.tenants.take(tenant);
		if (shared.isConsumed()) {
			return null;
		}
		tell(exchange, this.tenants, shared);
		return refused(shared, this.refusedTenants);
	}

	private static void tell(ServerWebExchange exchange, Buckets limit, ConsumptionProbe probe) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		headers.set("RateLimit-Policy", limit.policy());
		headers.set("RateLimit", '"' + limit.kind() + "\";r=" + probe.getRemainingTokens());
	}

	private static Refusal refused(ConsumptionProbe probe, Counter counter) {
		counter.increment();
		return new Refusal.TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

}
