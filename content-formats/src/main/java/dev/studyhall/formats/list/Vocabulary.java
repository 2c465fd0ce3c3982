package dev.studyhall.formats.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which people call the parts of their lists, in lower case. */
final class Vocabulary {

	private static final Set<String> ANSWER = Set.of("answer", "answers", "ans", "solution", "solutions", "explanation",
			"explanations", "spoiler", "antwort", "antworten", "lösung", "lösungen", "antwoord", "antwoorden",
			"respuesta", "respuestas", "solución", "soluciones", "réponse", "réponses", "reponse", "resposta",
			"respostas", "gabarito", "risposta", "risposte", "soluzione", "soluzioni", "răspuns", "răspunsuri", "svar",
			"ответ", "ответы", "відповідь", "відповіді", "отговор", "odpowiedź", "odpowiedzi", "odpověď", "odgovor",
			"përgjigja", "përgjigje", "cevap", "cevaplar", "jawaban", "đáp", "答案", "参考答案", "答え", "解答", "正解", "정답", "답",
			"คำตอบ", "उत्तर", "الإجابة", "الاجابة", "الإجابات");

	private static final Set<String> AROUND_ANSWER = Set.of("a", "and", "check", "choice", "choices", "click",
			"correct", "exact", "expand", "final", "for", "full", "get", "here", "hide", "is", "key", "me", "of",
			"open", "option", "options", "our", "possible", "read", "reveal", "right", "sample", "see", "show",
			"simple", "suggested", "the", "this", "to", "toggle", "view", "with", "your", "die", "der", "richtige",
			"anzeigen", "het", "juiste", "la", "las", "correcta", "correctas", "correcto", "ver", "mostrar", "bonne",
			"bonnes", "voir", "correta", "corretas", "corretta", "corect", "правильный", "правильные", "верный",
			"показать", "правильна", "poprawna", "saktë", "doğru", "án", "đúng", "सही", "الصحيحة", "查看", "正确");

	/** What else may stand in the title of an answer key. */
	private static final Set<String> AROUND_KEY = Set.of("all", "chapter", "exam", "exercise", "exercises", "keys",
			"list", "mcq", "mcqs", "module", "multiple", "of", "part", "practice", "question", "questions", "quick",
			"quiz", "quizzes", "section", "sheet", "summary", "table", "test", "tests", "unit");

	private static final Set<String> OPTION = Set.of("option", "options", "choice", "choices", "opción", "opção");

	private static final List<String> CONTENTS = List.of("contents", "toc", "translations", "translation", "languages",
			"menu", "navigation", "inhaltsverzeichnis", "índice", "sommaire", "оглавление", "содержание", "目录", "目次");

	private static final Set<String> WAY_BACK = Set.of("оглавлению", "содержанию", "наверх", "вверх", "oben", "arriba",
			"topo", "返回顶部", "回到顶部", "返回目录", "回到目录", "トップへ戻る", "目次へ戻る");

	private static final List<List<String>> ASIDES = List.of(List.of("acknowledgements"), List.of("acknowledgments"),
			List.of("additional", "resources"), List.of("author"), List.of("authors"), List.of("changelog"),
			List.of("code", "of", "conduct"), List.of("contents"), List.of("contribute"), List.of("contributing"),
			List.of("contribution"), List.of("contributions"), List.of("contributors"), List.of("credits"),
			List.of("disclaimer"), List.of("further", "reading"), List.of("how", "to", "contribute"),
			List.of("how", "to", "use"), List.of("intro"), List.of("introduction"), List.of("legend"),
			List.of("licence"), List.of("license"), List.of("more", "resources"), List.of("other", "resources"),
			List.of("prerequisites"), List.of("references"), List.of("related", "topics"), List.of("resources"),
			List.of("sponsor"), List.of("sponsors"), List.of("star", "history"), List.of("support"), List.of("thanks"),
			List.of("toc"), List.of("useful", "links"), List.of("useful", "resources"));

