package dev.studyhall.web.api;

import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes the doors to the services. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

	@Bean(destroyMethod = "dispose")
	ConnectionProvider serviceConnections(ConnectionProperties properties) {
		return ConnectionProvider.builder("service")
			.maxConnections(properties.maxConnections())
			.pendingAcquireMaxCount(properties.maxWaiting())
			.pendingAcquireTimeout(properties.maxWait())
			.maxIdleTime(properties.maxIdle())
			.evictInBackground(properties.maxIdle())
			.lifo()
			.build();
	}

	@Bean
	Catalog catalog(ServiceProperties services, WebClient.Builder clients, ConnectionProvider serviceConnections,
			ConnectionProperties properties, ReactorResourceFactory server) {
		return new Catalog(service(services.catalog(), clients, serviceConnections, properties, server));
	}

	@Bean
	Bookmarks bookmarks(ServiceProperties services, WebClient.Builder clients, ConnectionProvider serviceConnections,
			ConnectionProperties properties, ReactorResourceFactory server) {
		return new Bookmarks(service(services.bookmark(), clients, serviceConnections, properties, server));
	}

	@Bean
	Collections collections(ServiceProperties services, WebClient.Builder clients,
			ConnectionProvider serviceConnections, ConnectionProperties properties, ReactorResourceFactory server) {
		return new Collections(service(services.bookmark(), clients, serviceConnections, properties, server));
	}

	@Bean
	Progress progress(ServiceProperties services, WebClient.Builder clients, ConnectionProvider serviceConnections,
			ConnectionProperties properties, ReactorResourceFactory server) {
		return new Progress(service(services.progress(), clients, serviceConnections, properties, server));
	}

	/** On the event loops of the server, so that a request seldom changes its thread. */
	private static Service service(ServiceProperties.Address address, WebClient.Builder clients,
			ConnectionProvider connections, ConnectionProperties properties, ReactorResourceFactory server) {
		HttpClient client = HttpClient.create(connections)
			.runOn(server.getLoopResources())
			.compress(true)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
			.responseTimeout(properties.responseTimeout());
		return new Service(clients.clone()
			.clientConnector(new ReactorClientHttpConnector(client))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize((int) properties.maxDocument().toBytes()))
			.baseUrl(address.uri().toString())
			.build());
	}

}
