package dev.studyhall.gateway.protocol;

import dev.studyhall.gateway.problem.Problem;
import dev.studyhall.gateway.problem.Problems;
import dev.studyhall.gateway.problem.Refusal;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands behind the decoder: fails requests that break a rule, tells the request a broken
 * body belongs to, and puts a problem document into the server's own empty refusals.
 */
final class MessageGuard extends ChannelDuplexHandler {

	private static final int MAX_BYTES_AHEAD = 64 * 1024;

	private final Progress progress;

	private final FoldScan folds;

	private final int pipelined;

	private int bytesAhead;

	MessageGuard(Progress progress, FoldScan folds, int pipelined) {
		this.progress = progress;
		this.folds = folds;
		this.pipelined = pipelined;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request) {
			begin(request);
		}
		if (message instanceof HttpContent content && !follow(context, content)) {
			return;
		}
		if (this.progress.underWay() > this.pipelined || this.bytesAhead > MAX_BYTES_AHEAD) {
			ReferenceCountUtil.release(message);
			context.close();
			return;
		}
		context.fireChannelRead(message);
	}

	private void begin(HttpRequest request) {
		this.progress.headComplete();
		if (request.decoderResult().isSuccess()) {
			String broken = this.progress.folded() ? "folded header" : RequestRules.brokenBy(request);
			if (broken != null) {
				request.setDecoderResult(DecoderResult.failure(new Refusal.MalformedRequest(broken)));
			}
		}
		if (request.decoderResult().isFailure()) {
			this.progress.reject();
		}
	}

	/** Goes along with a body; false if it broke off here. */
	private boolean follow(ChannelHandlerContext context, HttpContent content) {
		if (content.decoderResult().isFailure() && !this.progress.rejected()) {
			ReferenceCountUtil.release(content);
			this.progress.reject();
			breakOff(context);
			return false;
		}
		this.bytesAhead = (this.progress.underWay() > 1) ? this.bytesAhead + content.content().readableBytes() : 0;
		if (content instanceof LastHttpContent) {
			this.progress.bodyComplete();
			this.folds.restart();
		}
		return true;
	}

	private void breakOff(ChannelHandlerContext context) {
		if (this.progress.underWay() == 1) {
			// The server drops the connection unanswered if a body fails before anybody
			// reads it, unless some of it is waiting to be read.
			context.fireChannelRead(new DefaultHttpContent(Unpooled.copiedBuffer(new byte[1])));
			context.fireExceptionCaught(new Refusal.MalformedRequest("body"));
		}
		else {
			context.close();
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		Object written = message;
		if (message instanceof FullHttpResponse response) {
			if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
				context.write(message, promise);
				return;
			}
			if (this.progress.rejected() && isBare(response)) {
				ReferenceCountUtil.release(message);
				written = WireProblem.response(problemOf(response.status().code()));
			}
		}
		if (message instanceof LastHttpContent) {
			this.progress.answered();
		}
		context.write(written, promise);
	}

	private static boolean isBare(FullHttpResponse response) {
		return response.status().codeClass() == HttpStatusClass.CLIENT_ERROR && !response.content().isReadable();
	}

	private static Problem problemOf(int status) {
		return switch (status) {
			case 414 -> Problems.ADDRESS_TOO_LONG;
			case 431 -> Problems.HEADERS_TOO_LARGE;
			default -> Problems.MALFORMED;
		};
	}

}
