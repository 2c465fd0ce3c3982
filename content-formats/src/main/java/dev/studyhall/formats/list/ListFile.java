package dev.studyhall.formats.list;

import dev.studyhall.formats.list.HtmlHeadings.Mended;
import dev.studyhall.formats.list.Mark.Kind;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What one file holds.
 *
 * @param heading the heading that is its title
 * @param frontMatter the title in its front matter
 * @param section the section in which all its questions stand
 * @param summary its introduction
 * @param questions in order, good or not
 */
record ListFile(@Nullable String heading, @Nullable String frontMatter, @Nullable String section, String summary,
		List<RawQuestion> questions) {

	static ListFile read(byte[] bytes) throws ListRefused {
		Preface preface = Preface.of(MarkdownText.decode(bytes));
		Mended mended = HtmlHeadings.mend(preface.text());
		mended.text().requireBounds();
		Outline outline = UnspacedHeadings.mend(Outline.of(mended.text()));
		List<KeySection> keys = KeySections.find(outline);
		ListFile file = read(preface, KeySections.without(keys, outline), keys);
		boolean applied = keys.isEmpty() || file.questions().stream().anyMatch((question) -> !question.key().isEmpty());
		ListFile kept = applied ? file : read(preface, outline, List.of());
		return kept.with(kept.questions().stream().map((raw) -> raw.at(mended.origin(raw.line()))).toList());
	}

	private static ListFile read(Preface preface, Outline outline, List<KeySection> keys) {
		MarkdownText text = outline.text();
		List<Decided> decided = new QuestionPicker(text, MarkFinder.find(text, outline.document(), !keys.isEmpty()))
			.pick();
		Optional<Mark> title = decided.stream().limit(1).filter(ListFile::isTitle).map(Decided::mark).findFirst();
		int titleLine = title.map(Mark::line).orElse(-1);
		List<RawQuestion> questions = KeyedQuestions.apply(new Slicer(text, outline.document()).cut(decided, titleLine),
				keys);
		String heading = title.map((mark) -> mark.headline().title()).orElse(null);
		return new ListFile(heading, preface.title(), commonSection(questions), introduction(text, decided, title),
				questions);
	}

	private ListFile with(List<RawQuestion> others) {
		return new ListFile(heading, frontMatter, section, summary, others);
	}

	/** A name for the topic; empty if nothing in the file gives one. */
	Optional<TopicName> name(@Nullable String fileName) {
		return TopicName.of(fileName, heading, frontMatter, section);
	}

	private static boolean isTitle(Decided decided) {
		return !decided.question() && decided.mark().kind() == Kind.HEADING && decided.mark().level() == 1;
	}

	private static String introduction(MarkdownText text, List<Decided> decided, Optional<Mark> title) {
		int behind = title.isPresent() ? 1 : 0;
		Place from = title.map(Mark::from).orElse(Place.startOf(0));
		Place to = (behind < decided.size()) ? Place.startOf(decided.get(behind).mark().line()) : text.end();
		return Preface.summary(text.slice(from, to));
	}

	private static @Nullable String commonSection(List<RawQuestion> questions) {
		String first = questions.isEmpty() || questions.getFirst().sections().isEmpty() ? null
				: questions.getFirst().sections().getFirst();
		return (first != null && questions.stream()
			.allMatch((question) -> !question.sections().isEmpty() && question.sections().getFirst().equals(first)))
					? first : null;
	}

}
