package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** What is right of choices, of each version that was ever published. */
final class ChoiceCopies {

	private static final String PUT = """
			insert into choice_copy (tenant_id, question_id, version, options, right_options)
			select :tenant, choice.id, choice.version, choice.options, choice.right_options::smallint[]
			from unnest(:ids, :versions, :options, :rights) as choice (id, version, options, right_options)
			on conflict (tenant_id, question_id, version) do nothing""";

	private final DatabaseClient database;

	ChoiceCopies(DatabaseClient database) {
		this.database = database;
	}

	/** Notes what is right of all choices among the events, not of the newest only. */
	Mono<Void> put(TenantId tenant, List<IncomingEvent> events) {
		List<QuestionPublishedV1> choices = events.stream()
			.filter((event) -> event.type().equals(QuestionPublishedV1.TYPE))
			.map((event) -> event.as(QuestionPublishedV1.class))
			.filter(QuestionPublishedV1::choice)
			.toList();
		if (choices.isEmpty()) {
			return Mono.empty();
		}
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(choices, QuestionPublishedV1::questionId, UUID[]::new))
			.bind("versions", Newest.column(choices, QuestionPublishedV1::version, Integer[]::new))
			.bind("options", Newest.column(choices, QuestionPublishedV1::options, Integer[]::new))
			.bind("rights", Newest.column(choices, ChoiceCopies::rightOptions, String[]::new))
			.then();
	}

	/** As an array's text: arrays of arrays would have to be of one length. */
	private static String rightOptions(QuestionPublishedV1 choice) {
		return Objects.requireNonNull(choice.right())
			.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(",", "{", "}"));
	}

}
