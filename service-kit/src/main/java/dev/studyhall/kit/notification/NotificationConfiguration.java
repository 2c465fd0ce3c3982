package dev.studyhall.kit.notification;

import java.util.List;

import dev.studyhall.kit.database.ListeningConnections;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the service's consumers of notifications. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

	@Bean
	NotificationLoop notificationLoop(ListeningConnections connections, List<NotificationConsumer> consumers) {
		return new NotificationLoop(connections.factory(), consumers);
	}

}
