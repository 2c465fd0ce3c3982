package dev.studyhall.progress.tuning;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where weights are fitted: away from the event loops, one log at a time. */
@Configuration(proxyBeanMethods = false)
class TuningConfiguration {

	private static final int WAITING = 4;

	@Bean(destroyMethod = "dispose")
	Scheduler tuningScheduler() {
		return Schedulers.newBoundedElastic(1, WAITING, "tuning");
	}

}
