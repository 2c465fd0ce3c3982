package dev.studyhall.bookmark.refusal;

/** A learner has as many of something as there may be. */
public final class LimitReached extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Limit limit;

	public LimitReached(Limit limit) {
		super(limit.name(), null, false, false);
		this.limit = limit;
	}

	Limit limit() {
		return limit;
	}

	/** What is limited; each is a problem of its own. */
	public enum Limit {

		/** Bookmarks of a learner. */
		BOOKMARKS(10_000, "too-many-bookmarks", "Too many bookmarks", "A learner has at most %,d bookmarks."),
		/** Collections of a learner. */
		COLLECTIONS(200, "too-many-collections", "Too many collections", "A learner has at most %,d collections."),
		/** Items of a collection. */
		ITEMS(1_000, "collection-full", "Collection full", "A collection has at most %,d items.");

		private final int most;

		private final String code;

		private final String title;

		private final String detail;

		Limit(int most, String code, String title, String detail) {
			this.most = most;
			this.code = code;
			this.title = title;
			this.detail = detail;
		}

		/** The largest number that is allowed. */
		public int most() {
			return most;
		}

		String code() {
			return code;
		}

		String title() {
			return title;
		}

		String detail() {
			return detail;
		}

	}

}
