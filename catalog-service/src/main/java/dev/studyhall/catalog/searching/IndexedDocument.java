package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.catalog.searching.Words.Word;

/** A document with its texts cut into words. */
record IndexedDocument(SearchDocument document, List<Word> title, List<Word> tags, List<Word> body) {

	static IndexedDocument of(SearchDocument document) {
		return new IndexedDocument(document, document.titleWords(), document.tagWords(), document.bodyWords());
	}

	/** All words. */
	Stream<Word> words() {
		return Stream.of(title, tags, body).flatMap(List::stream);
	}

}