	private static final List<List<String>> QUESTIONING = List.of(List.of("can"), List.of("could"), List.of("compare"),
			List.of("define"), List.of("describe"), List.of("did"), List.of("difference", "between"),
			List.of("differences", "between"), List.of("differentiate"), List.of("discuss"), List.of("distinguish"),
			List.of("do"), List.of("does"), List.of("explain"), List.of("give"), List.of("have"), List.of("how"),
			List.of("implement"), List.of("is"), List.of("are"), List.of("mention"), List.of("should"), List.of("tell"),
			List.of("what"), List.of("whats"), List.of("when"), List.of("where"), List.of("which"), List.of("who"),
			List.of("whose"), List.of("why"), List.of("will"), List.of("would"), List.of("write"));

	/** Words before the number of a question. */
	static final Set<String> QUESTION = Set.of("q", "que", "ques", "question", "frage", "pregunta", "pergunta",
			"domanda", "вопрос", "питання", "pytanie", "soru", "问题", "問題", "질문", "問");

	/** Within so many characters an answer is announced. */
	private static final int START = 120;

	private Vocabulary() {
	}

	/** The words of a text, without marks, in lower case; at most the first twenty. */
	static List<String> words(String text) {
		StringBuilder letters = new StringBuilder();
		String start = text.substring(0, Math.min(text.length(), 400));
		start.toLowerCase(Locale.ROOT).codePoints().forEach((character) -> {
			if (Character.isLetterOrDigit(character) || isVowelSign(character)) {
				letters.appendCodePoint(character);
			}
			else if (character != '\'' && character != '’') {
				letters.append(' ');
			}
		});
		return Arrays.stream(letters.toString().split(" ")).filter((word) -> !word.isEmpty()).limit(20).toList();
	}

	/** Signs that many scripts write around a letter and that are part of its word. */
	private static boolean isVowelSign(int character) {
		int type = Character.getType(character);
		boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
		return mark && (character < 0xfe00 || character > 0xfe0f);
	}

	/** Whether the word stands before the label of an option: “Option B”. */
	static boolean isOption(String word) {
		return OPTION.contains(word.toLowerCase(Locale.ROOT));
	}

	/** Whether it announces an answer and nothing else: “Show answer”. */
	static boolean isAnswer(List<String> words) {
		boolean right = (words.contains("correct") || words.contains("right"))
				&& (words.contains("option") || words.contains("options") || words.contains("choice"));
		return (right || words.stream().anyMatch(ANSWER::contains))
				&& words.stream().allMatch((word) -> ANSWER.contains(word) || AROUND_ANSWER.contains(word));
	}

	/** Whether it is the title of an answer key: “Quiz 2 – answers”. */
	static boolean isAnswerKey(List<String> words) {
		return words.stream().anyMatch(ANSWER::contains) && words.stream()
			.allMatch((word) -> ANSWER.contains(word) || AROUND_ANSWER.contains(word) || AROUND_KEY.contains(word)
					|| word.length() <= 2);
	}

	/** Whether a line could begin an answer: a look that costs little. */
	static boolean mayBeginAnswer(String line) {
		List<String> words = words(line.substring(0, Math.min(line.length(), START)));
		return !words.isEmpty() && (words.contains("a") || words.contains("correct") || words.contains("right")
				|| words.stream().anyMatch(ANSWER::contains));
	}

	/** Whether it is the title of a table of contents or of translations. */
	static boolean isContents(List<String> words) {
		return words.stream().anyMatch(CONTENTS::contains);
	}

	/** Whether it is the title of a section about the list itself: “License”. */
	static boolean isAside(List<String> words) {
		return ASIDES.contains(words) || (words.size() > 1 && words.getFirst().equals("table") && isContents(words));
	}

	/** Whether it begins as a question or a task does: “Explain closures”. */
	static boolean isQuestioning(List<String> words) {
		return words.size() > 1 && QUESTIONING.stream()
			.anyMatch((start) -> words.size() > start.size() && words.subList(0, start.size()).equals(start));
	}

	/** Whether it says that the page ends here for now: “Back to top”. */
	static boolean isWayBack(List<String> words) {
		return words.size() < 8 && (words.contains("top") || isContents(words)
				|| (words.contains("back") && words.contains("to")) || words.stream().anyMatch(WAY_BACK::contains));
	}

}
