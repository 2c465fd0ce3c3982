package dev.studyhall.catalog.refusal;

/** An author asks for what the state of the content does not allow. */
public final class AuthoringRefused extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String detail;

	/** Why; each is a problem of its own. */
	public enum Reason {

		/** Another topic has that slug, or another question that id. */
		NAME_TAKEN("name-taken", "Name taken"),
		/** Something lies in the trash. */
		IN_TRASH("in-trash", "In the trash"),
		/** Something does not lie in the trash. */
		NOT_IN_TRASH("not-in-trash", "Not in the trash"),
		/** A topic would hold too much. */
		TOO_MUCH("too-much-content", "Too much content"),
		/** Nobody reviews work of their own. */
		OWN_WORK("own-work", "Own work"),
		/** There is nothing to decide. */
		NOT_IN_REVIEW("not-in-review", "Not in review");

		private final String code;

		private final String title;

		Reason(String code, String title) {
			this.code = code;
			this.title = title;
		}

	}

	public AuthoringRefused(Reason reason, String detail) {
		super(detail);
		this.reason = reason;
		this.detail = detail;
	}

	String code() {
		return reason.code;
	}

	String title() {
		return reason.title;
	}

	String detail() {
		return detail;
	}

}
