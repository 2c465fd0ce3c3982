package dev.studyhall.kit.web;

import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that is kept with its idempotency key, and given again to a repetition. */
public record StoredAnswer(int status, Map<String, String> headers, String body) {

	/** The answer as a JSON response. */
	public ResponseEntity<String> toResponse() {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
		headers.forEach(answer::header);
		return answer.body(body);
	}

}
