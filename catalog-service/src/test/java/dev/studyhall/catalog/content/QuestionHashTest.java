package dev.studyhall.catalog.content;

import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionHashTest {

	private static final List<Option> OPTIONS = List.of(new Option("yes", true, "Right."), new Option("no", false, ""));

	private static final QuestionContent CHOICE = new QuestionContent("id", "ab", InteractionType.SINGLE_CHOICE, "c",
			"d", List.of("e"), OPTIONS, List.of("f"), 3, List.of(new Reference("g", "https://h.example")),
			new Rights("CC0", "i", "j"));

	@Test
	void theSameContentHasTheSameHashWhateverItsId() {
		assertThat(QuestionHash.of(CHOICE)).isEqualTo(QuestionHash.of(CHOICE.withExternalId("other")));
	}

	@Test
	void everyFieldCounts() {
		assertThat(List.of(with("a", "bc", CHOICE.type(), OPTIONS, CHOICE.rights()),
				with("ab", "c", InteractionType.MULTIPLE_CHOICE, OPTIONS, CHOICE.rights()),
				with("ab", "c", CHOICE.type(), List.of(OPTIONS.getLast(), OPTIONS.getFirst()), CHOICE.rights()),
				with("ab", "c", CHOICE.type(), List.of(new Option("yes", true, ""), new Option("no", false, "Right.")),
						CHOICE.rights()),
				with("ab", "c", CHOICE.type(), List.of(new Option("yes", false, "Right."), new Option("no", true, "")),
						CHOICE.rights()),
				with("ab", "c", CHOICE.type(), OPTIONS, new Rights("CC0", null, "j"))))
			.extracting(QuestionHash::of)
			.doesNotContain(QuestionHash.of(CHOICE))
			.doesNotHaveDuplicates();
		assertThat(QuestionHash.of(with("ab", "c", CHOICE.type(), OPTIONS, CHOICE.rights())))
			.isEqualTo(QuestionHash.of(CHOICE));
	}

	private static QuestionContent with(String title, String prompt, InteractionType type, List<Option> options,
			Rights rights) {
		return new QuestionContent("id", title, type, prompt, CHOICE.answer(), CHOICE.keyPoints(), options,
				CHOICE.tags(), CHOICE.minutes(), CHOICE.references(), rights);
	}

}
