package dev.studyhall.gateway.backend;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the client that all requests to the services go through. */
@Configuration(proxyBeanMethods = false)
class BackendConfiguration {

	private static final int KEEP_ALIVE_PROBES = 2;

	@Bean(destroyMethod = "dispose")
	ConnectionProvider backendConnections(ConnectionProperties properties) {
		return ConnectionProvider.builder("backend")
			.maxConnections(properties.maxConnections())
			.pendingAcquireMaxCount(properties.maxWaiting())
			.pendingAcquireTimeout(properties.maxWait())
			.maxIdleTime(properties.maxIdle())
			.evictInBackground(properties.maxIdle())
			.lifo()
			.build();
	}

	@Bean
	HttpClient backendClient(ConnectionProvider backendConnections, ConnectionProperties properties) {
		HttpClient client = HttpClient.create(backendConnections)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
			.option(ChannelOption.SO_KEEPALIVE, true)
			.responseTimeout(properties.responseTimeout());
		return (Epoll.isAvailable() && LoopResources.hasNativeSupport())
				? noticingPartitions(client, properties.partitionTimeout()) : client;
	}

	/**
	 * A machine that has vanished from the network neither accepts nor refuses: only the
	 * kernel knows that nothing sent is acknowledged any more, and tells it when asked.
	 */
	private static HttpClient noticingPartitions(HttpClient client, Duration timeout) {
		int seconds = (int) Math.max(1, timeout.toSeconds());
		return client.option(EpollChannelOption.TCP_USER_TIMEOUT, (int) timeout.toMillis())
			.option(EpollChannelOption.TCP_KEEPIDLE, seconds)
			.option(EpollChannelOption.TCP_KEEPINTVL, seconds)
			.option(EpollChannelOption.TCP_KEEPCNT, KEEP_ALIVE_PROBES);
	}

}
