package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;

/** What a service says of an error (RFC 9457). */
record ProblemDocument(@Nullable String type, @Nullable String detail, @Nullable String field) {

	static final ProblemDocument NONE = new ProblemDocument(null, null, null);

	String code() {
		return (this.type != null) ? this.type.substring(this.type.lastIndexOf('/') + 1) : "";
	}

}
