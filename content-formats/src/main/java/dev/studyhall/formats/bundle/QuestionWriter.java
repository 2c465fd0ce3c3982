package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.QuestionContent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a question as one would by hand, and between fences those of its parts that
 * would be read as something else.
 */
final class QuestionWriter {

	private final QuestionContent question;

	private final String head;

	private QuestionWriter(QuestionContent question) {
		this.question = question;
		Optional<String> heading = HeadingWriter.write("###", question.title());
		this.head = heading.orElseGet(() -> HeadingWriter.approximate("###", question.title())) + "\n"
				+ AttributeWriter.write(question, heading.isEmpty()) + "\n";
	}

	/** Its Markdown from the heading on, with a line end behind it. */
	static String write(QuestionContent question) {
		return new QuestionWriter(question).write();
	}

	private String write() {
		String plain = write(EnumSet.noneOf(QuestionPart.class));
		return Trial.reads(plain, question) ? plain : write(findFencedParts());
	}

	/**
	 * The parts that do not come back as they are, each tried with the others in fences.
	 */
	private Set<QuestionPart> findFencedParts() {
		Set<QuestionPart> parts = findParts();
		return (parts.size() == 1) ? parts : parts.stream().filter((part) -> {
			Set<QuestionPart> others = EnumSet.copyOf(parts);
			others.remove(part);
			return !Trial.reads(write(others), question);
		}).collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionPart.class)));
	}

	private Set<QuestionPart> findParts() {
		Set<QuestionPart> parts = EnumSet.noneOf(QuestionPart.class);
		addIf(!question.prompt().isEmpty(), QuestionPart.PROMPT, parts);
		addIf(!question.options().isEmpty(), QuestionPart.OPTIONS, parts);
		addIf(!question.answer().isEmpty(), QuestionPart.ANSWER, parts);
		addIf(!question.keyPoints().isEmpty(), QuestionPart.KEY_POINTS, parts);
		return parts;
	}

	private static void addIf(boolean there, QuestionPart part, Set<QuestionPart> parts) {
		if (there) {
			parts.add(part);
		}
	}

	private String write(Set<QuestionPart> fenced) {
		List<String> blocks = new ArrayList<>(List.of(head));
		boolean answerFirst = question.type() == InteractionType.OPEN && question.prompt().isEmpty();
		add(blocks, "", QuestionPart.PROMPT, question.prompt(), fenced);
		if (!question.options().isEmpty()) {
			blocks.add("#### Options {.options}\n");
			blocks.add(fenced.contains(QuestionPart.OPTIONS) ? OptionsWriter.writeFences(question.options())
					: OptionsWriter.writeList(question.options()));
		}
		String heading = question.type().isChoice() ? "#### Explanation {.answer}\n\n" : "#### Answer {.answer}\n\n";
		add(blocks, answerFirst ? "" : heading, QuestionPart.ANSWER, question.answer(), fenced);
		if (!question.keyPoints().isEmpty()) {
			blocks.add(writeKeyPoints(fenced.contains(QuestionPart.KEY_POINTS)));
		}
		return String.join("\n", blocks);
	}

	private static void add(List<String> blocks, String heading, QuestionPart part, String text,
			Set<QuestionPart> fenced) {
		if (!text.isEmpty()) {
			blocks.add(fenced.contains(part) ? Verbatim.write(part.code(), text) : heading + text + "\n");
		}
	}

	private String writeKeyPoints(boolean fenced) {
		return fenced ? Verbatim.write(QuestionPart.KEY_POINTS.code(), question.keyPoints())
				: question.keyPoints()
					.stream()
					.map((point) -> "- " + point + "\n")
					.collect(Collectors.joining("", "#### Key points {.key-points}\n\n", ""));
	}

}
