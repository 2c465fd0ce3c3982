package dev.studyhall.bookmark.exporting;

import java.util.List;

import dev.studyhall.bookmark.collecting.CollectionItem;
import dev.studyhall.bookmark.collecting.CollectionView;
import dev.studyhall.bookmark.marking.BookmarkView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code {bookmarks, collections}}, each as the API answers it; collections have
 * their items with them.
 */
final class JsonExport implements ExportWriter {

	private final JsonMapper json;

	private boolean first;

	JsonExport(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String begin() {
		return list("{\"bookmarks\":[");
	}

	@Override
	public String bookmarks(List<BookmarkView> bookmarks) {
		return elements(bookmarks);
	}

	@Override
	public String beginCollections() {
		return list("],\"collections\":[");
	}

	@Override
	public String beginCollection(CollectionView collection) {
		String whole = elements(List.of(collection));
		return list(whole.substring(0, whole.length() - 1) + ",\"items\":[");
	}

	@Override
	public String items(List<CollectionItem> items) {
		return elements(items);
	}

	@Override
	public String endCollection() {
		first = false;
		return "]}";
	}

	@Override
	public String end() {
		return "]}\n";
	}

	private String list(String opening) {
		first = true;
		return opening;
	}

	private String elements(List<?> values) {
		StringBuilder text = new StringBuilder();
		for (Object value : values) {
			text.append(first ? "\n" : ",\n").append(json.writeValueAsString(value));
			first = false;
		}
		return text.toString();
	}

}
