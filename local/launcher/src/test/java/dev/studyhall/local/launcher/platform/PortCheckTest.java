package dev.studyhall.local.launcher.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortCheckTest {

	@Test
	void aTakenPortIsNamedWithWhoNeedsItAndHowToChooseAnother() throws IOException {
		try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			PortPlan clash = freeExcept(Port.BOOKMARK_MANAGEMENT, stranger.getLocalPort());

			assertThatThrownBy(() -> PortCheck.requireFree(clash)).isInstanceOf(PlatformException.class)
				.hasMessageContaining("Port " + stranger.getLocalPort() + " is taken, and bookmark needs it")
				.hasMessageContaining("--bookmark-management-port", "STUDYHALL_BOOKMARK_MANAGEMENT_PORT")
				.hasMessageContaining("--port-offset");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void theOwnerOfATakenPortIsNamed() throws IOException {
		try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(PortOwner.of(stranger.getLocalPort()))
				.hasValueSatisfying((owner) -> assertThat(owner).contains("process " + ProcessHandle.current().pid()));
		}
	}

	@Test
	void onlyAListenerOnThatPortOwnsIt() {
		String listening = "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0";
		String connected = "   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 12346 1 0";

		assertThat(PortOwner.inode(listening, 8080)).contains("socket:[12345]");
		assertThat(PortOwner.inode(listening, 8081)).isEmpty();
		assertThat(PortOwner.inode(connected, 8080)).isEmpty();
	}

	@Test
	void freePortsAreNoFault() {
		assertThatCode(() -> PortCheck.requireFree(PortPlan.free())).doesNotThrowAnyException();
	}

	private static PortPlan freeExcept(Port port, int number) {
		var numbers = new EnumMap<>(PortPlan.free().numbers());
		numbers.put(port, number);
		return new PortPlan(numbers);
	}

}
