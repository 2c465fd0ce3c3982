package dev.studyhall.gateway.routing;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request is meant to go. Segments count literally:
 * {@code /api/v1/tech%2Dbaithak} is no tenant, so that nobody is counted under two
 * spellings.
 *
 * @param area the part of the API, or the pages
 * @param tenant the slug in the path, well-formed, not necessarily known
 */
public record Destination(Area area, @Nullable String tenant) {

	private static final String ATTRIBUTE = Destination.class.getName();

	private static final String API = "/api/v1/";

	private static final int MIN_SLUG = 3;

	private static final int MAX_SLUG = 40;

	private static final Destination ELSEWHERE = new Destination(Area.ELSEWHERE, null);

	private static final Destination SITE = new Destination(Area.PAGES, null);

	/** First segments of addresses that are not the pages'. */
	private static final Set<String> RESERVED = Set.of("api", "status", "openapi", "openapi.json", "login", "logout",
			"oauth2", "actuator");

	/** First segments of pages that belong to no tenant. */
	private static final Set<String> OF_NO_TENANT = Set.of("assets");

	private static final Destination TENANTS = new Destination(Area.TENANTS, null);

	/** The destination of a request, found out once. */
	public static Destination of(ServerWebExchange exchange) {
		Destination known = exchange.getAttribute(ATTRIBUTE);
		if (known == null) {
			known = ofPath(exchange.getRequest().getURI().getRawPath());
			exchange.getAttributes().put(ATTRIBUTE, known);
		}
		return known;
	}

	/** Gives metrics and traces of a request the name of its area, not its address. */
	public void nameIn(ServerWebExchange exchange) {
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.ifPresent((observed) -> observed.setPathPattern(this.area.pattern()));
	}

	static Destination ofPath(String path) {
		if (!path.startsWith(API)) {
			return ofPage(path);
		}
		int end = segmentEnd(path, API.length());
		String slug = path.substring(API.length(), end);
		if (slug.equals("tenants")) {
			return TENANTS;
		}
		return isSlug(slug) ? new Destination(areaAfter(path, end), slug) : ELSEWHERE;
	}

	private static Destination ofPage(String path) {
		if (!path.startsWith("/") || path.startsWith("//")) {
			return ELSEWHERE;
		}
		String first = segmentAfter(path, 0);
		if (RESERVED.contains(first)) {
			return ELSEWHERE;
		}
		return (isSlug(first) && !OF_NO_TENANT.contains(first)) ? new Destination(Area.PAGES, first) : SITE;
	}

	private static Area areaAfter(String path, int slash) {
		String first = segmentAfter(path, slash);
		int next = slash + 1 + first.length();
		return switch (first) {
			case "me" -> areaOfLearner(path, next);
			case "learners" -> areaOfOthers(path, next + 1 + segmentAfter(path, next).length());
			default -> Area.ofTenant(first);
		};
	}

	private static Area areaOfLearner(String path, int slash) {
		String segment = segmentAfter(path, slash);
		return segment.equals("data") ? dataAfter(path, slash + 1 + segment.length()) : Area.ofLearner(segment);
	}

	/**
	 * Of other learners than the caller there is only what admins do about their data.
	 */
	private static Area areaOfOthers(String path, int slash) {
		String segment = segmentAfter(path, slash);
		return segment.equals("data") ? dataAfter(path, slash + 1 + segment.length()) : Area.ELSEWHERE;
	}

	private static Area dataAfter(String path, int slash) {
		return Area.ofLearnerData(segmentAfter(path, slash));
	}

	private static String segmentAfter(String path, int slash) {
		return (slash < path.length()) ? path.substring(slash + 1, segmentEnd(path, slash + 1)) : "";
	}

	private static int segmentEnd(String path, int start) {
		int slash = path.indexOf('/', start);
		return (slash < 0) ? path.length() : slash;
	}

	private static boolean isSlug(String text) {
		if (text.length() < MIN_SLUG || text.length() > MAX_SLUG || !isLetter(text.charAt(0))) {
			return false;
		}
		for (int i = 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-') {
				return false;
			}
		}
		return true;
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z';
	}

}
