package dev.studyhall.progress.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.studyhall.kit.database.NotificationConsumer;

/** Writes down what the database tells of changes. */
final class Heard implements NotificationConsumer {

	final List<String> payloads = new CopyOnWriteArrayList<>();

	@Override
	public String channel() {
		return ChangeNotices.CHANNEL;
	}

	@Override
	public void onConnected() {
		// nothing is missed that a test waits for
	}

	@Override
	public void onNotification(String payload) {
		this.payloads.add(payload);
	}

	@Override
	public void onDisconnected() {
		// see above
	}

}
