package dev.studyhall.gateway.protocol;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands before the decoder: watches the bytes of a head, and lets a client that still
 * sends read its refusal before the connection goes. Closed at once, the kernel would
 * throw the answer away together with what was not read.
 */
final class ByteGuard extends ChannelDuplexHandler {

	private static final int MAX_BYTES_IN_VAIN = 8 * 1024 * 1024;

	private final Progress progress;

	private final FoldScan folds;

	private final Duration drain;

	private boolean lingering;

	private int bytesInVain;

	ByteGuard(Progress progress, FoldScan folds, Duration drain) {
		this.progress = progress;
		this.folds = folds;
		this.drain = drain;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.lingering) {
			discard(context, message);
			return;
		}
		if (message instanceof ByteBuf bytes) {
			this.progress.received(bytes.readableBytes());
			if (!this.progress.inBody() && this.folds.findsFold(bytes)) {
				this.progress.fold();
			}
		}
		context.fireChannelRead(message);
	}

	@Override
	public void close(ChannelHandlerContext context, ChannelPromise promise) {
		if (this.lingering || !mayLinger(context)) {
			context.close(promise);
			return;
		}
		this.lingering = true;
		((DuplexChannel) context.channel()).shutdownOutput();
		context.channel().config().setAutoRead(true);
		context.executor().schedule(() -> context.close(promise), this.drain.toMillis(), TimeUnit.MILLISECONDS);
	}

	private boolean mayLinger(ChannelHandlerContext context) {
		return this.progress.sendsInVain() && !this.drain.isZero() && context.channel().isActive()
				&& context.channel() instanceof DuplexChannel && context.pipeline().get(SslHandler.class) == null;
	}

	private void discard(ChannelHandlerContext context, Object message) {
		if (message instanceof ByteBuf bytes) {
			this.bytesInVain += bytes.readableBytes();
		}
		ReferenceCountUtil.release(message);
		if (this.bytesInVain > MAX_BYTES_IN_VAIN) {
			context.close();
		}
	}

}
