package dev.studyhall.gateway.edge;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworksTest {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8,10.255.1.2,true", "10.0.0.0/8,11.0.0.1,false", "192.168.4.0/22,192.168.7.255,true",
			"192.168.4.0/22,192.168.8.0,false", "127.0.0.1,127.0.0.1,true", "127.0.0.1,127.0.0.2,false",
			"0.0.0.0/0,1.2.3.4,true", "2001:db8::/33,2001:db8:7fff::1,true", "2001:db8::/33,2001:db8:8000::1,false",
			"10.0.0.0/8,::1,false", "10.0.0.0/8,name,false" })
	void aNetworkHoldsItsAddresses(String network, String address, boolean held) {
		assertThat(Networks.parse(List.of(network)).contains(address)).isEqualTo(held);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "10.0.0" })
	void anythingElseStopsTheStart(String network) {
		assertThatIllegalArgumentException().isThrownBy(() -> Networks.parse(List.of(network)));
	}

	@Test
	void anIpv6ClientIsItsNetwork() {
		assertThat(Networks.of("2001:db8::1")).isEqualTo(Networks.of("2001:db8:0:0:ffff::2"))
			.isNotEqualTo(Networks.of("2001:db8:0:1::1"));
		assertThat(Networks.of("192.0.2.1")).isEqualTo("192.0.2.1");
	}

}
