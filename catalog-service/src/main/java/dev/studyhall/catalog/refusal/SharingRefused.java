package dev.studyhall.catalog.refusal;

import dev.studyhall.kit.web.Problem;

import org.springframework.http.HttpStatus;

/** Something about offers or adoptions that cannot be done. */
public final class SharingRefused extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	private SharingRefused(String code, HttpStatus status, String title, String detail) {
		super(code);
		this.problem = Problem.of(code, status, title, detail);
	}

	/** Only what readers see can be offered. */
	public static SharingRefused notPublished() {
		return new SharingRefused("topic-not-published", HttpStatus.CONFLICT, "Topic not published",
				"Only what readers see can be offered: publish the topic first.");
	}

	/** A topic that is too large to be copied. */
	public static SharingRefused tooLarge(int limit) {
		return new SharingRefused("shared-topic-too-large", HttpStatus.CONTENT_TOO_LARGE, "Topic too large to share",
				"A shared topic has %d bytes at most, written as JSON.".formatted(limit));
	}

	/** A topic that breaks a rule or a limit. */
	public static SharingRefused unfit(String reason) {
		return new SharingRefused("shared-topic-unfit", HttpStatus.UNPROCESSABLE_CONTENT, "Topic cannot be taken over",
				"It would break a rule: %s.".formatted(reason));
	}

	/** The original is not offered any more. */
	public static SharingRefused withdrawn() {
		return new SharingRefused("offer-withdrawn", HttpStatus.GONE, "Offer withdrawn",
				"The original is not offered any more; the adopted topic stays as it is.");
	}

	/** The original changed since the caller looked at it. */
	public static SharingRefused outdated() {
		return new SharingRefused("update-outdated", HttpStatus.CONFLICT, "Update outdated",
				"The original has changed since: look at the update again.");
	}

	Problem toProblem() {
		return problem;
	}

}
