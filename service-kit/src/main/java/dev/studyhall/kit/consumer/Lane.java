package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition: what was read ahead, and what is being done about it. Confined to the
 * loop's thread.
 */
final class Lane {

	private final TopicPartition partition;

	private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();

	private long waitingBytes;

	private State state = State.NOWHERE;

	private long position;

	private int failures;

	private long notBefore = System.nanoTime();

	private long lastTurn;

	private boolean paused;

	Lane(TopicPartition partition) {
		this.partition = partition;
	}

	TopicPartition partition() {
		return partition;
	}

	/** The first offset that is not yet applied. */
	long position() {
		return position;
	}

	long lastTurn() {
		return lastTurn;
	}

	int failures() {
		return failures;
	}

	/** Whether its position must be asked for, now. */
	boolean wantsPosition(long now) {
		return state == State.NOWHERE && now - notBefore >= 0;
	}

	/** Whether a batch can be cut, now. */
	boolean wantsTurn(long now) {
		return state == State.READY && !waiting.isEmpty() && now - notBefore >= 0;
	}

	/**
	 * Nanoseconds until it wants something that no event announces; negative if that may
	 * be long.
	 */
	long wantsWakeUpIn(long now) {
		boolean waitsForTime = state == State.NOWHERE || (state == State.READY && !waiting.isEmpty());
		return (waitsForTime && notBefore - now > 0) ? notBefore - now : -1;
	}

	boolean loaded() {
		return state != State.NOWHERE && state != State.ASKING;
	}

	void asking() {
		state = State.ASKING;
	}

	/** Reading begins here. */
	void startAt(long offset) {
		state = State.READY;
		position = offset;
		failures = 0;
	}

	void add(List<ConsumerRecord<byte[], byte[]>> records) {
		for (ConsumerRecord<byte[], byte[]> record : records) {
			waiting.add(record);
			waitingBytes += bytes(record);
		}
	}

	boolean full(int events, long bytes) {
		return waiting.size() >= events || waitingBytes >= bytes;
	}

	/** The next batch. Its records stay here until it is {@link #applied}. */
	Batch cut(int events, long turn) {
		List<ConsumerRecord<byte[], byte[]>> records = waiting.stream().limit(events).toList();
		state = State.RUNNING;
		lastTurn = turn;
		return new Batch(partition, position, records.getLast().offset() + 1, records);
	}

	void applied(Batch batch) {
		for (int at = 0; at < batch.records().size(); at++) {
			waitingBytes -= bytes(waiting.remove());
		}
		position = batch.end();
		failures = 0;
		state = State.READY;
	}

	/** The same again, but later. */
	void failed(Duration wait) {
		failures++;
		notBefore = System.nanoTime() + wait.toNanos();
		state = (state == State.ASKING) ? State.NOWHERE : State.READY;
	}

	/** Its position is elsewhere: what was read ahead is of no use. */
	void lost() {
		waiting.clear();
		waitingBytes = 0;
		state = State.NOWHERE;
	}

	/** Notes whether Kafka is told to hold back. Says whether that is new. */
	boolean turn(boolean pause) {
		boolean turned = paused != pause;
		paused = pause;
		return turned;
	}

	private static long bytes(ConsumerRecord<byte[], byte[]> record) {
		return (record.value() != null) ? record.value().length : 0;
	}

	private enum State {

		/** Position unknown. */
		NOWHERE,
		/** Position asked for. */
		ASKING,
		/** Nothing under way. */
		READY,
		/** A batch under way. */
		RUNNING

	}

}
