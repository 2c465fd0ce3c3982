package dev.studyhall.kit.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import reactor.core.publisher.Mono;

/**
 * Makes {@link SettingConnection}s of the driver's.
 *
 * @param driver makes those
 */
record SettingConnections(ConnectionFactory driver) implements ConnectionFactory {

	@Override
	public Mono<Connection> create() {
		return Mono.from(driver.create()).map(SettingConnection::new);
	}

	@Override
	public ConnectionFactoryMetadata getMetadata() {
		return driver.getMetadata();
	}

}
