package dev.studyhall.formats.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** By which names other collections call the parts of a question; all are normalised. */
final class ForeignNames {

	static final List<String> QUESTION = List.of("question", "questiontext", "questiontitle", "questionstem",
			"questionbody", "stem", "q", "query", "problem", "statement", "front", "term", "frage", "pregunta");

	/** These are the question only beside an answer. */
	static final List<String> QUESTION_BY_ANSWER = List.of("text", "content", "body", "label");

	static final List<String> PROMPT = List.of("prompt", "context", "passage", "scenario");

	static final List<String> CODE = List.of("code", "codesnippet", "snippet");

	static final List<String> PICTURE = List.of("image", "imageurl", "img", "picture", "imagepath", "figure", "photo");

	static final List<String> OPTIONS = List.of("options", "choices", "answeroptions", "possibleanswers",
			"alternatives", "variants", "answerchoices", "responses", "opciones", "answers");

	static final List<String> WRONG = List.of("incorrectanswers", "incorrectanswer", "wronganswers", "distractors",
			"incorrectoptions", "wrongoptions", "incorrect");

	static final List<String> RIGHT = List.of("correctanswer", "correctanswers", "correctoption", "correctoptions",
			"correctchoice", "correctchoices", "correctindex", "correctindices", "correctanswerindex",
			"correctoptionindex", "answerindex", "correctanswerid", "correctoptionid", "correctid", "answeridx",
			"answerkey", "rightanswer", "rightoption", "correctletter", "correct", "gold", "key");

	static final List<String> ANSWER = List.of("answer", "answertext", "solution", "ans", "back", "definition",
			"antwort", "respuesta", "a", "label");

	static final List<String> EXPLANATION = List.of("explanation", "answerexplanation", "rationale", "explain",
			"justification", "reason", "reasoning", "feedback", "support", "explanations", "erklarung");

	static final List<String> LEVEL = List.of("expertise", "level", "difficulty", "difficultylevel");

	static final List<String> TAGS = List.of("category", "categories", "categoryname", "subcategory", "topic", "topics",
			"subject", "domain", "section");

	static final List<String> KEY_POINTS = List.of("goodtohear", "keypoints", "keytakeaways");

	static final List<String> LINKS = List.of("links", "references", "reference", "link");

	static final List<String> NAME = List.of("id", "name", "uuid", "questionid");

	/** Of the object that a text is in. */
	static final List<String> TEXTS = List.of("text", "answertext", "optiontext", "stem", "option", "choice", "answer",
			"content", "body", "description", "name", "title", "value", "label", "en");

	/** By which an option is named elsewhere. */
	static final List<String> KEYS = List.of("id", "key", "letter", "label", "identifier", "value", "option", "index");

	static final List<String> FLAGS = List.of("correct", "iscorrect", "right", "isright", "isanswer", "istrue", "valid",
			"answer");

	static final List<String> FEEDBACK = List.of("feedback", "explanation", "rationale", "comment", "reason");

	/** Fields with an option each. */
	static final Pattern OPTION = Pattern.compile("(?:option|opt|choice|answer|ans)([a-j]|\\d{1,2})|([a-j])");

	/** Fields with a wrong option each. */
	static final Pattern DISTRACTOR = Pattern
		.compile("(?:distractor|(?:incorrect|wrong)(?:answer|option|choice)?)\\d{1,2}");

	/** Names of lists that say nothing about what is in them. */
	private static final Set<String> GENERAL = Set.of("questions", "results", "quiz", "quizzes", "data", "items",
			"entries", "list", "cards", "flashcards", "records", "rows", "exam", "exams", "test", "tests", "content",
			"contents", "docs", "elements", "paragraphs", "qas", "questionlist", "questionslist", "mcqs", "mcq",
			"categories", "category", "topics", "sections", "section", "chapters", "modules", "units", "problems",
			"quizquestions", "response", "payload", "body", "root", "set", "sets", "array", "subject", "subjects",
			"topic", "domain", "train", "validation", "dev", "rounds", "games", "fragen", "preguntas");

	private static final Pattern NUMBERED = Pattern.compile("(?:q|question|item|card|frage)?\\d{0,6}");

	private static final Set<String> ALL = all();

	private ForeignNames() {
	}

	/** Whether the name may stand at a question. */
	static boolean isKnown(String name) {
		return ALL.contains(name) || OPTION.matcher(name).matches() || DISTRACTOR.matcher(name).matches();
	}

	/** Whether the name of a field says nothing about the questions in it. */
	static boolean isGeneral(String name) {
		return GENERAL.contains(name) || NUMBERED.matcher(name).matches();
	}

	private static Set<String> all() {
		Set<String> all = new HashSet<>();
		List.of(QUESTION, QUESTION_BY_ANSWER, PROMPT, CODE, PICTURE, OPTIONS, WRONG, RIGHT, ANSWER, EXPLANATION, LEVEL,
				TAGS, KEY_POINTS, LINKS, NAME)
			.forEach(all::addAll);
		return Set.copyOf(all);
	}

}
