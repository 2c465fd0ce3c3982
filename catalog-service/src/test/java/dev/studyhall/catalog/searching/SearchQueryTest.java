package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.catalog.searching.Words.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTest {

	@Test
	void eachWordStandsForItself() {
		assertThat(tsquery("Sets and maps")).isEqualTo("(('sets')) & (('and')) & (('maps'))");
	}

	@Test
	void quotesMakeAPhrase() {
		assertThat(tsquery("\"open sets\" maps")).isEqualTo("(('open') <1> ('sets')) & (('maps'))");
	}

	@Test
	void anOpenQuoteGoesToTheEnd() {
		assertThat(tsquery("\"open sets")).isEqualTo("(('open') <1> ('sets'))");
	}

	@Test
	void wordsThatAreWrittenTogetherStandTogether() {
		assertThat(tsquery("django.db server-side")).isEqualTo("(('django') <1> ('db')) & (('server') <1> ('side'))");
	}

	@Test
	void aMinusExcludes() {
		assertThat(tsquery("sets -maps -\"open sets\""))
			.isEqualTo("(('sets')) & !(('maps')) & !(('open') <1> ('sets'))");
	}

	@Test
	void aQueryThatOnlyExcludesAsksForNothing() {
		assertThat(SearchQuery.parse("-sets").asks()).isFalse();
		assertThat(SearchQuery.parse("-").asks()).isFalse();
		assertThat(SearchQuery.parse("\"\" & | ! ( )").asks()).isFalse();
	}

	@Test
	void whatHasAMeaningElsewhereHasNone() {
		assertThat(tsquery("a:* & !b | 'c\\' <-> d")).isEqualTo("(('a')) & (('b')) & (('c')) & (('d'))");
	}

	@Test
	void theLastWordMayGoOnAsLongAsItIsTyped() {
		assertThat(SearchQuery.parse("open se").beginning()).isTrue();
		assertThat(SearchQuery.parse("open se ").beginning()).isFalse();
		assertThat(SearchQuery.parse("open -se").beginning()).isFalse();
		assertThat(SearchQuery.parse("\"open se").beginning()).isFalse();
	}

	@Test
	void wordsBehindTheTwentiethArePassedOver() {
		assertThat(SearchQuery.parse("a ".repeat(100)).words()).hasSize(20);
		assertThat(SearchQuery.parse("a-".repeat(100)).words()).hasSize(20);
	}

	@Test
	void wordsAreReplacedWhereTheyStand() {
		SearchQuery query = SearchQuery.parse("What ist  Djagno?");
		Word last = query.words().getLast();

		assertThat(query.with(List.of(new Word("django", last.start(), last.end()))).text())
			.isEqualTo("What ist  django?");
	}

	@Test
	void wordsThatALanguagePassesOverLeaveAGap() {
		SearchQuery query = SearchQuery.parse("\"state of the art\" of");
		List<Term> terms = Stream.of("state", "of", "the", "art", "of")
			.map((word) -> new Term(true, word.length() < 4 && !word.equals("art"), List.of(word)))
			.toList();

		assertThat(WordQuery.of(query, terms).asked()).isEqualTo("(('state') <3> ('art'))");
	}

	@Test
	void onlyWordsThatAreOtherwisePassedOverCount() {
		SearchQuery query = SearchQuery.parse("to be");

		assertThat(WordQuery.of(query, query.words().stream().map((word) -> term(word, true)).toList()).asked())
			.isEqualTo("(('to')) & (('be'))");
	}

	@Test
	void filtersAreQuoted() {
		SearchFilter filter = new SearchFilter(null, "o'\\level", "a/b", "open", "question");

		assertThat(new WordQuery("('a')", "", java.util.Set.of()).found(filter.words(null)))
			.isEqualTo("('a') & 'level=o''\\\\level' & 'tag=a/b' & 'type=open' & 'kind=question'");
	}

	@Test
	void anyTextIsAQuery() {
		Random random = new Random(7);
		for (int round = 0; round < 20_000; round++) {
			String text = random.ints(random.nextInt(60), 1, 0x3000)
				.mapToObj((character) -> (character % 3 == 0)
						? String.valueOf("\"-' a&|!():*<>\\".charAt(character % 15)) : Character.toString(character))
				.reduce("", String::concat);
			SearchQuery query = SearchQuery.parse(text);
			query.words().forEach((word) -> assertThat(word.end()).isGreaterThan(word.start()));
			assertThat(query.words()).hasSizeLessThanOrEqualTo(SearchQuery.MAX_WORDS);
		}
	}

	private static String tsquery(String text) {
		SearchQuery query = SearchQuery.parse(text);
		return WordQuery.of(query, query.words().stream().map((word) -> term(word, false)).toList()).found(List.of());
	}

	private static Term term(Word word, boolean stop) {
		return new Term(true, stop, List.of(word.text()));
	}

}
