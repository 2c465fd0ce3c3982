package dev.studyhall.formats.assembly;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.content.TopicContent;
import org.jspecify.annotations.Nullable;

/** A topic while its file is read. What is said about it is checked when it is put. */
public final class TopicDraft {

	private final FileName name;

	private final Mistakes mistakes;

	private final Map<TopicField, String> values = new EnumMap<>(TopicField.class);

	private List<String> tags = List.of();

	private boolean badSlug;

	/**
	 * Begins one.
	 * @param name from which a missing title is made
	 */
	public TopicDraft(FileName name, Mistakes mistakes) {
		this.name = name;
		this.mistakes = mistakes;
	}

	/**
	 * Takes a value in, or notes what is wrong with it. None is as good as an empty one.
	 */
	public void put(TopicField field, @Nullable String value, int line) {
		if (value == null || value.isEmpty()) {
			return;
		}
		String canonical = field.isText() ? Texts.canonical(value) : value;
		Optional<String> fault = field.findFault(canonical);
		fault.ifPresent((reason) -> mistakes.add(line, title(), reason));
		if (fault.isEmpty()) {
			values.put(field, canonical);
		}
		badSlug |= fault.isPresent() && field == TopicField.SLUG;
	}

	/** Takes the tags in, or notes what is wrong with one of them. */
	public void putTags(List<String> names, int line) {
		Optional<String> bad = names.stream().filter((tag) -> !Tags.isTag(tag)).findFirst();
		if (bad.isPresent()) {
			mistakes.add(line, title(), "The tag “%s”; %s".formatted(bad.get(), Tags.SHAPE));
		}
		else if (names.size() > ContentLimits.TAGS || new HashSet<>(names).size() < names.size()) {
			mistakes.add(line, title(),
					"Too many tags, or one twice; at most %d were expected".formatted(ContentLimits.TAGS));
		}
		else {
			tags = List.copyOf(names);
		}
	}

	public @Nullable String title() {
		return values.get(TopicField.TITLE);
	}

	/** The topic with the questions that could be taken in. */
	public ParsedTopic build(LevelsDraft levels, int line) {
		String title = Optional.ofNullable(title()).orElseGet(() -> name.exists() ? name.toTitle() : "");
		if (title.isBlank()) {
			mistakes.add(line, null, "A topic without a title; a title, or a file’s name to make it of, was expected");
		}
		else if (levels.lostAll()) {
			mistakes.add(line, title, "No question that could be taken in; at least one was expected");
		}
		else if (!badSlug) {
			return new ParsedTopic.Accepted(toTopic(title, levels.build()), levels.positions(), mistakes.inOrder());
		}
		return new ParsedTopic.Refused(mistakes.inOrder());
	}

	private TopicContent toTopic(String title, List<LevelContent> levels) {
		String slug = Optional.ofNullable(values.get(TopicField.SLUG))
			.orElseGet(() -> (title() != null) ? Slugs.of(title) : name.toSlug());
		Rights rights = new Rights(values.get(TopicField.LICENCE), values.get(TopicField.SOURCE),
				values.get(TopicField.ATTRIBUTION));
		return new TopicContent(slug, title, values.get(TopicField.ICON),
				values.getOrDefault(TopicField.LANGUAGE, "en"), values.get(TopicField.CURATED_BY), rights, tags,
				text(TopicField.SUMMARY), text(TopicField.ABOUT), text(TopicField.EXPECTATIONS), text(TopicField.GUIDE),
				levels);
	}

	private String text(TopicField field) {
		return values.getOrDefault(field, "");
	}

}
