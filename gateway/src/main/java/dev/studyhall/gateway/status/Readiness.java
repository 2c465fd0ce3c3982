package dev.studyhall.gateway.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether something can be used. */
enum Readiness {

	/** It can. */
	@JsonProperty("up")
	UP,

	/** It cannot, or nobody knows. */
	@JsonProperty("down")
	DOWN

}
