package dev.studyhall.kit.json;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The two ways JSON is read here: strictly from strangers, leniently from the event log,
 * whose newer writers may say more than an older reader knows.
 */
public final class StrictJson {

	private StrictJson() {
	}

	/**
	 * For requests: unknown fields, duplicate keys, wrong scalar types, NUL, half
	 * surrogate pairs, times as numbers, trailing content and nesting below 64 levels are
	 * refused.
	 */
	public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
		return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.addModule(new SimpleModule("strict values").addDeserializer(String.class, new CleanText())
				.addDeserializer(Instant.class, new StrictInstant()));
	}

	/** A factory of parsers that refuse deep nesting and endless numbers and names. */
	public static JsonFactory boundedFactory() {
		return JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(40).maxNameLength(200).build())
			.build();
	}

	/** A mapper for requests and answers. */
	public static JsonMapper forRequests() {
		return configure(JsonMapper.builder(boundedFactory())).build();
	}

	/** A mapper for events: absent where null, unknown fields ignored. */
	public static JsonMapper forEvents() {
		return JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
	}

}
