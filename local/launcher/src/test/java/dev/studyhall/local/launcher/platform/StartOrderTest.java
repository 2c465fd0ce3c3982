package dev.studyhall.local.launcher.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(10)
class StartOrderTest {

	@Test
	void nothingStartsBeforeWhatItNeedsIsReady() {
		List<Component> ready = new CopyOnWriteArrayList<>();

		StartOrder.run((component) -> {
			assertThat(ready).containsAll(component.needs());
			ready.add(component);
		});

		assertThat(ready).containsExactlyInAnyOrder(Component.values());
	}

	@Test
	void whatIsIndependentComesUpSideBySide() {
		var together = new CountDownLatch(3);

		StartOrder.run((component) -> {
			if (component.domainService()) {
				together.countDown();
				await(together);
			}
		});

		assertThat(together.getCount()).isZero();
	}

	@Test
	void aFailureIsToldAtOnceAndNothingThatNeedsItStarts() {
		List<Component> started = new CopyOnWriteArrayList<>();
		var never = new CountDownLatch(1);

		assertThatThrownBy(() -> StartOrder.run((component) -> {
			started.add(component);
			if (component == Component.POSTGRES) {
				throw new PlatformException("no room on the disk");
			}
			await(never);
		})).isInstanceOf(PlatformException.class).hasMessage("no room on the disk");
		assertThat(started).doesNotContain(Component.CATALOG, Component.BOOKMARK, Component.PROGRESS);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
