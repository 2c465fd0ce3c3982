package dev.studyhall.testing.stack;

import dev.studyhall.local.stack.Superuser;

/** Two running servers, wherever they run. */
sealed interface Servers extends AutoCloseable permits LocalServers, ContainerServers {

	Superuser superuser();

	String kafkaBootstrapServers();

	@Override
	void close();

}
