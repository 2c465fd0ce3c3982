package dev.studyhall.local.launcher.platform;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataLockTest {

	@TempDir
	private Path running;

	@Test
	void aSecondPlatformOnTheSameDataIsRefusedWithTheFirstOnesProcess() {
		try (var _ = DataLock.take(this.running)) {
			assertThatThrownBy(() -> DataLock.take(this.running)).isInstanceOf(PlatformException.class)
				.hasMessageContaining("already runs")
				.hasMessageContaining("process " + ProcessHandle.current().pid());
		}
	}

	@Test
	void afterTheFirstHasEndedTheNextMayStart() {
		DataLock.take(this.running).close();

		assertThatCode(() -> DataLock.take(this.running).close()).doesNotThrowAnyException();
	}

}
