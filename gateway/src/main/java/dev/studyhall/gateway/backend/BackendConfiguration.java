package dev.studyhall.gateway.backend;

import java.time.Duration;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Makes the clients that all requests to the services go through. */
@Configuration(proxyBeanMethods = false)
class BackendConfiguration {

	private static final int KEEP_ALIVE_PROBES = 2;

	@Bean(destroyMethod = "dispose")
	ConnectionProvider backendConnections(ConnectionProperties properties) {
		return connections("backend", properties.maxConnections(), properties);
	}

	@Bean(destroyMethod = "dispose")
	ConnectionProvider streamConnections(ConnectionProperties properties) {
		return connections("stream", properties.maxStreams(), properties);
	}

	@Bean
	HttpClient backendClient(ConnectionProvider backendConnections, ConnectionProperties properties,
			ReactorResourceFactory server) {
		return client(backendConnections, properties, server);
	}

	/**
	 * For streams of events: they are open for long, and leave the others their
	 * connections. Signs of life come more often than imports may be silent.
	 */
	@Bean
	HttpClient streamClient(ConnectionProvider streamConnections, ConnectionProperties properties,
			ReactorResourceFactory server) {
		return client(streamConnections, properties, server).responseTimeout(properties.importTimeout());
	}

	private static ConnectionProvider connections(String name, int max, ConnectionProperties properties) {
		return ConnectionProvider.builder(name)
			.maxConnections(max)
			.pendingAcquireMaxCount(properties.maxWaiting())
			.pendingAcquireTimeout(properties.maxWait())
			.maxIdleTime(properties.maxIdle())
			.evictInBackground(properties.maxIdle())
			.lifo()
			.build();
	}

	/**
	 * On the event loops of the server: about half of the requests then go on, and come
	 * back, without changing the thread.
	 */
	private static HttpClient client(ConnectionProvider connections, ConnectionProperties properties,
			ReactorResourceFactory server) {
		HttpClient client = HttpClient.create(connections)
			.runOn(server.getLoopResources())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
			.option(ChannelOption.SO_KEEPALIVE, true)
			.option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
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
