package dev.studyhall.bookmark.collecting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.StoredAnswer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The answer to a creation, as it is kept for repetitions. */
@Component
final class Answers {

	private final JsonMapper json;

	Answers(JsonMapper json) {
		this.json = json;
	}

	/** 201 with the collection and its address. */
	StoredAnswer created(Tenant tenant, Counted made) {
		String address = "/api/v1/%s/me/collections/%s".formatted(tenant.slug().value(), made.collection().id());
		return new StoredAnswer(HttpStatus.CREATED.value(),
				Map.of(HttpHeaders.LOCATION, address, HttpHeaders.ETAG, Conditional.quote(made.collection().tag()),
						HttpHeaders.CACHE_CONTROL, "private, no-store"),
				json.writeValueAsString(CollectionView.of(made)));
	}

	/** Differs with everything that the request asks for. */
	byte[] hash(CollectionRequest request) {
		try {
			return MessageDigest.getInstance("SHA-256")
				.digest(("collection" + json.writeValueAsString(request)).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
