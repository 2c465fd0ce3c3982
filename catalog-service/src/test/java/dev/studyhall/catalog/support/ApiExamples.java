package dev.studyhall.catalog.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of which the description of a call is put together. */
final class ApiExamples {

	private static final Path EXAMPLES = Path.of("src/test/resources/openapi");

	private ApiExamples() {
	}

	/** An answer in JSON, with an example. */
	static ApiResponse json(String description, String schema, String example) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/json",
					new MediaType().schema(ApiConventions.ref(schema)).example(read(example))));
	}

	/** Adds an example to the answer that is there. */
	static void add(Operation operation, String status, String example) {
		Objects.requireNonNull(operation.getResponses().get(status))
			.getContent()
			.forEach((type, content) -> content.example(read(example)));
	}

	static Header header(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

	/** Lets the call be conditional. */
	static void conditional(Operation operation, ApiResponse found) {
		found.addHeaderObject("ETag", header("Of the document in the coding in which it is sent."))
			.addHeaderObject("Cache-Control",
					header("`no-cache, public` for public tenants, `no-cache, private` for others: keep it, but ask."));
		operation.addParametersItem(new Parameter().in("header")
			.name("If-None-Match")
			.description("Entity tags of what the client has.")
			.schema(new StringSchema()));
		operation.getResponses()
			.addApiResponse("200", found)
			.addApiResponse("304", new ApiResponse().description("The client has it."));
	}

	/** Lets the call be repeated. */
	static void repeatable(Operation operation) {
		operation.getParameters().removeIf((parameter) -> "Idempotency-Key".equals(parameter.getName()));
		operation.addParametersItem(new Parameter().in("header")
			.name("Idempotency-Key")
			.description(
					"A repetition with the same key and the same request gets the first answer. 1 to 255 characters.")
			.schema(new StringSchema().maxLength(255)));
		ApiConventions.answer(operation, "422", "The key was used before, with another request.");
	}

	static void secured(Operation operation) {
		operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
	}

	/**
	 * A call that visitors may make; members of a tenant that is not public send a token.
	 */
	static void open(Operation operation) {
		operation.addSecurityItem(new SecurityRequirement());
		secured(operation);
	}

	private static Object read(String example) {
		try {
			return new JsonMapper().readValue(Files.readString(EXAMPLES.resolve(example + ".json")), Object.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
