package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.catalog.searching.SearchQuery.Phrase;

/**
 * A query as PostgreSQL takes it: a {@code tsquery} put together from quoted lexemes, so
 * that nothing that was typed has a meaning in it.
 *
 * @param asked the words that are asked for
 * @param excluded those that are not to be there; may be empty
 * @param lexemes all that may be marked in a text
 */
record WordQuery(String asked, String excluded, Set<String> lexemes) {

	/**
	 * The query of the terms, which stand in the order of its words. Words that a
	 * language passes over are left out, unless there are no others.
	 */
	static WordQuery of(SearchQuery query, List<Term> terms) {
		boolean only = onlyStops(query, terms);
		List<String> asked = new ArrayList<>();
		List<String> excluded = new ArrayList<>();
		Set<String> lexemes = new LinkedHashSet<>();
		int place = 0;
		for (Phrase phrase : query.phrases()) {
			List<Term> of = terms.subList(place, place + phrase.words().size());
			place += phrase.words().size();
			String condition = condition(of, only);
			if (!condition.isEmpty()) {
				(phrase.excluded() ? excluded : asked).add(condition);
			}
			if (!phrase.excluded()) {
				of.stream().filter((term) -> only || !term.stop()).forEach((term) -> lexemes.addAll(term.lexemes()));
			}
		}
		return new WordQuery(String.join(" & ", asked),
				excluded.stream().map((condition) -> " & !" + condition).collect(Collectors.joining()), lexemes);
	}

	/** Everything that a document must fulfil. */
	String found(List<String> filters) {
		return asked + excluded + filters.stream().map((filter) -> " & " + quote(filter)).collect(Collectors.joining());
	}

	private static boolean onlyStops(SearchQuery query, List<Term> terms) {
		int place = 0;
		for (Phrase phrase : query.phrases()) {
			List<Term> of = terms.subList(place, place + phrase.words().size());
			place += phrase.words().size();
			if (!phrase.excluded() && !of.stream().allMatch(Term::stop)) {
				return false;
			}
		}
		return true;
	}

	/** Words left out leave a gap: the distance to the next one grows. */
	private static String condition(List<Term> terms, boolean all) {
		StringBuilder condition = new StringBuilder();
		int distance = 0;
		for (Term term : terms) {
			distance++;
			if (all || !term.stop()) {
				condition.append(condition.isEmpty() ? "" : " <" + distance + "> ").append(anyOf(term.lexemes()));
				distance = 0;
			}
		}
		return condition.isEmpty() ? "" : "(" + condition + ")";
	}

	private static String anyOf(List<String> lexemes) {
		return lexemes.stream().map(WordQuery::quote).collect(Collectors.joining(" | ", "(", ")"));
	}

	private static String quote(String lexeme) {
		return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
	}

}
