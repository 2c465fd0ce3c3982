package dev.studyhall.gateway.protocol;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.studyhall.gateway.problem.Problems;
import dev.studyhall.gateway.problem.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a connection every so often, and ends it when the client is too slow: with its
 * headers, with its body, or in taking the answer. Nothing is scheduled for a single
 * request.
 */
final class Patience extends ChannelDuplexHandler {

	private final Progress progress;

	private final ProtocolProperties properties;

	private final Duration beat;

	private @Nullable Future<?> heart;

	private boolean warned;

	private long written;

	private long stalledSince;

	private long takenThen;

	Patience(Progress progress, ProtocolProperties properties, Duration beat) {
		this.progress = progress;
		this.properties = properties;
		this.beat = beat;
	}

	@Override
	public void channelActive(ChannelHandlerContext context) {
		long millis = this.beat.toMillis();
		this.heart = context.executor().scheduleAtFixedRate(() -> look(context), millis, millis, TimeUnit.MILLISECONDS);
		context.fireChannelActive();
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (this.heart != null) {
			this.heart.cancel(false);
		}
		context.fireChannelInactive();
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof ByteBuf bytes) {
			this.written += bytes.readableBytes();
		}
		context.write(message, promise);
	}

	private void look(ChannelHandlerContext context) {
		if (this.progress.headIsOverdue(this.properties.headTimeout())) {
			refuseHead(context);
		}
		else if (this.progress.restIsOverdue(this.properties.drain())) {
			context.close();
		}
		else if (this.progress.inBody()) {
			lookAtBody(context);
		}
		if (isStalled(context)) {
			context.channel().config().setOption(ChannelOption.SO_LINGER, 0); // what
																				// waits
																				// in the
																				// kernel
																				// goes
																				// too
			context.close();
		}
	}

	private void refuseHead(ChannelHandlerContext context) {
		boolean canRead = this.progress.headBegun() && this.progress.underWay() == 0 && !this.warned;
		this.warned = true;
		if (canRead) {
			context.pipeline()
				.context(MessageGuard.class)
				.writeAndFlush(WireProblem.response(Problems.TOO_SLOW))
				.addListener(ChannelFutureListener.CLOSE);
		}
		else {
			context.close();
		}
	}

	private void lookAtBody(ChannelHandlerContext context) {
		if (context.channel().config().isAutoRead()) {
			this.progress.waitedForBody(this.beat);
		}
		if (!this.progress.bodyIsOverdue(this.properties.bodyGrace(), this.properties.uploadRate().toBytes())) {
			return;
		}
		if (this.warned || this.progress.underWay() != 1) {
			context.close();
			return;
		}
		this.warned = true;
		this.progress.reject();
		context.fireExceptionCaught(new Refusal.RequestTooSlow());
	}

	/** Whether an answer has been lying ready for too long without being taken. */
	private boolean isStalled(ChannelHandlerContext context) {
		ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
		long pending = (waiting != null) ? waiting.totalPendingWriteBytes() : 0;
		long taken = this.written - pending;
		long now = System.nanoTime();
		long enough = this.properties.downloadRate().toBytes() * this.properties.stallTimeout().toSeconds();
		if (pending == 0 || this.stalledSince == 0 || taken - this.takenThen > enough) {
			this.stalledSince = (pending == 0) ? 0 : now;
			this.takenThen = taken;
			return false;
		}
		return now - this.stalledSince > this.properties.stallTimeout().toNanos();
	}

}
