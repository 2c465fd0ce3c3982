package dev.studyhall.local.launcher.process;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessMemoryTest {

	@Test
	void theKernelsKilobytesBecomeBytes() {
		assertThat(ProcessMemory.parse(List.of("Rss:   900 kB", "Pss:               300 kB", "Pss_Dirty:   200 kB")))
			.hasValue(300 * 1024);
	}

	@Test
	void withoutTheLineNothingIsKnown() {
		assertThat(ProcessMemory.parse(List.of("Rss:   900 kB"))).isEmpty();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void thisVeryProcessHasMemory() {
		assertThat(ProcessMemory.of(ProcessHandle.current().pid()).orElse(0)).isGreaterThan(10_000_000);
	}

}
