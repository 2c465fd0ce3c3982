package dev.studyhall.catalog.applying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.studyhall.catalog.applying.TopicImport.Outcome;
import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.LevelText;
import dev.studyhall.catalog.content.QuestionHash;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.catalog.content.QuestionTables.NewQuestion;
import dev.studyhall.catalog.content.QuestionTables.NewVersion;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.kit.id.IdGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Holds a bundle against the topic as it is. Questions are found again as
 * {@link KnownQuestions} says. Those that the bundle does not name keep their level and
 * stand behind those it names, unless they are to go. Pure, but for the new identities.
 */
final class TopicComparison {

	private final Map<String, QuestionRow> known;

	private final Set<String> slugs;

	private final ChangeKind change;

	private final IdGenerator ids;

	private final List<NewQuestion> created = new ArrayList<>();

	private final List<NewVersion> versions = new ArrayList<>();

	private final List<AppliedQuestion> questions = new ArrayList<>();

	private TopicComparison(Map<String, QuestionRow> known, Set<String> slugs, ChangeKind change, IdGenerator ids) {
		this.known = known;
		this.slugs = slugs;
		this.change = change;
		this.ids = ids;
	}

	/**
	 * Compares.
	 * @param dropMissing whether questions that the bundle does not name lose their place
	 */
	static TopicChange compare(TopicContent bundle, TopicBefore before, boolean dropMissing, ChangeKind change,
			IdGenerator ids) {
		return new TopicComparison(KnownQuestions.find(bundle, before.version(), before.questions()), before.slugs(),
				change, ids)
			.compare(bundle, dropMissing ? null : before.version());
	}

	private TopicChange compare(TopicContent bundle, @Nullable TopicVersion keep) {
		Map<String, LevelText> texts = new LinkedHashMap<>();
		Map<String, List<QuestionId>> places = new HashMap<>();
		Set<QuestionId> named = new HashSet<>();
		for (LevelContent level : bundle.levels()) {
			List<QuestionId> placed = level.questions().stream().map(this::take).toList();
			texts.put(level.code(), new LevelText(level.code(), level.title(), level.description()));
			places.put(level.code(), new ArrayList<>(placed));
			named.addAll(placed);
		}
		for (PlacedLevel level : (keep != null) ? keep.levels() : List.<PlacedLevel>of()) {
			List<QuestionId> missing = level.questions().stream().filter((id) -> !named.contains(id)).toList();
			if (!missing.isEmpty()) {
				texts.putIfAbsent(level.text().code(), level.text());
				places.computeIfAbsent(level.text().code(), (code) -> new ArrayList<>()).addAll(missing);
			}
		}
		List<PlacedLevel> levels = texts.values()
			.stream()
			.map((text) -> new PlacedLevel(text, places.getOrDefault(text.code(), List.of())))
			.toList();
		return new TopicChange(created, versions, questions, new TopicVersion(TopicTexts.of(bundle), levels));
	}

	private QuestionId take(QuestionContent question) {
		QuestionRow before = known.get(question.externalId());
		if (before == null) {
			QuestionId id = new QuestionId(ids.next());
			created.add(new NewQuestion(id, question.externalId(), newSlug(question.title())));
			versions.add(new NewVersion(id, 1, ChangeKind.MATERIAL, question));
			questions.add(new AppliedQuestion(id, question.externalId(), Outcome.CREATED));
			return id;
		}
		boolean changed = !before.hash().equals(QuestionHash.of(question));
		if (changed) {
			versions.add(new NewVersion(before.id(), before.version() + 1, change, question));
		}
		questions.add(new AppliedQuestion(before.id(), question.externalId(),
				(changed || before.retired()) ? Outcome.UPDATED : Outcome.UNCHANGED));
		return before.id();
	}

	private String newSlug(String title) {
		String slug = Slugs.unique(Slugs.of(title), slugs::contains);
		slugs.add(slug);
		return slug;
	}

}
