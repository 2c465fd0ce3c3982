package dev.studyhall.catalog.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.content.LevelText;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.formats.assembly.TopicField;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a topic says and in which order its questions stand, as authors send and get it;
 * texts are Markdown.
 *
 * @param title plain text, up to 300 characters
 * @param icon a few characters, best an emoji
 * @param language BCP 47 tag of the texts; en unless said otherwise
 * @param tags such as databases/postgresql
 * @param levels in order of difficulty
 */
public record TopicFields(@Nullable String title, @Nullable String icon, @Nullable String language,
		@Nullable String curatedBy, @Nullable String licence, @Nullable String source, @Nullable String attribution,
		@Nullable List<String> tags, @Nullable String summary, @Nullable String about, @Nullable String expectations,
		@Nullable String guide, @Nullable List<LevelFields> levels) {

	private static final String LEVELS = "content.levels";

	/**
	 * A level of difficulty.
	 *
	 * @param code unique within the topic; made of the title if none is given
	 * @param questions their ids, easiest first
	 */
	public record LevelFields(@Nullable String code, @Nullable String title, @Nullable String description,
			@Nullable List<UUID> questions) {
	}

	/**
	 * The version that these fields make.
	 * @throws BadRequestException if it breaks a rule
	 */
	TopicVersion toVersion() {
		if (title == null || title.isBlank()) {
			throw new BadRequestException("content.title", "A title was expected.");
		}
		TopicTexts texts = new TopicTexts(line(TopicField.TITLE, title.strip()), optional(TopicField.ICON, icon),
				(language != null) ? line(TopicField.LANGUAGE, language) : "en",
				optional(TopicField.CURATED_BY, curatedBy),
				new Rights(optional(TopicField.LICENCE, licence), optional(TopicField.SOURCE, source),
						optional(TopicField.ATTRIBUTION, attribution)),
				checkedTags(), text(TopicField.SUMMARY, summary), text(TopicField.ABOUT, about),
				text(TopicField.EXPECTATIONS, expectations), text(TopicField.GUIDE, guide));
		return new TopicVersion(texts, toLevels());
	}

	/** As authors get it. */
	public static TopicFields of(TopicVersion version) {
		TopicTexts texts = version.texts();
		return new TopicFields(texts.title(), texts.icon(), texts.language(), texts.curatedBy(),
				texts.rights().licence(), texts.rights().source(), texts.rights().attribution(), texts.tags(),
				texts.summary(), texts.about(), texts.expectations(), texts.guide(),
				version.levels()
					.stream()
					.map((level) -> new LevelFields(level.text().code(), level.text().title(),
							level.text().description(), level.questions().stream().map(QuestionId::value).toList()))
					.toList());
	}

	private List<PlacedLevel> toLevels() {
		List<LevelFields> sent = (levels != null) ? levels : List.of();
		if (sent.size() > ContentLimits.LEVELS) {
			throw new BadRequestException(LEVELS, "At most %d were expected.".formatted(ContentLimits.LEVELS));
		}
		Set<String> codes = new HashSet<>();
		Set<UUID> placed = new HashSet<>();
		List<PlacedLevel> made = new ArrayList<>();
		for (LevelFields level : sent) {
			made.add(toLevel(level, codes, placed));
		}
		if (placed.size() > ContentLimits.QUESTIONS) {
			throw new BadRequestException(LEVELS,
					"At most %d questions were expected.".formatted(ContentLimits.QUESTIONS));
		}
		return made;
	}

	private static PlacedLevel toLevel(LevelFields level, Set<String> codes, Set<UUID> placed) {
		if (level.title() == null || level.title().isBlank()) {
			throw new BadRequestException(LEVELS, "A level without a title; a title was expected.");
		}
		String title = line(TopicField.TITLE, level.title().strip());
		String code = (level.code() != null) ? level.code() : Slugs.of(title);
		if (!Slugs.isSlug(code) || !codes.add(code)) {
			throw new BadRequestException(LEVELS, "The code “%s”; a slug was expected, each once.".formatted(code));
		}
		List<UUID> questions = (level.questions() != null) ? level.questions() : List.of();
		if (!questions.stream().allMatch(placed::add)) {
			throw new BadRequestException(LEVELS, "A question stands in two places; one was expected.");
		}
		return new PlacedLevel(new LevelText(code, title, text(TopicField.ABOUT, level.description())),
				questions.stream().map(QuestionId::new).toList());
	}

	private List<String> checkedTags() {
		List<String> sent = (tags != null) ? tags : List.of();
		if (sent.size() > ContentLimits.TAGS || new HashSet<>(sent).size() < sent.size()
				|| !sent.stream().allMatch(Tags::isTag)) {
			throw new BadRequestException("content.tags",
					"At most %d tags, each once; %s.".formatted(ContentLimits.TAGS, Tags.SHAPE));
		}
		return sent;
	}

	private static @Nullable String optional(TopicField field, @Nullable String value) {
		return (value == null || value.isBlank()) ? null : line(field, value);
	}

	private static String text(TopicField field, @Nullable String value) {
		return line(field, Texts.canonical((value != null) ? value : ""));
	}

	private static String line(TopicField field, String value) {
		field.findFault(value).ifPresent((fault) -> {
			throw new BadRequestException("content", fault + ".");
		});
		return value;
	}

}
