package dev.studyhall.bookmark.subject;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTest {

	@Test
	void theVersionThatWasSeenIsNoChange() {
		assertThat(question(3, 3).changeSince(3)).isNull();
		assertThat(question(3, 3).changeSince(4)).as("the copy lags").isNull();
	}

	@Test
	void aNewerVersionIsMinorUnlessAMaterialOneCameSince() {
		assertThat(question(5, 3).changeSince(3)).isEqualTo(Change.MINOR);
		assertThat(question(5, 4).changeSince(3)).isEqualTo(Change.MATERIAL);
		assertThat(question(5, null).changeSince(3)).isEqualTo(Change.MINOR);
	}

	@Test
	void whatIsNotKnownIsNoChange() {
		assertThat(question(5, 5).changeSince(null)).isNull();
		assertThat(question(null, null).changeSince(3)).isNull();
		assertThat(new Shown(null, new BookmarkedTopic(UUID.randomUUID(), "t", "T", null, State.PUBLISHED), null)
			.changeSince(3)).isNull();
	}

	private static Shown question(@Nullable Integer version, @Nullable Integer materialVersion) {
		return new Shown(new BookmarkedQuestion(UUID.randomUUID(), "q", "Q", version, null, State.PUBLISHED, null),
				null, materialVersion);
	}

}
