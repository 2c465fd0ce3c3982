package dev.studyhall.bookmark.exporting;

import java.nio.charset.StandardCharsets;

import dev.studyhall.bookmark.collecting.CollectionReads;
import dev.studyhall.bookmark.collecting.CollectionView;
import dev.studyhall.bookmark.marking.BookmarkPages;
import dev.studyhall.bookmark.subject.Owner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Service;

/**
 * Writes out what a learner has while it is read, a page and a transaction at a time.
 * What changes meanwhile is in it as it was or as it is.
 */
@Service
final class Exports {

	private final BookmarkPages bookmarks;

	private final CollectionReads collections;

	private final JsonMapper json;

	Exports(BookmarkPages bookmarks, CollectionReads collections, JsonMapper json) {
		this.bookmarks = bookmarks;
		this.collections = collections;
		this.json = json;
	}

	Flux<DataBuffer> write(Owner owner, ExportFormat format) {
		return Flux.defer(() -> pieces(owner, format.open(json)))
			.filter((piece) -> !piece.isEmpty())
			.map((piece) -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(StandardCharsets.UTF_8)));
	}

	private Flux<String> pieces(Owner owner, ExportWriter writer) {
		return Flux.concat(Mono.fromSupplier(writer::begin), bookmarks.all(owner).map(writer::bookmarks),
				Mono.fromSupplier(writer::beginCollections),
				collections.all(owner)
					.concatMapIterable((page) -> page)
					.concatMap((collection) -> collection(owner, collection, writer), 1),
				Mono.fromSupplier(writer::end));
	}

	private Flux<String> collection(Owner owner, CollectionView collection, ExportWriter writer) {
		return Flux.concat(Mono.fromSupplier(() -> writer.beginCollection(collection)),
				collections.items(owner, collection.id()).map(writer::items), Mono.fromSupplier(writer::endCollection));
	}

}
