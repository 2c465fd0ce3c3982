package dev.studyhall.kit.database;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Hands {@link TransactionSettings} on to the connection. */
final class SettingTransactions extends R2dbcTransactionManager {

	SettingTransactions(ConnectionFactory connections) {
		super(connections);
	}

	@Override
	protected io.r2dbc.spi.TransactionDefinition createTransactionDefinition(TransactionDefinition definition) {
		return (definition instanceof TransactionSettings settings) ? settings
				: super.createTransactionDefinition(definition);
	}

}
