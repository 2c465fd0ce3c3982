package dev.studyhall.catalog.searching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.searching.SearchQuery.Phrase;
import dev.studyhall.catalog.searching.SearchTables.FoundDocument;
import dev.studyhall.catalog.searching.SearchTables.Wanted;
import dev.studyhall.catalog.searching.Words.Word;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Searches what a tenant has published, as the role that can read nothing else. */
@Component
final class Searches {

	private final Transactions transactions;

	private final SearchTables tables;

	Searches(Transactions transactions, SearchTables tables) {
		this.transactions = transactions;
		this.tables = tables;
	}

	/**
	 * A page of documents, best first; one more than the page holds says that there is
	 * more.
	 */
	Mono<Found> search(TenantId tenant, SearchQuery query, SearchFilter filter, Range range) {
		return Mono.justOrEmpty(filter.topic())
			.flatMap((slug) -> tables.topic(tenant, slug).map(Optional::of).defaultIfEmpty(Optional.empty()))
			.map((topic) -> topic.map(filter::words))
			.defaultIfEmpty(Optional.of(filter.words(null)))
			.flatMap((words) -> words.map((given) -> find(tenant, query, given, range))
				.orElse(Mono.just(new Found(query, List.of(), Set.of()))))
			.as(transactions::asReader);
	}

	/**
	 * Which part of what is found is wanted.
	 *
	 * @param titles whether titles alone are looked at
	 */
	record Range(boolean titles, int afterRank, UUID afterId, int most) {
	}

	/**
	 * What was found.
	 *
	 * @param query what was searched for in the end
	 * @param lexemes what is to be marked
	 */
	record Found(SearchQuery query, List<FoundDocument> documents, Set<String> lexemes) {
	}

	private Mono<Found> find(TenantId tenant, SearchQuery query, List<String> filters, Range range) {
		if (!query.asks()) {
			return Mono.just(new Found(query, List.of(), Set.of()));
		}
		return tables.terms(query.words(), query.beginning())
			.flatMap((terms) -> correct(query, terms))
			.flatMap((known) -> {
				WordQuery words = WordQuery.of(known.query(), known.terms());
				return tables.find(tenant, wanted(known.query(), words, filters, range))
					.map((documents) -> new Found(known.query(), documents, words.lexemes()));
			});
	}

	private static Wanted wanted(SearchQuery query, WordQuery words, List<String> filters, Range range) {
		return new Wanted(words, words.found(filters), query.typed(), range.titles(), range.afterRank(),
				range.afterId(), range.most());
	}

	private record Known(SearchQuery query, List<Term> terms) {
	}

	private Mono<Known> correct(SearchQuery query, List<Term> terms) {
		Set<String> unknown = unknown(query, terms);
		if (unknown.isEmpty()) {
			return Mono.just(new Known(query, terms));
		}
		return tables.similar(unknown).flatMap((similar) -> {
			SearchQuery corrected = query.with(replaced(query.words(), unknown, similar));
			return corrected.text().equals(query.text()) ? Mono.just(new Known(query, terms))
					: tables.terms(corrected.words(), corrected.beginning())
						.map((known) -> new Known(corrected, known));
		});
	}

	/** Words that occur nowhere, as far as nobody insists on them. */
	private static Set<String> unknown(SearchQuery query, List<Term> terms) {
		Set<String> unknown = new HashSet<>();
		int place = 0;
		for (Phrase phrase : query.phrases()) {
			for (Word word : phrase.words()) {
				Term term = terms.get(place++);
				if (!phrase.excluded() && !phrase.quoted() && !term.known() && !term.stop()) {
					unknown.add(word.text());
				}
			}
		}
		return unknown;
	}

	private static List<Word> replaced(List<Word> words, Set<String> unknown, Map<String, List<String>> similar) {
		return words.stream()
			.filter((word) -> unknown.contains(word.text()))
			.flatMap((word) -> TypingErrors.closest(word.text(), similar.getOrDefault(word.text(), List.of()))
				.map((meant) -> new Word(meant, word.start(), word.end()))
				.stream())
			.toList();
	}

}
