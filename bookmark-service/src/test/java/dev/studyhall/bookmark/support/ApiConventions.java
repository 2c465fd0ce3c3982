package dev.studyhall.bookmark.support;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/** What holds for every call of every service. */
final class ApiConventions {

	private ApiConventions() {
	}

	/**
	 * The operation with its tenant, its page, and the answers to calls that cannot be
	 * served.
	 */
	static Operation apply(Operation operation, HandlerMethod method) {
		operation.setTags(null);
		operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
		operation.addParametersItem(new Parameter().in("path")
			.name("tenant")
			.description("The tenant's slug.")
			.required(true)
			.schema(new StringSchema().pattern("^[a-z][a-z0-9-]{2,39}$")));
		if (Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == PageRequest.class)) {
			page(operation);
		}
		answer(operation, "400", "Something in the request cannot be right; `field` names it.");
		answer(operation, "401", "A bearer token is needed, or the one given is not valid.");
		answer(operation, "404", "Nothing there, or nothing for the caller.");
		answer(operation, "503", "The service is busy or cut off: `Retry-After` says when to try again.");
		answer(operation, "default", "Any other problem: a role that is missing, a method or a type that is not taken,"
				+ " too much, or too many.");
		return operation;
	}

	/** The answer that is described already. */
	static ApiResponse response(Operation operation, String status) {
		return Objects.requireNonNull(operation.getResponses().get(status));
	}

	/** The parameter that is described already. */
	static Parameter parameter(Operation operation, String name) {
		return operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** A header that a request may have, or must. */
	static void requestHeader(Operation operation, String name, String description, boolean required) {
		operation.addParametersItem(new Parameter().in("header")
			.name(name)
			.description(description)
			.required(required ? true : null)
			.schema(new StringSchema()));
	}

	/** A header of an answer. */
	static Header header(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

	/** An answer that is a problem document. */
	static ApiResponse problem(String description) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

	/**
	 * The document with its problems and its token, and with what the records say of
	 * null: a component is there unless it is left out when null.
	 * @param base the package in which the records are
	 * @param answers names of the record classes that answers are made of; those nested
	 * in them count as well
	 */
	static void complete(OpenAPI document, String base, String... answers) {
		document.setServers(null);
		document.getComponents()
			.addSchemas("Problem", problemSchema())
			.addSecuritySchemes("bearer",
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.bearerFormat("JWT")
						.description("A token of the platform's identity provider."));
		document.getComponents().getSchemas().forEach((name, schema) -> {
			if (name.startsWith("Page")) {
				schema.required(List.of("items", "next"));
				nullable(property(schema, "next"));
			}
		});
		for (String answer : answers) {
			Class<?> type = ClassUtils.resolveClassName(base + answer, null);
			describe(document, type);
			Arrays.stream(type.getDeclaredClasses())
				.filter(Class::isRecord)
				.forEach((each) -> describe(document, each));
		}
	}

	private static void page(Operation operation) {
		operation.addParametersItem(new Parameter().in("query")
			.name("limit")
			.description("Most items of the page.")
			.schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))._default(20)));
		operation.addParametersItem(new Parameter().in("query")
			.name("cursor")
			.description("`next` of the page before; the first page without it.")
			.schema(new StringSchema()));
		response(operation, "200").addHeaderObject("Link",
				new Header().description("The next page, as `rel=\"next\"` (RFC 8288).").schema(new StringSchema()));
	}

	private static void answer(Operation operation, String status, String description) {
		if (!operation.getResponses().containsKey(status)) {
			operation.getResponses().addApiResponse(status, problem(description));
		}
	}

	private static void describe(OpenAPI document, Class<?> type) {
		Schema<?> schema = document.getComponents().getSchemas().get(type.getSimpleName());
		if (schema == null) {
			throw new IllegalStateException("No schema of " + type);
		}
		for (RecordComponent component : type.getRecordComponents()) {
			boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (!mayBeNull || !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
				schema.addRequiredItem(component.getName());
				if (mayBeNull) {
					nullable(property(schema, component.getName()));
				}
			}
		}
	}

	private static Schema<?> property(Schema<?> schema, String name) {
		return (Schema<?>) Objects.requireNonNull(schema.getProperties().get(name));
	}

	private static void nullable(Schema<?> schema) {
		if (schema.getEnum() != null) {
			schema.addEnumItemObject(null);
		}
		if (schema.get$ref() != null) {
			schema.anyOf(List.of(new Schema<>().$ref(schema.get$ref()), new Schema<>().types(Set.of("null"))));
			schema.set$ref(null);
			return;
		}
		Set<String> types = new LinkedHashSet<>(schema.getTypes());
		types.add("null");
		schema.setTypes(types);
	}

	private static Schema<?> problemSchema() {
		ObjectSchema schema = new ObjectSchema();
		schema.description("Why a request was not served (RFC 9457). Depending on the problem it has more members.");
		schema.addProperty("type", new StringSchema().format("uri")
			.description("Stable: `https://studyhall.dev/problems/` and the code."));
		schema.addProperty("title", new StringSchema());
		schema.addProperty("status", new IntegerSchema());
		schema.addProperty("detail", new StringSchema());
		schema.addProperty("instance", new StringSchema().format("uri-reference")
			.description("The path of the request, where one could be read."));
		schema.addProperty("field", new StringSchema().description("The field or parameter at fault."));
		schema.required(List.of("type", "title", "status", "detail"));
		return schema;
	}

}
