package dev.studyhall.gateway.problem;

import java.util.List;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a client would rather read a page than JSON (RFC 9110, 12.5.1). */
public final class PagePreference {

	private PagePreference() {
	}

	/** Whether HTML is liked better; who says nothing gets JSON. */
	public static boolean of(ServerHttpRequest request) {
		try {
			List<MediaType> accepted = request.getHeaders().getAccept();
			return quality(accepted, MediaType.TEXT_HTML) > quality(accepted, MediaType.APPLICATION_JSON);
		}
		catch (InvalidMediaTypeException unreadable) {
			return false;
		}
	}

	/** The quality of the most specific range that the type falls into. */
	private static double quality(List<MediaType> accepted, MediaType type) {
		double quality = 0;
		int best = -1;
		for (MediaType range : accepted) {
			int specificity = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
			if (range.includes(type) && specificity > best) {
				best = specificity;
				quality = range.getQualityValue();
			}
		}
		return quality;
	}

}
