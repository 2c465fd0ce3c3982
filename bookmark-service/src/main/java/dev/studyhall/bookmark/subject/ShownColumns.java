package dev.studyhall.bookmark.subject;

import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** The part of a query that shows its targets, and from its rows to what is shown. */
public final class ShownColumns {

	/** What is read, of the tables that {@link #joinedTo} joins. */
	public static final String COLUMNS = """
			q.topic_id as question_topic_id, q.slug as question_slug, q.title as question_title,
			q.version as question_version, q.material_version,
			coalesce(q.retired, false) as question_retired, p.level,
			t.slug as topic_slug, t.title as topic_title, t.icon as topic_icon,
			coalesce(t.retired, false) as topic_retired""";

	private static final String JOINS = """
			left join question_copy q on q.tenant_id = %1$s.tenant_id and q.question_id = %1$s.target_id
				and %1$s.target_type = 'question'
			left join topic_copy t on t.tenant_id = %1$s.tenant_id
				and t.topic_id = coalesce(q.topic_id, %1$s.target_id)
			left join placement_copy p on p.tenant_id = %1$s.tenant_id and p.topic_id = q.topic_id
				and p.question_id = q.question_id""";

	private ShownColumns() {
	}

	/**
	 * The copy of the catalog, joined to the table of that alias by its target: question
	 * {@code q}, its topic or the target itself {@code t}, the question's place
	 * {@code p}.
	 */
	public static String joinedTo(String alias) {
		return JOINS.formatted(alias);
	}

	/** The target of a row, from {@code target_type} and {@code target_id}. */
	public static Target target(Readable row) {
		return new Target(Target.Type.of(row.get("target_type", String.class)), row.get("target_id", UUID.class));
	}

	/** What the row shows of its target. */
	public static Shown shown(Readable row) {
		Target target = target(row);
		return switch (target.type()) {
			case QUESTION -> new Shown(question(row, target), null, row.get("material_version", Integer.class));
			case TOPIC -> new Shown(null, topic(row, target), null);
		};
	}

	private static BookmarkedQuestion question(Readable row, Target target) {
		UUID topic = row.get("question_topic_id", UUID.class);
		return new BookmarkedQuestion(target.id(), text(row, "question_slug"), text(row, "question_title"),
				row.get("question_version", Integer.class), text(row, "level"), state(row, "question_retired"),
				(topic != null) ? new TopicName(topic, text(row, "topic_slug"), text(row, "topic_title")) : null);
	}

	private static BookmarkedTopic topic(Readable row, Target target) {
		return new BookmarkedTopic(target.id(), text(row, "topic_slug"), text(row, "topic_title"),
				text(row, "topic_icon"), state(row, "topic_retired"));
	}

	private static State state(Readable row, String retired) {
		return row.get(retired, Boolean.class) ? State.RETIRED : State.PUBLISHED;
	}

	private static @Nullable String text(Readable row, String column) {
		return row.get(column, String.class);
	}

}
