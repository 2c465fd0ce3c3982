package dev.studyhall.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The schema and the approved samples of one version of one event, from module
 * {@code event-contracts}. A producer's test shows by {@link #assertWrites} that it
 * writes exactly a sample; a consumer's test reads {@link #all()} of them.
 */
public final class EventSamples {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern FILE = Pattern.compile(".*/events/([^/]+/[^/]+)/([^/]+)\\.json");

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private final String event;

	private EventSamples(String event) {
		this.event = event;
	}

	/**
	 * Those of an event, named as its folder ({@code catalog/topic-published.v1}) or as
	 * its type ({@code dev.studyhall.catalog.topic-published.v1}).
	 */
	public static EventSamples of(String event) {
		var samples = new EventSamples(folder(event));
		Assertions.assertThat(samples.all()).as("samples of " + event).isNotEmpty();
		return samples;
	}

	/** The names of all events with their versions, sorted. */
	public static List<String> events() {
		return Arrays.stream(resources("*/*/schema.json"))
			.map((resource) -> matched(resource).group(1))
			.sorted()
			.toList();
	}

	/**
	 * Fails unless a service writes the sample: equal as JSON, nothing ignored, and valid
	 * by the schema.
	 */
	public static void assertWrites(String event, String sample, String actualJson) {
		EventSamples samples = of(event);
		samples.assertValid(actualJson);
		Assertions.assertThat(JSON.readTree(actualJson))
			.as(event + " against its sample " + sample)
			.isEqualTo(JSON.readTree(samples.sample(sample).bytes()));
	}

	/**
	 * Every sample, sorted by name: full, minimal, and whatever later releases have
	 * added.
	 */
	public List<EventSample> all() {
		return Arrays.stream(resources(this.event + "/*.json"))
			.filter((resource) -> !Objects.equals(resource.getFilename(), "schema.json"))
			.map((resource) -> new EventSample(this.event, matched(resource).group(2), bytes(resource)))
			.sorted(Comparator.comparing(EventSample::name))
			.toList();
	}

	/** The sample with every optional field of the first release. */
	public EventSample full() {
		return sample("full");
	}

	/** The sample with no optional field. */
	public EventSample minimal() {
		return sample("minimal");
	}

	public EventSample sample(String name) {
		return all().stream()
			.filter((sample) -> sample.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No sample " + name + " of " + this.event));
	}

	/** Fails with the schema's complaints unless the payload is valid. */
	public void assertValid(String json) {
		Assertions.assertThat(SCHEMAS.getSchema(schema()).validate(JSON.readTree(json)))
			.as("what the schema of " + this.event + " finds")
			.isEmpty();
	}

	private JsonNode schema() {
		return JSON.readTree(bytes(resources(this.event + "/schema.json")[0]));
	}

	private static String folder(String event) {
		return event.replaceFirst("^dev\\.studyhall\\.([a-z]+)\\.", "$1/");
	}

	private static Matcher matched(Resource resource) {
		try {
			Matcher matcher = FILE.matcher(resource.getURL().toString());
			Assertions.assertThat(matcher.matches()).as(resource.toString()).isTrue();
			return matcher;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Resource[] resources(String pattern) {
		try {
			return new PathMatchingResourcePatternResolver().getResources("classpath*:events/" + pattern);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
