package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.list.Options.Draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.node.FencedCodeBlock;

/** Tells prompt, options, answer and explanation apart in the text of one question. */
final class QuestionReader {

	/** Longest text that is taken apart; a longer one is too long for an answer. */
	private static final int LENGTH = 4 * ContentLimits.TEXT;

	private final RawQuestion raw;

	private QuestionReader(RawQuestion raw) {
		this.raw = raw;
	}

	/**
	 * The question without an id; it may have faults. An answer key is asked where its
	 * own text names no right option.
	 */
	static QuestionContent read(RawQuestion raw) {
		QuestionContent question = readText(raw);
		if (raw.key().isEmpty() || hasRight(question)) {
			return question;
		}
		QuestionContent keyed = readText(raw.answeredByKey());
		return hasRight(keyed) ? keyed : question;
	}

	private static boolean hasRight(QuestionContent question) {
		return question.options().stream().anyMatch(Option::correct);
	}

	private static QuestionContent readText(RawQuestion raw) {
		try {
			return (raw.body().length() <= LENGTH) ? new QuestionReader(raw).read()
					: QuestionContent.open("", raw.headline().title(), Texts.canonical(raw.body()));
		}
		catch (StackOverflowError ex) {
			return QuestionContent.open("", raw.headline().title(), Texts.canonical(raw.body()));
		}
	}

	private QuestionContent read() {
		Folded folded = Folded.of(SetApart.join(raw.body()));
		Parts shown = Parts.of(folded.shown());
		Parts hidden = Parts.of(folded.hidden());
		Optional<Options> options = new OptionFinder(shown).find();
		Optional<QuestionContent> choice = options.isPresent() ? readChoice(options.get(), shown, hidden)
				: readPlainChoice(shown, hidden);
		return choice.orElseGet(() -> readOpen(folded, shown, hidden));
	}

	private Optional<QuestionContent> readChoice(Options found, Parts shown, Parts hidden) {
		Explained explained = Explained.find(found, shown, hidden);
		boolean unmarked = !found.boxes() && !found.hasRight() && !explained.found();
		Options options = unmarked ? found.markedByBold() : found;
		boolean right = options.hasRight() || !explained.right().isEmpty();
		boolean forSure = options.boxes() || explained.found();
		boolean all = explained.text().isEmpty();
		return (right || forSure && all || explained.found() || all) ? Optional.of(choice(options, shown, explained))
				: Optional.empty();
	}

	/** A list without labels is one of options if an answer names one of its items. */
	private Optional<QuestionContent> readPlainChoice(Parts shown, Parts hidden) {
		OptionFinder finder = new OptionFinder(shown);
		int behind = Explained.findKey(shown, 0);
		int end = (behind < shown.size()) ? behind : shown.endOfReadable(0, shown.size());
		Optional<Options> last = finder.findPlain(end);
		if (last.isPresent() && (behind < shown.size() || hidden.size() > 0)) {
			Explained explained = Explained.find(last.get(), shown, hidden);
			return explained.right().isEmpty() ? Optional.empty() : Optional.of(choice(last.get(), shown, explained));
		}
		return readCodedChoice(shown);
	}

	/** The right one of a list is said again in code below. */
	private Optional<QuestionContent> readCodedChoice(Parts shown) {
		for (int i = 1; i < shown.size(); i++) {
			Optional<Options> list = (shown.blocks().get(i) instanceof FencedCodeBlock)
					? new OptionFinder(shown).findPlain(i) : Optional.empty();
			if (list.isPresent()) {
				Explained explained = Explained.find(list.get(), shown, Parts.of(""));
				return explained.right().isEmpty() ? Optional.empty()
						: Optional.of(choice(list.get(), shown, explained));
			}
		}
		return Optional.empty();
	}

	private QuestionContent choice(Options options, Parts shown, Explained explained) {
		List<Option> read = new ArrayList<>();
		for (Draft draft : options.drafts()) {
			boolean right = explained.right().isEmpty() ? draft.right() : explained.right().contains(read.size());
			read.add(new Option(Texts.canonical(draft.text()), right, ""));
		}
		boolean several = read.stream().filter(Option::correct).count() > 1;
		String before = join(shown.readable(0, options.from()), options.lead());
		return question(several ? InteractionType.MULTIPLE_CHOICE : InteractionType.SINGLE_CHOICE, before,
				explained.text(), read);
	}

	private QuestionContent readOpen(Folded folded, Parts shown, Parts hidden) {
		if (hidden.size() > 0) {
			String answer = Explained.withoutAnnouncement(hidden);
			String before = shown.readable(0, shown.size());
			return answer.isEmpty() ? question(InteractionType.OPEN, "", before, List.of())
					: question(InteractionType.OPEN, before, answer, List.of());
		}
		int announced = Explained.findAnnouncement(shown);
		if (announced > 0 && announced < shown.size()) {
			String answer = Explained.withoutAnnouncement(Parts.of(shown.slice(announced, shown.size())));
			if (!answer.isEmpty()) {
				return question(InteractionType.OPEN, shown.readable(0, announced), answer, List.of());
			}
		}
		return question(InteractionType.OPEN, "", Explained.withoutAnnouncement(shown), List.of());
	}

	private QuestionContent question(InteractionType type, String prompt, String answer, List<Option> options) {
		return new QuestionContent("", raw.headline().title(), type, join(Texts.canonical(raw.prompt()), prompt),
				answer, List.of(), options, List.of(), null, List.of(), Rights.UNSTATED);
	}

	private static String join(String first, String second) {
		return Texts.canonical(first + "\n\n" + second);
	}

}
