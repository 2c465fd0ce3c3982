package dev.studyhall.benchmarks.content;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * All topics of a tenant as one file of the platform's own JSON, made while it is read: a
 * topic a piece.
 */
public final class TenantFile implements Iterable<byte[]> {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Vocabulary vocabulary;

	private final Scale scale;

	private final int tenant;

	/** The file of a tenant, counted from 0. */
	public TenantFile(Vocabulary vocabulary, Scale scale, int tenant) {
		this.vocabulary = vocabulary;
		this.scale = scale;
		this.tenant = tenant;
	}

	@Override
	public Iterator<byte[]> iterator() {
		return IntStream.rangeClosed(-1, this.scale.topicsOf(this.tenant)).mapToObj(this::piece).iterator();
	}

	private byte[] piece(int number) {
		if (number < 0) {
			return bytes("{\"format\":\"studyhall\",\"version\":1,\"topics\":[\n");
		}
		return (number < this.scale.topicsOf(this.tenant)) ? topic(number) : bytes("]}\n");
	}

	private byte[] topic(int number) {
		int left = this.scale.questionsOf(this.tenant) - number * Scale.QUESTIONS_OF_TOPIC;
		String topic = JSON.writeValueAsString(new GeneratedTopic(this.vocabulary, this.tenant, number)
			.with(Math.min(left, Scale.QUESTIONS_OF_TOPIC)));
		return bytes((number > 0) ? ",\n" + topic : topic);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
