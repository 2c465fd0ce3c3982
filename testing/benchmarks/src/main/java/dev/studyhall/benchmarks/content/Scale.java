package dev.studyhall.benchmarks.content;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much content there is. A topic has 50 questions and a tenant 200 topics, whatever
 * the amount; a million questions are 20,000 topics of 100 tenants.
 *
 * @param questions at least one
 */
public record Scale(int questions) {

	static final int QUESTIONS_OF_TOPIC = 50;

	static final int TOPICS_OF_TENANT = 200;

	private static final int QUESTIONS_OF_TENANT = QUESTIONS_OF_TOPIC * TOPICS_OF_TENANT;

	public int topics() {
		return Math.ceilDiv(this.questions, QUESTIONS_OF_TOPIC);
	}

	/** The tenants, counted from 0. */
	public List<Integer> tenants() {
		return IntStream.range(0, Math.ceilDiv(this.questions, QUESTIONS_OF_TENANT)).boxed().toList();
	}

	/** How many of the questions a tenant has; the last one has what is left. */
	public int questionsOf(int tenant) {
		return Math.clamp(this.questions - (long) tenant * QUESTIONS_OF_TENANT, 0, QUESTIONS_OF_TENANT);
	}

	public int topicsOf(int tenant) {
		return Math.ceilDiv(questionsOf(tenant), QUESTIONS_OF_TOPIC);
	}

	/** A tenant's name in addresses. */
	public static String slugOf(int tenant) {
		return "site-%03d".formatted(tenant);
	}

	/** A topic's name in addresses, counted from 0 within its tenant. */
	public static String topicSlug(int topic) {
		return "topic-%03d".formatted(topic);
	}

}
