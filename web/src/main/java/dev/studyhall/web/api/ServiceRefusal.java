package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;

/** A service has answered that it does not do what it was asked for. */
public final class ServiceRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final @Nullable String field;

	private final String detail;

	ServiceRefusal(int status, ProblemDocument problem) {
		super(status + " " + problem.code(), null, false, false);
		this.status = status;
		this.code = problem.code();
		this.field = problem.field();
		this.detail = (problem.detail() != null) ? problem.detail() : "";
	}

	/** The status of HTTP. */
	public int status() {
		return this.status;
	}

	/**
	 * The last part of the problem's type, {@code not-found}; empty for an answer that is
	 * no problem document.
	 */
	public String code() {
		return this.code;
	}

	/** The field at fault, where one is named. */
	public @Nullable String field() {
		return this.field;
	}

	/** What the service says about it, in English. */
	public String detail() {
		return this.detail;
	}

	/** Whether a call in one's own name failed because one is no member of the tenant. */
	public static boolean noMember(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && (refusal.status == 403 || refusal.status == 404);
	}

	/** Whether there is no such thing for whoever asked. */
	public boolean notFound() {
		return this.status == 404;
	}

}
