package dev.studyhall.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Free and taken TCP ports of the loopback address. */
public final class Ports {

	static final String HOST = "127.0.0.1";

	private Ports() {
	}

	/** A port that nobody listens on at the moment. */
	public static int free() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new StackException("No free port on " + HOST, ex);
		}
	}

	/**
	 * The port itself if it is free, a free one for 0. Throws {@link PortTakenException}
	 * if it is taken.
	 */
	public static int require(String program, int port) {
		if (port == 0) {
			return free();
		}
		try (var _ = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
			return port;
		}
		catch (IOException _) {
			throw new PortTakenException(program, port);
		}
	}

	/** Whether somebody accepts connections there. */
	public static boolean answers(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(HOST, port), (int) Duration.ofSeconds(1).toMillis());
			return true;
		}
		catch (IOException _) {
			return false;
		}
	}

}
