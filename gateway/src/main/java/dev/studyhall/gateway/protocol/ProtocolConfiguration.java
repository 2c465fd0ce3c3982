package dev.studyhall.gateway.protocol;

import java.time.Duration;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the guards into the pipeline of every connection to the public port, and gives it
 * buffers out of a pool. Netty's other allocator, its default, gets memory from the
 * system for each larger answer: a tenth of the work of a request.
 */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

	private static final int BEATS = 5;

	private static final Duration SLOWEST_BEAT = Duration.ofSeconds(1);

	@Bean
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> guardedConnections(ProtocolProperties properties) {
		return (factory) -> factory.addServerCustomizers((server) -> guarded(server, properties));
	}

	private static HttpServer guarded(HttpServer server, ProtocolProperties properties) {
		Duration beat = beatFor(properties);
		HttpServer guarded = server.idleTimeout(properties.idleTimeout())
			.childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
			.doOnChannelInit((observer, channel, address) -> install(channel.pipeline(), properties, beat));
		return (Epoll.isAvailable() && LoopResources.hasNativeSupport())
				? guarded.childOption(EpollChannelOption.TCP_USER_TIMEOUT, (int) properties.stallTimeout().toMillis())
				: guarded;
	}

	private static void install(ChannelPipeline pipeline, ProtocolProperties properties, Duration beat) {
		Progress progress = new Progress();
		FoldScan folds = new FoldScan();
		pipeline.addBefore(NettyPipeline.HttpCodec, "studyhall.patience", new Patience(progress, properties, beat));
		pipeline.addBefore(NettyPipeline.HttpCodec, "studyhall.bytes",
				new ByteGuard(progress, folds, properties.drain()));
		pipeline.addAfter(NettyPipeline.HttpCodec, "studyhall.messages",
				new MessageGuard(progress, folds, properties.pipelined()));
	}

	/** Often enough for the shortest of the limits to be kept within a fifth. */
	private static Duration beatFor(ProtocolProperties properties) {
		Duration shortest = min(properties.headTimeout(), min(properties.bodyGrace(), properties.stallTimeout()));
		return min(shortest.dividedBy(BEATS), SLOWEST_BEAT);
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
