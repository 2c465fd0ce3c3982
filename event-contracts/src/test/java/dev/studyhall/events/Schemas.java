package dev.studyhall.events;

import java.util.List;
import java.util.Set;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/** Validation by JSON Schema 2020-12 with formats asserted. Fetches nothing. */
final class Schemas {

	/** The keywords that say something to people and nothing about a payload. */
	static final Set<String> DOCUMENTATION = Set.of("title", "description", "$comment", "examples", "default",
			"deprecated");

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private Schemas() {
	}

	/** What is wrong with the payload, nothing if it is valid. */
	static List<Error> errors(JsonNode schema, JsonNode payload) {
		return REGISTRY.getSchema(schema).validate(payload);
	}

	/** What is wrong with the schema itself. */
	static List<Error> errorsOfSchema(JsonNode schema) {
		Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		return metaSchema.validate(schema);
	}

}
