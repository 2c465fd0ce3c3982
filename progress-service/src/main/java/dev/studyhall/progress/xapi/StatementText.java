package dev.studyhall.progress.xapi;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.progress.xapi.Statement.Account;
import dev.studyhall.progress.xapi.Statement.Activity;
import dev.studyhall.progress.xapi.Statement.Agent;
import dev.studyhall.progress.xapi.Statement.Context;
import dev.studyhall.progress.xapi.Statement.Definition;
import dev.studyhall.progress.xapi.Statement.Result;
import dev.studyhall.progress.xapi.Statement.VerbView;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements, and reads the names in them. A tenant's names begin with its home
 * page, so that no two tenants share a learner or an activity.
 */
final class StatementText {

	private static final String PLATFORM = "Studyhall";

	private static final String EXTENSIONS = "https://studyhall.dev/xapi/";

	/** From good on, as everywhere a question counts as known. */
	private static final int SUCCESS = 3;

	private static final Pattern NAMED = Pattern
		.compile("/(questions|topics)/" + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	private final String home;

	StatementText(URI platform, TenantSlug tenant) {
		this.home = platform + "/" + tenant.value();
	}

	/** The statement, whole. */
	Statement write(Told told) {
		return new Statement(told.id(), agent(told.learner().toString()),
				new VerbView(told.verb().id(), Map.of("en", told.verb().code())), object(told), result(told),
				context(told), told.happenedAt(), told.storedAt(), agent(PLATFORM), Statement.VERSION);
	}

	/** The statement with names only of those that have names. */
	Statement writeIds(Told told) {
		Statement whole = write(told);
		return new Statement(whole.id(), whole.actor(), new VerbView(whole.verb().id(), null),
				new Activity(whole.object().objectType(), whole.object().id(), null), whole.result(), whole.context(),
				whole.timestamp(), whole.stored(), whole.authority(), whole.version());
	}

	/** The learner of an account; empty for accounts of others. */
	Optional<UUID> learner(String homePage, String name) {
		return homePage.equals(home) ? Names.id(name) : Optional.empty();
	}

	/** Whether it is the platform itself, which is every statement's authority. */
	boolean isPlatform(AgentName agent) {
		return agent.equals(new AgentName(home, PLATFORM));
	}

	/** The question or topic of an activity; empty for activities of others. */
	Optional<Named> activity(String id) {
		Matcher matcher = NAMED.matcher(id.startsWith(home) ? id.substring(home.length()) : "");
		if (!matcher.matches()) {
			return Optional.empty();
		}
		ObjectType type = matcher.group(1).equals(ObjectType.TOPIC.segment()) ? ObjectType.TOPIC : ObjectType.QUESTION;
		return Optional.of(new Named(type, UUID.fromString(matcher.group(2))));
	}

	/** What an activity stands for. */
	record Named(ObjectType type, UUID id) {
	}

	private Activity object(Told told) {
		return (told.type() == ObjectType.STATEMENT) ? new Activity("StatementRef", told.object().toString(), null)
				: new Activity("Activity", home + "/" + told.type().segment() + "/" + told.object(),
						new Definition(told.type().activityType()));
	}

	private Agent agent(String name) {
		return new Agent(new Account(home, name));
	}

	private static @Nullable Result result(Told told) {
		Integer rating = told.rating();
		return switch (told.verb()) {
			case ANSWERED -> new Result((rating != null) ? rating >= SUCCESS : null, null, duration(told),
					(rating != null) ? Map.of(EXTENSIONS + "rating", rating) : null);
			case ATTEMPTED -> new Result(null, false, duration(told), null);
			case COMPLETED -> new Result(null, true, null, null);
			case BOOKMARKED, VOIDED -> null;
		};
	}

	/** Only activities have one. */
	private static @Nullable Context context(Told told) {
		return (told.type() == ObjectType.STATEMENT) ? null : new Context(
				(told.version() != null) ? told.version().toString() : null, PLATFORM,
				(told.bookmarkKind() != null) ? Map.of(EXTENSIONS + "bookmark-kind", told.bookmarkKind()) : null);
	}

	/** To the hundredth of a second, as finely as others compare it. */
	private static @Nullable String duration(Told told) {
		if (told.startedAt() == null) {
			return null;
		}
		Duration spent = Duration.between(told.startedAt(), told.happenedAt()).truncatedTo(ChronoUnit.MILLIS);
		return spent.minusMillis(spent.toMillis() % 10).toString();
	}

}
