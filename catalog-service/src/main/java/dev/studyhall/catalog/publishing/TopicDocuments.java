package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.formats.rendering.MarkdownRenderer;
import dev.studyhall.formats.rendering.MarkdownRenderer.Place;
import dev.studyhall.formats.rendering.PlainText;
import dev.studyhall.formats.rendering.RenderedText;

/** Makes a topic's page and its card from what is to be published. */
final class TopicDocuments {

	private final Publication publication;

	private final Instant updatedAt;

	TopicDocuments(Publication publication, Instant updatedAt) {
		this.publication = publication;
		this.updatedAt = updatedAt;
	}

	TopicPage page() {
		TopicTexts texts = publication.content().texts();
		return new TopicPage(publication.topic().id().value(), publication.version(), publication.topic().slug(),
				texts.title(), texts.icon(), texts.language(), texts.tags(),
				MarkdownRenderer.render(texts.summary(), Place.BELOW_TITLE), section(texts.about()),
				section(texts.expectations()), section(texts.guide()), publication.placed().size(), levels(),
				texts.curatedBy(), texts.rights().licence(), texts.rights().source(), texts.rights().attribution(),
				updatedAt);
	}

	TopicCard card() {
		TopicTexts texts = publication.content().texts();
		return new TopicCard(publication.topic().id().value(), publication.topic().slug(), texts.title(), texts.icon(),
				PlainText.of(texts.summary()), texts.tags(), publication.placed().size(),
				publication.content()
					.levels()
					.stream()
					.map((level) -> new TopicCard.LevelCount(level.text().code(), level.text().title(),
							level.questions().size()))
					.toList(),
				updatedAt);
	}

	private List<TopicPage.LevelSection> levels() {
		List<TopicPage.LevelSection> levels = new ArrayList<>();
		int first = 0;
		for (PlacedLevel level : publication.content().levels()) {
			int count = level.questions().size();
			levels.add(new TopicPage.LevelSection(level.text().code(), level.text().title(),
					section(level.text().description()), count, items(first, count)));
			first += count;
		}
		return levels;
	}

	private List<TopicPage.QuestionItem> items(int first, int count) {
		List<TopicPage.QuestionItem> items = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			PlacedQuestion question = publication.placed().get(first + index);
			items.add(new TopicPage.QuestionItem(question.uuid(), index + 1, question.slug(), question.title()));
		}
		return items;
	}

	private static RenderedText section(String markdown) {
		return MarkdownRenderer.render(markdown, Place.BELOW_SECTION);
	}

}
