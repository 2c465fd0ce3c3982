package dev.studyhall.benchmarks.content;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts in Markdown, made of the words of a vocabulary. */
final class Prose {

	private final Vocabulary vocabulary;

	private final RandomGenerator random;

	Prose(Vocabulary vocabulary, RandomGenerator random) {
		this.vocabulary = vocabulary;
		this.random = random;
	}

	/** A question in a line. */
	String title() {
		String words = words(2 + this.random.nextInt(4));
		return switch (this.random.nextInt(3)) {
			case 0 -> "What is " + words + "?";
			case 1 -> "How does " + words + " work?";
			default -> "Why would you choose " + words + "?";
		};
	}

	/** A few words that mean something. */
	String words(int count) {
		return IntStream.range(0, count)
			.mapToObj((_) -> this.vocabulary.word(this.random))
			.collect(Collectors.joining(" "));
	}

	String sentence() {
		int length = 7 + this.random.nextInt(9);
		String words = IntStream.range(0, length)
			.mapToObj((_) -> this.vocabulary.any(this.random))
			.collect(Collectors.joining(" "));
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
	}

	String paragraph(int sentences) {
		return IntStream.range(0, sentences).mapToObj((_) -> sentence()).collect(Collectors.joining(" "));
	}

	/** 600 to 1,500 characters with code in most, and a list or a quotation in some. */
	String answer() {
		StringBuilder answer = new StringBuilder(paragraph(3 + this.random.nextInt(3)));
		answer.append(" See `").append(this.vocabulary.word(this.random)).append("()` and **").append(words(2));
		answer.append("**.");
		if (this.random.nextInt(4) > 0) {
			answer.append("\n\n").append(code());
		}
		answer.append("\n\n").append(paragraph(2 + this.random.nextInt(2)));
		if (this.random.nextInt(3) == 0) {
			IntStream.range(0, 3)
				.forEach((_) -> answer.append(answer.lastIndexOf("- ") > 0 ? "\n- " : "\n\n- ").append(sentence()));
		}
		return answer.toString();
	}

	private String code() {
		String type = this.vocabulary.word(this.random);
		return IntStream.range(0, 2 + this.random.nextInt(5))
			.mapToObj((line) -> "    var %s = %s.%s(%d);".formatted(this.vocabulary.word(this.random), type,
					this.vocabulary.word(this.random), line))
			.collect(Collectors.joining("\n", "```java\nvoid " + type + "() {\n", "\n}\n```"));
	}

}
