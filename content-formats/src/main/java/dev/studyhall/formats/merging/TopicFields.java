package dev.studyhall.formats.merging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.merging.Decisions.Versions;
import org.jspecify.annotations.Nullable;

/** What a topic says of itself, field by field; rights and tags each as a whole. */
final class TopicFields {

	private final Versions<TopicContent> topics;

	private final Decisions decisions;

	private TopicFields(Versions<TopicContent> topics, Decisions decisions) {
		this.topics = topics;
		this.decisions = decisions;
	}

	/** The merged topic, without levels. */
	static TopicContent merge(Versions<TopicContent> topics, Decisions decisions) {
		return new TopicFields(topics, decisions).merge();
	}

	private TopicContent merge() {
		return new TopicContent(topics.ours().slug(), text("title", TopicContent::title),
				optional("icon", TopicContent::icon), text("language", TopicContent::language),
				optional("curatedBy", TopicContent::curatedBy),
				decisions.choose(Pointer.field("rights"), topics.part(TopicContent::rights), Words::of),
				decisions.choose(Pointer.field("tags"), topics.part(TopicContent::tags), Words::of),
				text("summary", TopicContent::summary), text("about", TopicContent::about),
				text("expectations", TopicContent::expectations), text("guide", TopicContent::guide), List.of());
	}

	private String text(String name, Function<TopicContent, String> field) {
		return decisions.choose(Pointer.field(name), topics.part(field), (text) -> text);
	}

	private @Nullable String optional(String name, Function<TopicContent, @Nullable String> field) {
		return decisions
			.choose(Pointer.field(name), topics.part((topic) -> Optional.ofNullable(field.apply(topic))),
					(text) -> text.orElse(""))
			.orElse(null);
	}

}
