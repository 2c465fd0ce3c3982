package dev.studyhall.formats.merging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.merging.Decisions.Versions;
import dev.studyhall.formats.merging.Index.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Takes what became of an original over into a copy that went its own way. What the copy
 * changed stays as it is; where the original changed the same, that is a conflict.
 * Nothing else is: what one side changed, added or removed is changed, added or removed,
 * but for a question or a level that the original removed and the copy had changed. What
 * the copy removed stays away. The slug is the copy's own.
 */
public final class TopicMerge {

	private final Versions<TopicContent> topics;

	private final Versions<Index> indexes;

	private final Decisions decisions;

	private final Map<String, Placed> questions = new LinkedHashMap<>();

	private TopicMerge(TopicContent base, TopicContent theirs, TopicContent ours, Map<String, Side> settlements) {
		this.topics = new Versions<>(base, theirs, ours);
		this.indexes = topics.part(Index::of);
		this.decisions = new Decisions(settlements);
	}

	/**
	 * Merges.
	 * @param base what both were made of
	 * @param theirs the original as it is now
	 * @param ours the copy as it is now
	 * @param settlements whose word holds in a conflict, by its path; ours where nothing
	 * is said
	 */
	public static Merged merge(TopicContent base, TopicContent theirs, TopicContent ours,
			Map<String, Side> settlements) {
		TopicMerge merge = new TopicMerge(base, theirs, ours, settlements);
		TopicContent content = merge.texts().withLevels(merge.levels());
		return new Merged(content, merge.decisions.conflicts(), merge.decisions.settled());
	}

	private TopicContent texts() {
		return TopicFields.merge(topics, decisions);
	}

	private List<LevelContent> levels() {
		mergeQuestions();
		Set<String> used = questions.values().stream().map(Placed::level).collect(Collectors.toSet());
		Map<String, LevelContent> levels = new LinkedHashMap<>();
		union(indexes.part(Index::codes))
			.forEach((code) -> mergeLevel(code, used.contains(code)).ifPresent((level) -> levels.put(code, level)));
		return Sequence.merge(Pointer.LEVEL_ORDER, indexes.part(Index::codes), levels.keySet(), decisions)
			.stream()
			.map((code) -> Index.withQuestions(Objects.requireNonNull(levels.get(code)), questionsOf(code)))
			.toList();
	}

	private void mergeQuestions() {
		union(indexes.part((index) -> List.copyOf(index.questions().keySet())))
			.forEach((id) -> mergeQuestion(id).ifPresent((placed) -> questions.put(id, placed)));
	}

	/** Names of theirs and of ours: what only the base has is gone. */
	private static Set<String> union(Versions<List<String>> names) {
		Set<String> union = new LinkedHashSet<>(names.ours());
		union.addAll(names.theirs());
		return union;
	}

	private Optional<Placed> mergeQuestion(String id) {
		Placed base = indexes.base().question(id);
		Placed theirs = indexes.theirs().question(id);
		Placed ours = indexes.ours().question(id);
		if (ours == null) {
			return (base == null) ? Optional.ofNullable(theirs) : Optional.empty();
		}
		if (theirs == null) {
			boolean stays = base == null || !ours.equals(base) && staysThoughRemoved(id, base, ours);
			return stays ? Optional.of(ours) : Optional.empty();
		}
		return Optional.of(new Placed(mergeTexts(id, base, theirs, ours), mergePlace(id, base, theirs, ours)));
	}

	private boolean staysThoughRemoved(String id, Placed base, Placed ours) {
		return decisions.settle(new Conflict(Pointer.question(id), Words.of(base.question()), null,
				Words.of(ours.question()))) == Side.OURS;
	}

	private QuestionContent mergeTexts(String id, @Nullable Placed base, Placed theirs, Placed ours) {
		if (theirs.question().equals(ours.question())) {
			return ours.question();
		}
		if (base != null) {
			Versions<QuestionContent> versions = new Versions<>(base, theirs, ours).part(Placed::question);
			Optional<QuestionContent> merged = versions.clash() ? QuestionMerge.merge(versions)
					: Optional.of(versions.newest());
			if (merged.isPresent()) {
				return merged.get();
			}
		}
		Side side = decisions
			.settle(new Conflict(Pointer.question(id), (base != null) ? Words.of(base.question()) : null,
					Words.of(theirs.question()), Words.of(ours.question())));
		return (side == Side.THEIRS) ? theirs.question() : ours.question();
	}

	private String mergePlace(String id, @Nullable Placed base, Placed theirs, Placed ours) {
		return decisions.choose(Pointer.question(id) + "/level",
				new Versions<>((base != null) ? base.level() : "", theirs.level(), ours.level()), (code) -> code);
	}

	/** Empty for a level that is to go. One that a question needs never goes. */
	private Optional<LevelContent> mergeLevel(String code, boolean needed) {
		LevelContent base = indexes.base().level(code);
		LevelContent theirs = indexes.theirs().level(code);
		LevelContent ours = indexes.ours().level(code);
		if (ours == null) {
			return (base == null || needed) ? Optional.ofNullable(theirs) : Optional.empty();
		}
		if (theirs == null) {
			boolean stays = base == null || needed || !ours.equals(base) && staysThoughRemoved(code, base, ours);
			return stays ? Optional.of(ours) : Optional.empty();
		}
		LevelContent before = (base != null) ? base : new LevelContent(code, "", "", List.of());
		return Optional.of(mergeTexts(code, new Versions<>(before, theirs, ours)));
	}

	private boolean staysThoughRemoved(String code, LevelContent base, LevelContent ours) {
		return decisions.settle(new Conflict(Pointer.level(code), Words.of(base), null, Words.of(ours))) == Side.OURS;
	}

	private LevelContent mergeTexts(String code, Versions<LevelContent> levels) {
		String path = Pointer.level(code);
		return new LevelContent(code,
				decisions.choose(path + "/title", levels.part(LevelContent::title), (title) -> title),
				decisions.choose(path + "/description", levels.part(LevelContent::description), (text) -> text),
				List.of());
	}

	private List<QuestionContent> questionsOf(String code) {
		Set<String> members = new LinkedHashSet<>();
		questions.forEach((id, placed) -> {
			if (placed.level().equals(code)) {
				members.add(id);
			}
		});
		return Sequence
			.merge(Pointer.level(code) + "/order", indexes.part((index) -> index.order(code)), members, decisions)
			.stream()
			.map((id) -> Objects.requireNonNull(questions.get(id)).question())
			.toList();
	}

}
