package dev.studyhall.progress.attempt;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets partitions be made by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PartitioningConfiguration {

}
