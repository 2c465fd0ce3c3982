package dev.studyhall.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * A set of networks, asked whether an address is one of theirs. No name is ever looked
 * up.
 */
final class Networks {

	private static final int IPV6_NETWORK_BYTES = 8;

	private final List<Network> networks;

	private Networks(List<Network> networks) {
		this.networks = networks;
	}

	/**
	 * Reads addresses and networks in CIDR notation. Signals
	 * {@link IllegalArgumentException} for anything else.
	 */
	static Networks parse(List<String> texts) {
		return new Networks(texts.stream().map(Network::parse).toList());
	}

	/** An IPv4 address as it is, an IPv6 address cut to its /64. */
	static String of(String address) {
		@Nullable InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
		if (!(parsed instanceof Inet6Address)) {
			return address;
		}
		return HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK_BYTES);
	}

	static boolean isAddress(String text) {
		return NetUtil.createByteArrayFromIpAddressString(text) != null;
	}

	boolean isEmpty() {
		return this.networks.isEmpty();
	}

	boolean contains(String address) {
		byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
		return bytes != null && this.networks.stream().anyMatch((network) -> network.contains(bytes));
	}

	private record Network(byte[] prefix, int bits) {

		static Network parse(String text) {
			int slash = text.indexOf('/');
			byte @Nullable [] address = NetUtil
				.createByteArrayFromIpAddressString((slash < 0) ? text : text.substring(0, slash));
			if (address == null) {
				throw new IllegalArgumentException("Not an address or network: " + text);
			}
			int all = address.length * Byte.SIZE;
			int bits = (slash < 0) ? all : Integer.parseInt(text.substring(slash + 1));
			if (bits < 0 || bits > all) {
				throw new IllegalArgumentException("Not a network: " + text);
			}
			return new Network(address, bits);
		}

		boolean contains(byte[] address) {
			if (address.length != this.prefix.length) {
				return false;
			}
			int whole = this.bits / Byte.SIZE;
			int rest = this.bits % Byte.SIZE;
			boolean same = Arrays.equals(address, 0, whole, this.prefix, 0, whole);
			return same && (rest == 0 || ((address[whole] ^ this.prefix[whole]) & 0xff) >>> (Byte.SIZE - rest) == 0);
		}

	}

}
