package dev.studyhall.catalog.support;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/** What holds for every call of the service. */
final class ApiConventions {

	private ApiConventions() {
	}

	/**
	 * The operation with its tenant, its page, and the answers to calls that cannot be
	 * served.
	 */
	static void apply(Operation operation, HandlerMethod method, boolean tenant) {
		operation.setTags(null);
		if (tenant) {
			operation.addParametersItem(new Parameter().in("path")
				.name("tenant")
				.description("The tenant's slug.")
				.required(true)
				.schema(new StringSchema().pattern("^[a-z][a-z0-9-]{2,39}$")));
			answer(operation, "404", "Nothing there, or nothing for the caller.");
		}
		if (Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == PageRequest.class)) {
			page(operation);
		}
		answer(operation, "401", "A bearer token is needed, or the one given is not valid.");
		answer(operation, "503", "The service is busy or cut off: `Retry-After` says when to try again.");
		answer(operation, "default", "Any other problem: a role that is missing, a method or a type that is not taken,"
				+ " too much, or too many.");
	}

	/** An answer that is a problem document. */
	static ApiResponse problem(String description) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(ref("Problem"))));
	}

	static void answer(Operation operation, String status, String description) {
		if (!operation.getResponses().containsKey(status)) {
			operation.getResponses().addApiResponse(status, problem(description));
		}
	}

	static Schema<?> ref(String name) {
		return new Schema<>().$ref("#/components/schemas/" + name);
	}

	/** The document with its problems and its token, and with what the records say. */
	static void complete(OpenAPI document, List<Class<?>> records, List<Class<?>> requests) {
		document.setServers(null);
		document.getComponents()
			.addSchemas("Problem", problemSchema())
			.addSecuritySchemes("bearer",
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.bearerFormat("JWT")
						.description("A token of the platform's identity provider."));
		records.forEach((type) -> ModelConverters.getInstance(true)
			.readAll(type)
			.forEach((name, schema) -> document.getComponents().getSchemas().putIfAbsent(name, schema)));
		document.getComponents().addSchemas("PageTopicCard", pageOf("TopicCard"));
		document.getComponents().getSchemas().forEach((name, schema) -> {
			if (name.startsWith("Page")) {
				schema.required(List.of("items", "next"));
				nullable(Objects.requireNonNull((Schema<?>) schema.getProperties().get("next")));
			}
		});
		records.forEach((type) -> describeAll(document, type, true));
		requests.forEach((type) -> describeAll(document, type, false));
	}

	/** A page that is answered with as it is stored. */
	private static Schema<?> pageOf(String item) {
		return new ObjectSchema().addProperty("items", new ArraySchema().items(ref(item)))
			.addProperty("next", new StringSchema());
	}

	private static void describeAll(OpenAPI document, Class<?> type, boolean whole) {
		describe(document, type, whole);
		Arrays.stream(type.getDeclaredClasses())
			.filter(Class::isRecord)
			.forEach((nested) -> describe(document, nested, whole));
	}

	/**
	 * Adds what a record's Javadoc says.
	 * @param whole whether no field is ever left out
	 */
	private static void describe(OpenAPI document, Class<?> type, boolean whole) {
		Schema<?> schema = document.getComponents().getSchemas().get(type.getSimpleName());
		if (schema == null) {
			throw new IllegalStateException("No schema of " + type);
		}
		RecordJavadoc javadoc = RecordJavadoc.of(type);
		schema.description(javadoc.text());
		Map<String, Schema> properties = schema.getProperties();
		for (RecordComponent component : type.getRecordComponents()) {
			JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
			String name = (renamed != null && !renamed.value().isEmpty()) ? renamed.value() : component.getName();
			Schema<?> property = Objects.requireNonNull(properties.get(name), name);
			if (whole && (schema.getRequired() == null || !schema.getRequired().contains(name))) {
				schema.addRequiredItem(name);
			}
			String text = javadoc.components().get(component.getName());
			if (text != null) {
				property.description(text);
			}
			if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				nullable(property);
			}
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
		Objects.requireNonNull(operation.getResponses().get("200"))
			.addHeaderObject("Link", new Header().description("The next page, as `rel=\"next\"` (RFC 8288).")
				.schema(new StringSchema()));
		answer(operation, "400", "Something in the request cannot be right; `field` names it.");
	}

	private static void nullable(Schema<?> schema) {
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
