package dev.studyhall.progress.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.progress.xapi.StatementQuery.Format;
import dev.studyhall.progress.xapi.StatementQuery.Place;
import dev.studyhall.progress.xapi.StatementText.Named;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MultiValueMap;

/**
 * Reads a query as the specification has it: section 2.1.3 of its third part. What it
 * does not know is refused, as is what contradicts itself.
 */
final class StatementParameters {

	static final String CURSOR = "cursor";

	static final int MOST = 100;

	private static final Set<String> ALONE = Set.of("statementId", "voidedStatementId");

	private static final Set<String> BESIDE = Set.of("format", "attachments");

	private static final Set<String> FILTERS = Set.of("agent", "verb", "activity", "registration", "related_activities",
			"related_agents", "since", "until", "limit", "ascending", CURSOR);

	private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

	private final MultiValueMap<String, String> parameters;

	private final StatementText text;

	private final JsonMapper json;

	StatementParameters(MultiValueMap<String, String> parameters, StatementText text, JsonMapper json) {
		this.parameters = parameters;
		this.text = text;
		this.json = json;
	}

	/** The query. Throws {@link BadRequestException}. */
	StatementQuery toQuery() {
		parameters.forEach((name, values) -> requireKnown(name, values.size()));
		requireOneKind();
		flag("related_activities");
		if (flag("attachments")) {
			throw new BadRequestException("attachments", "There are no attachments here: leave it out.");
		}
		Optional<Optional<UUID>> learner = learner(flag("related_agents"));
		Optional<Optional<Verb>> verb = find("verb", (value) -> Verb.ofId(iri("verb", value)));
		Optional<Optional<Named>> object = find("activity", (value) -> text.activity(iri("activity", value)));
		boolean nothing = Stream.of(learner, verb, object).flatMap(Optional::stream).anyMatch(Optional::isEmpty)
				|| find("registration", (value) -> id("registration", value)).isPresent();
		Optional<UUID> voided = find("voidedStatementId", (value) -> id("voidedStatementId", value));
		return new StatementQuery(voided.or(() -> find("statementId", (value) -> id("statementId", value))),
				voided.isPresent(), nothing, learner.flatMap(Function.identity()), verb.flatMap(Function.identity()),
				object.flatMap(Function.identity()), find("since", (value) -> instant("since", value)),
				find("until", (value) -> instant("until", value)), limit(), flag("ascending"), format(),
				find(CURSOR, StatementParameters::place));
	}

	/** What a place is called in a query. */
	static String cursor(Place place) {
		return place.storedAt() + "_" + place.id();
	}

	private static void requireKnown(String name, int values) {
		if (!ALONE.contains(name) && !BESIDE.contains(name) && !FILTERS.contains(name)) {
			throw new BadRequestException(name, "Not a parameter of this call.");
		}
		if (values != 1) {
			throw new BadRequestException(name, "Given once at most.");
		}
	}

	private void requireOneKind() {
		boolean single = parameters.keySet().stream().anyMatch(ALONE::contains);
		long others = parameters.keySet().stream().filter((name) -> !BESIDE.contains(name)).count();
		if (single && others > 1) {
			throw new BadRequestException("statementId", "Allows none beside it but format and attachments.");
		}
	}

	private <T> Optional<T> find(String name, Function<String, T> reader) {
		return Optional.ofNullable(parameters.getFirst(name)).map(reader);
	}

	/**
	 * The learner asked for. The platform, as the authority, is related to every
	 * statement.
	 */
	private Optional<Optional<UUID>> learner(boolean related) {
		Optional<AgentName> agent = find("agent", (value) -> AgentName.read(value, json));
		return agent.filter((name) -> !(related && text.isPlatform(name)))
			.map((name) -> text.learner(name.homePage(), name.name()));
	}

	private static String iri(String name, String value) {
		if (!IRI.matcher(value).matches()) {
			throw new BadRequestException(name, "Not an IRI.");
		}
		return value;
	}

	private static UUID id(String name, String value) {
		return Names.id(value.toLowerCase(Locale.ROOT)).orElseThrow(() -> new BadRequestException(name, "Not a UUID."));
	}

	private static Instant instant(String name, String value) {
		try {
			return OffsetDateTime.parse(value).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BadRequestException(name, "A point in time with its offset, as ISO 8601.");
		}
	}

	private int limit() {
		int limit = find("limit", (value) -> {
			try {
				return Integer.parseInt(value);
			}
			catch (NumberFormatException ex) {
				return -1;
			}
		}).orElse(0);
		if (limit < 0) {
			throw new BadRequestException("limit", "A whole number, 0 for as many as there may be.");
		}
		return (limit == 0) ? MOST : Math.min(limit, MOST);
	}

	private boolean flag(String name) {
		String value = find(name, Function.identity()).orElse("false");
		if (!value.equals("true") && !value.equals("false")) {
			throw new BadRequestException(name, "true or false.");
		}
		return value.equals("true");
	}

	private Format format() {
		String value = find("format", Function.identity()).orElse("exact");
		return Stream.of(Format.values())
			.filter((format) -> format.name().toLowerCase(Locale.ROOT).equals(value))
			.findFirst()
			.orElseThrow(() -> new BadRequestException("format", "ids, exact or canonical."));
	}

	private static Place place(String cursor) {
		int end = cursor.indexOf('_');
		if (end < 0) {
			throw new BadRequestException(CURSOR, "Not a cursor: take it from `more` of the page before.");
		}
		return new Place(instant(CURSOR, cursor.substring(0, end)), id(CURSOR, cursor.substring(end + 1)));
	}

}
