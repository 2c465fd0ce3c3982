package dev.studyhall.progress.goal;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where plans are made: away from the event loops, few at once. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

	private static final int AT_ONCE = 2;

	private static final int WAITING = 50;

	@Bean(destroyMethod = "dispose")
	Scheduler planningScheduler() {
		return Schedulers.newBoundedElastic(AT_ONCE, WAITING, "planning");
	}

}
