package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TopicDraft;
import dev.studyhall.formats.assembly.TopicField;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;

/**
 * The questions of somebody else's collection. A few are held back until it shows from
 * where the file counts options; more than a topic can have go on in a further one.
 */
final class ForeignQuestions {

	/** Characters that are held back. */
	private static final int HELD = 8 * 1024 * 1024;

	/** Levels that are made of what stands above questions. */
	private static final int HEADINGS = 40;

	private final String file;

	private final FileName name;

	private final Queue<ParsedTopic> ready;

	private final List<Held> held = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private final Set<String> headings = new HashSet<>();

	private Mistakes mistakes;

	private LevelsDraft levels;

	private String title = "";

	private int part = 1;

	private int characters;

	private boolean met;

	/**
	 * A question that is held back.
	 *
	 * @param heading what stands above it; empty if nothing does
	 */
	private record Held(ForeignQuestion question, String heading, int line) {
	}

	ForeignQuestions(String file, FileName name, Queue<ParsedTopic> ready) {
		this.file = file;
		this.name = name;
		this.ready = ready;
		this.mistakes = new Mistakes(file);
		this.levels = new LevelsDraft(mistakes);
	}

	/** Names the topic after the file's own title. */
	void title(String words) {
		title = words;
	}

	/** Whether any was met. */
	boolean isMet() {
		return met;
	}

	void add(ForeignQuestion question, String heading, int line) {
		met = true;
		held.add(new Held(question, heading, line));
		characters += question.length();
		if (held.size() >= ContentLimits.QUESTIONS || characters > HELD) {
			release();
		}
	}

	/** Notes something that could not be read. */
	void reject(int line, String excerpt, String reason) {
		levels.reject(line, excerpt, reason);
	}

	/** Notes what is wrong outside all questions. */
	void complain(int line, String reason) {
		mistakes.add(line, null, reason);
	}

	/** Ends the last topic. */
	void finish() {
		release();
		if (!levels.isEmpty()) {
			build();
		}
		else if (!mistakes.isEmpty()) {
			ready.add(new ParsedTopic.Refused(mistakes.inOrder()));
		}
	}

	private void release() {
		int first = numberOfFirst();
		for (Held each : held) {
			if (levels.isFull()) {
				build();
				part++;
				mistakes = new Mistakes(file);
				levels = new LevelsDraft(mistakes);
				ids.clear();
			}
			take(each, first);
		}
		held.clear();
		characters = 0;
	}

	/** From zero, unless an answer means the last option only when counted from one. */
	private int numberOfFirst() {
		boolean zero = held.stream().anyMatch((each) -> each.question.countsFromZero());
		boolean last = held.stream()
			.anyMatch((each) -> each.question.optionCount() > 0
					&& each.question.answerPlace() == each.question.optionCount());
		return (!zero && last) ? 1 : 0;
	}

	private void take(Held each, int first) {
		Optional<LevelName> own = each.question.level();
		boolean asLevel = own.isEmpty() && !each.heading.isEmpty() && isKept(each.heading);
		levels.enter(own.orElseGet(() -> asLevel ? LevelName.of(each.heading) : LevelName.GENERAL), each.line);
		String id = each.question.name();
		boolean fresh = id.length() <= ContentLimits.ID && ids.add(id);
		List<String> tags = (each.heading.isEmpty() || asLevel) ? List.of() : List.of(each.heading);
		var content = each.question.build(fresh ? id : "", first, tags);
		levels.add(content, each.line);
		each.question.remark().ifPresent((remark) -> levels.remark(each.line, content.title(), remark));
	}

	private boolean isKept(String heading) {
		return headings.contains(heading) || (headings.size() < HEADINGS && headings.add(heading));
	}

	private void build() {
		levels.sortByDifficulty();
		String further = (part > 1) ? " " + part : "";
		TopicDraft topic = new TopicDraft(new FileName(name.exists() ? name.stem() + further : name.stem()), mistakes);
		topic.put(TopicField.TITLE, title.isEmpty() ? "" : title + further, 1);
		ready.add(topic.build(levels, 1));
	}

}
