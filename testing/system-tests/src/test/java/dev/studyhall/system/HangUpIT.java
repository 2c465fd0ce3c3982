package dev.studyhall.system;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;

import dev.studyhall.local.launcher.platform.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Five thousand clients that send an attempt and hang up, beside others that wait for
 * their answer.
 */
class HangUpIT {

	private static final int HASTY = 5_000;

	private final Api api = Running.api();

	@Test
	@Timeout(600)
	void whoHangsUpTakesNobodysAcknowledgedWriteAlong() throws ExecutionException, InterruptedException {
		List<String> questions = LearnerJourneyIT.questions();
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		String hasty = api.token("ben");
		URI service = Running.platform().addresses().api(Component.PROGRESS);
		try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
			List<Future<?>> work = new ArrayList<>();
			for (int lane = 0; lane < 8; lane++) {
				Random random = new Random(lane);
				work.add(clients.submit(() -> {
					for (int number = 0; number < HASTY / 8; number++) {
						hangUp(service, hasty, questions.get(random.nextInt(questions.size())), random.nextInt(10));
					}
				}));
			}
			for (int lane = 0; lane < 4; lane++) {
				work.add(clients.submit(() -> {
					for (int number = 0; number < 150; number++) {
						Map<String, Object> attempt = LearnerJourneyIT.attemptOf(questions.get(number % 42), 3);
						acknowledged.add(insist(attempt));
					}
				}));
			}
			for (Future<?> lane : work) {
				lane.get();
			}
		}

		await().atMost(Duration.ofSeconds(60))
			.until(() -> Running.rows("""
					select 1 from pg_stat_activity
					where usename = 'progress_app' and (state like 'idle in transaction%' or state = 'active')""")
				.isEmpty());
		Set<String> rows = new HashSet<>(Running.rows("select attempt_id::text from progress.attempt"));
		long lost = acknowledged.stream().filter((id) -> !rows.contains(id)).count();
		System.out.printf("hang-ups: sent=%d acknowledged-to-others=%d lost=%d%n", HASTY, acknowledged.size(), lost);
		assertThat(lost).isZero();
		assertThat(acknowledged).hasSize(600);
	}

	/** The attempt's id, once it is acknowledged: who is told to come again does. */
	private String insist(Map<String, Object> attempt) {
		while (true) {
			Api.Answer answer = api.post("ira", Api.HOME + "/me/attempts", attempt);
			assertThat(answer.status()).isIn(200, 201, 503, 504);
			if (answer.status() < 300) {
				return answer.body().path("id").asString();
			}
		}
	}

	private static void hangUp(URI service, String token, String question, int afterMillis) {
		byte[] body = JsonMapper.builder()
			.build()
			.writeValueAsString(LearnerJourneyIT.attemptOf(question, 2))
			.getBytes(StandardCharsets.UTF_8);
		String head = """
				POST %s/me/attempts HTTP/1.1\r
				Host: localhost\r
				Authorization: Bearer %s\r
				Content-Type: application/json\r
				Content-Length: %d\r
				\r
				""".formatted(Api.HOME, token, body.length);
		try (Socket socket = new Socket(service.getHost(), service.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(body);
			out.flush();
			Thread.sleep(afterMillis);
			socket.setSoLinger(true, 0);
		}
		catch (IOException ex) {
			// A refused or reset connection is one more client that got no answer.
			return;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
