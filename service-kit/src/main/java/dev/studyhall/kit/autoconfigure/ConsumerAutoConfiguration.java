package dev.studyhall.kit.autoconfigure;

import dev.studyhall.kit.consumer.ConsumerConfiguration;
import dev.studyhall.kit.parked.ParkedConfiguration;
import dev.studyhall.kit.rebuild.RebuildConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Runs the service's event consumers, with the operators' calls for parked events and
 * rebuilds.
 */
@AutoConfiguration(after = KitAutoConfiguration.class)
@Import({ ConsumerConfiguration.class, ParkedConfiguration.class, RebuildConfiguration.class })
public class ConsumerAutoConfiguration {

}
