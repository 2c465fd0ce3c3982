package dev.studyhall.gateway.problem;

import java.time.Duration;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/** A request that the gateway turns away, or cannot get an answer for. */
public abstract sealed class Refusal extends RuntimeException {

	private Refusal(String message) {
		super(message, null, false, false);
	}

	/** The message breaks the rules of HTTP. */
	public static final class MalformedRequest extends Refusal {

		public MalformedRequest(String rule) {
			super(rule);
		}

	}

	/** The client took too long to send what it announced. */
	public static final class RequestTooSlow extends Refusal {

		public RequestTooSlow() {
			super("request too slow");
		}

	}

	/** A method that no part of the platform knows. */
	public static final class UnknownMethod extends Refusal {

		private final Set<HttpMethod> known;

		public UnknownMethod(Set<HttpMethod> known) {
			super("unknown method");
			this.known = Set.copyOf(known);
		}

		Set<HttpMethod> known() {
			return this.known;
		}

	}

	/** A body where none belongs. */
	public static final class UnexpectedBody extends Refusal {

		public UnexpectedBody() {
			super("unexpected body");
		}

	}

	/** A body beyond the limit of its address. */
	public static final class BodyTooLarge extends Refusal {

		private final DataSize limit;

		public BodyTooLarge(DataSize limit) {
			super("body too large");
			this.limit = limit;
		}

		DataSize limit() {
			return this.limit;
		}

	}

	/** A compressed body. */
	public static final class EncodedBody extends Refusal {

		public EncodedBody() {
			super("encoded body");
		}

	}

	/** A bearer token that does not hold. */
	public static final class InvalidToken extends Refusal {

		public InvalidToken(String cause) {
			super(cause);
		}

	}

	/** A token that cannot be judged, because the issuer's keys cannot be had. */
	public static final class KeysUnavailable extends Refusal {

		public KeysUnavailable() {
			super("keys unavailable");
		}

	}

	/** An origin that may not call from a browser. */
	public static final class ForeignOrigin extends Refusal {

		public ForeignOrigin() {
			super("foreign origin");
		}

	}

	/** A page of another site that acts in the name of who has logged in. */
	public static final class ForeignSite extends Refusal {

		public ForeignSite() {
			super("foreign site");
		}

	}

	/** A log-in that came to nothing. */
	public static final class LogInFailed extends Refusal {

		public LogInFailed(String cause) {
			super(cause);
		}

	}

	/** A session that cannot be looked up, begun or kept alive at the moment. */
	public static final class SessionsUnavailable extends Refusal {

		public SessionsUnavailable() {
			super("sessions unavailable");
		}

	}

	/** More requests than a client, a subject or a tenant may send. */
	public static final class TooManyRequests extends Refusal {

		private final Duration retryAfter;

		public TooManyRequests(Duration retryAfter) {
			super("too many requests");
			this.retryAfter = retryAfter;
		}

		Duration retryAfter() {
			return this.retryAfter;
		}

	}

	/** A service that cannot be reached, or has been out of reach a moment ago. */
	public static final class ServiceUnavailable extends Refusal {

		private final Duration retryAfter;

		public ServiceUnavailable(Duration retryAfter) {
			super("service unavailable");
			this.retryAfter = retryAfter;
		}

		Duration retryAfter() {
			return this.retryAfter;
		}

	}

	/** A service that is busy with as many requests as it may get. */
	public static final class ServiceBusy extends Refusal {

		public ServiceBusy() {
			super("service busy");
		}

	}

	/** A service that did not answer in time. */
	public static final class ServiceTooSlow extends Refusal {

		public ServiceTooSlow() {
			super("service too slow");
		}

	}

	/** A service whose answer is not HTTP. */
	public static final class BrokenAnswer extends Refusal {

		public BrokenAnswer(Throwable cause) {
			super("broken answer: " + cause);
		}

	}

}
