package dev.studyhall.catalog.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.publishing.Publication.LeavingQuestion;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.TenantId;

/** Words a publication's events. */
final class PublicationEvents {

	private final TenantId tenant;

	private final Publication publication;

	PublicationEvents(TenantId tenant, Publication publication) {
		this.tenant = tenant;
		this.publication = publication;
	}

	OutgoingEvent topicPublished(long sequence) {
		TopicTexts texts = publication.content().texts();
		UUID topic = publication.topic().id().value();
		return event(topic, sequence, TopicPublishedV1.TYPE,
				new TopicPublishedV1(tenant.value(), topic, publication.version(), publication.topic().slug(),
						texts.title(), texts.icon(), texts.language(), texts.tags(), levels(), placements(),
						publication.at()));
	}

	OutgoingEvent questionPublished(PlacedQuestion question, long sequence) {
		ChoiceKey key = question.key();
		return event(question.uuid(), sequence, QuestionPublishedV1.TYPE,
				new QuestionPublishedV1(tenant.value(), question.uuid(), publication.topic().id().value(),
						question.version(), question.change(), question.slug(), question.title(),
						question.type().code(), question.tags(), question.minutes(),
						(key != null) ? key.options() : null, (key != null) ? key.right() : null, question.hash(),
						question.publishedAt(publication.at())));
	}

	OutgoingEvent questionRetired(LeavingQuestion question, long sequence) {
		return event(question.id().value(), sequence, QuestionRetiredV1.TYPE, new QuestionRetiredV1(tenant.value(),
				question.id().value(), publication.topic().id().value(), question.shownVersion(), publication.at()));
	}

	private List<TopicPublishedV1.Level> levels() {
		List<TopicPublishedV1.Level> levels = new ArrayList<>();
		publication.content()
			.levels()
			.forEach((level) -> levels
				.add(new TopicPublishedV1.Level(level.text().code(), level.text().title(), levels.size() + 1)));
		return levels;
	}

	private List<TopicPublishedV1.Placement> placements() {
		return publication.content()
			.places()
			.stream()
			.map((place) -> new TopicPublishedV1.Placement(place.question().value(),
					publication.content().levels().get(place.level() - 1).text().code(), place.number()))
			.toList();
	}

	private OutgoingEvent event(UUID aggregate, long sequence, String type, Object payload) {
		return new OutgoingEvent(tenant, aggregate.toString(), sequence, type, aggregate.toString(), publication.at(),
				payload);
	}

}
