package dev.studyhall.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The committed, merged document, as it was when the gateway was built. */
@Component
class ApiDocument {

	private static final String LOCATION = "openapi/studyhall.json";

	private final byte[] json;

	private final String etag;

	ApiDocument() {
		try (InputStream stream = new ClassPathResource(LOCATION).getInputStream()) {
			this.json = stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.etag = DigestUtils.md5DigestAsHex(this.json);
	}

	byte[] json() {
		return this.json;
	}

	/** Changes with the document. */
	String etag() {
		return this.etag;
	}

	JsonNode tree() {
		return JsonMapper.shared().readTree(this.json);
	}

}
