package dev.studyhall.kit.database;

/**
 * Is told what transactions announce by {@code NOTIFY} on a channel of the database, at
 * once after their commit. Nothing is kept for those who do not listen: what must not be
 * missed is an event, and takes the outbox. All calls come one after the other, on an
 * event loop.
 */
public interface NotificationConsumer {

	/** The channel: {@code [a-z_]+}. */
	String channel();

	/** From here on everything is heard; what was told before may have been missed. */
	void onConnected();

	/**
	 * Something was announced.
	 * @param payload the announcement's text
	 */
	void onNotification(String payload);

	/** From here on things are missed, until it is connected again. */
	void onDisconnected();

}
