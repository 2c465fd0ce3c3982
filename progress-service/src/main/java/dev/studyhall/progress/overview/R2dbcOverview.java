package dev.studyhall.progress.overview;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.overview.TopicProgressDetail.QuestionStanding;
import dev.studyhall.progress.overview.TopicProgressDetail.State;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Progress, counted in the database. Runs in the caller's transaction. */
@Component
final class R2dbcOverview {

	private final DatabaseClient database;

	private final Clock clock;

	R2dbcOverview(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * The learner's progress by topic that is offered, in order of slug: the page and one
	 * more, if there is one.
	 */
	Mono<List<TopicProgress>> list(Caller caller, PageRequest page, UUID after) {
		return bindLearner(OverviewSql.LIST, caller).bind("now", clock.instant())
			.bind("slug", page.after(0, ""))
			.bind("topic", after)
			.bind("limit", page.limit() + 1)
			.map(LevelRow::of)
			.all()
			.collectList()
			.map(LevelRow::toTopics);
	}

	/**
	 * The learner's progress in the offered topic of that slug; empty if there is none.
	 */
	Mono<TopicProgress> find(Caller caller, String slug) {
		return bindLearner(OverviewSql.FIND, caller).bind("now", clock.instant())
			.bind("slug", slug)
			.map(LevelRow::of)
			.all()
			.collectList()
			.flatMapIterable(LevelRow::toTopics)
			.next();
	}

	/** The topic's questions in order of difficulty, as the learner stands with them. */
	Mono<List<QuestionStanding>> listQuestions(Caller caller, UUID topic) {
		return bindLearner(OverviewSql.QUESTIONS, caller).bind("topic", topic)
			.map(R2dbcOverview::toQuestion)
			.all()
			.collectList();
	}

	private GenericExecuteSpec bindLearner(String sql, Caller caller) {
		return database.sql(sql)
			.bind("tenant", caller.tenant().id().value())
			.bind("learner", caller.requireMember().value());
	}

	private static QuestionStanding toQuestion(Readable row) {
		return new QuestionStanding(row.get("question_id", UUID.class), row.get("slug", String.class),
				row.get("title", String.class), row.get("level", String.class), row.get("number", Integer.class),
				State.of(row.get("known", Boolean.class)), row.get("challenging", Boolean.class));
	}

}
