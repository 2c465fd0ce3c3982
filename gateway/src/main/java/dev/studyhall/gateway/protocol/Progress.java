package dev.studyhall.gateway.protocol;

import java.time.Duration;

/**
 * How far the conversation on one connection has come: shared by the two guards of its
 * pipeline, touched by its event loop alone.
 */
final class Progress {

	private long headSince = System.nanoTime();

	private boolean headBegun;

	private boolean inBody;

	private boolean folded;

	private boolean rejected;

	private int underWay;

	private long bodyBytes;

	private long bodyWaited;

	private long answeredSince;

	/** Bytes have arrived, whatever they belong to. */
	void received(int bytes) {
		if (this.inBody) {
			this.bodyBytes += bytes;
		}
		else if (!this.headBegun) {
			this.headBegun = true;
			this.headSince = System.nanoTime();
		}
	}

	/** A request line and its headers are complete. */
	void headComplete() {
		this.headBegun = false;
		this.headSince = 0;
		this.inBody = true;
		this.bodyBytes = 0;
		this.bodyWaited = 0;
		this.answeredSince = 0;
		this.underWay++;
	}

	/** The request's last byte has arrived. */
	void bodyComplete() {
		this.inBody = false;
		this.folded = false;
	}

	/** An answer's last byte has been written. */
	void answered() {
		this.underWay--;
		this.answeredSince = System.nanoTime();
	}

	void fold() {
		this.folded = true;
	}

	void reject() {
		this.rejected = true;
	}

	boolean folded() {
		return this.folded;
	}

	boolean rejected() {
		return this.rejected;
	}

	boolean inBody() {
		return this.inBody;
	}

	boolean headBegun() {
		return this.headBegun;
	}

	int underWay() {
		return this.underWay;
	}

	/** Whether the client still sends although it has its answer. */
	boolean sendsInVain() {
		return this.underWay == 0 && (this.inBody || this.rejected);
	}

	boolean headIsOverdue(Duration timeout) {
		return !this.inBody && this.headSince != 0 && System.nanoTime() - this.headSince > timeout.toNanos();
	}

	/**
	 * Counts time in which the gateway was ready to read and the client had its chance.
	 */
	void waitedForBody(Duration time) {
		this.bodyWaited += time.toNanos();
	}

	boolean bodyIsOverdue(Duration grace, long bytesPerSecond) {
		long earned = Duration.ofSeconds(1).toNanos() / bytesPerSecond * this.bodyBytes;
		return this.inBody && this.bodyWaited > grace.toNanos() + earned;
	}

	boolean restIsOverdue(Duration drain) {
		return this.inBody && this.underWay == 0 && System.nanoTime() - this.answeredSince > drain.toNanos();
	}

}
