package dev.studyhall.progress.live;

import dev.studyhall.progress.support.RunningService;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with room for few streams, which show life often. */
@Import(Heard.class)
@TestPropertySource(properties = { "studyhall.live.max-streams=3", "studyhall.live.max-streams-per-learner=2",
		"studyhall.live.heartbeat=200ms", "studyhall.live.pause=10ms" })
abstract class LiveService extends RunningService {

}
