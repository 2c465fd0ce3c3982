package dev.studyhall.catalog.content;

import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.rendering.MarkdownRenderer;
import dev.studyhall.formats.rendering.MarkdownRenderer.Place;
import dev.studyhall.formats.rendering.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * The bulky part of a version of a question, rendered once, when the version is made.
 *
 * @param rights what the question says itself; for the rest its topic speaks
 */
public record QuestionBody(RenderedText prompt, RenderedText answer, List<RenderedText> keyPoints,
		List<RenderedOption> options, List<Reference> references, Rights rights) {

	/** An option as a page shows it. */
	public record RenderedOption(RenderedText text, boolean correct, RenderedText feedback) {

		private static RenderedOption render(Option option) {
			return new RenderedOption(rendered(option.text()), option.correct(), rendered(option.feedback()));
		}

	}

	static QuestionBody render(QuestionContent content) {
		return new QuestionBody(rendered(content.prompt()), rendered(content.answer()),
				content.keyPoints().stream().map(QuestionBody::rendered).toList(),
				content.options().stream().map(RenderedOption::render).toList(), content.references(),
				content.rights());
	}

	/** The content that was rendered, with what else belongs to it. */
	public QuestionContent toContent(String externalId, String title, InteractionType type, List<String> tags,
			@Nullable Integer minutes) {
		return new QuestionContent(externalId, title, type, prompt.markdown(), answer.markdown(),
				keyPoints.stream().map(RenderedText::markdown).toList(),
				options.stream()
					.map((option) -> new Option(option.text().markdown(), option.correct(),
							option.feedback().markdown()))
					.toList(),
				tags, minutes, references, rights);
	}

	private static RenderedText rendered(String markdown) {
		return MarkdownRenderer.render(markdown, Place.BELOW_TITLE);
	}

}
