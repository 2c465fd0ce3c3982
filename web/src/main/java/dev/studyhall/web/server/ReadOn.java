package dev.studyhall.web.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Keeps connections alive that Reactor Netty 1.3.6 would leave unread for good: those on
 * which a request that came before the end of the last answer was itself answered at once
 * (reactor-netty 4361, mended in 1.3.8), as held pages are. To ask for a read that is
 * under way already does nothing.
 */
@ChannelHandler.Sharable
public final class ReadOn extends ChannelOutboundHandlerAdapter {

	private static final ReadOn INSTANCE = new ReadOn();

	private ReadOn() {
	}

	/** The server, with connections that read on. */
	public static HttpServer install(HttpServer server) {
		return server.doOnChannelInit(
				(_, channel, _) -> channel.pipeline().addAfter(NettyPipeline.HttpCodec, "studyhall.read-on", INSTANCE));
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof LastHttpContent) {
			context.executor().execute(context::read);
		}
		context.write(message, promise);
	}

}
