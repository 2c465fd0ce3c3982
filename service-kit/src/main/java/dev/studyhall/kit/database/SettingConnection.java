package dev.studyhall.kit.database;

import java.time.Duration;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection that sends {@code begin} and {@link TransactionSettings} in one message,
 * which saves each transaction a round trip. For the rest the driver's own.
 */
final class SettingConnection implements Connection, Wrapped<Connection> {

	private final Connection driver;

	SettingConnection(Connection driver) {
		this.driver = driver;
	}

	@Override
	public Publisher<Void> beginTransaction(TransactionDefinition definition) {
		return (definition instanceof TransactionSettings settings && !settings.sql().isEmpty())
				? send("begin; " + settings.sql()).onErrorResume(this::undoBegin) : driver.beginTransaction(definition);
	}

	/**
	 * Where a setting was refused the transaction is open, and nobody else will end it:
	 * the driver does not know yet that it is.
	 */
	private Mono<Void> undoBegin(Throwable failure) {
		return send("rollback").onErrorComplete().then(Mono.error(failure));
	}

	private Mono<Void> send(String sql) {
		return Flux.from(driver.createStatement(sql).execute()).flatMap(Result::getRowsUpdated).then();
	}

	@Override
	public Connection unwrap() {
		return driver;
	}

	@Override
	public Publisher<Void> beginTransaction() {
		return driver.beginTransaction();
	}

	@Override
	public Publisher<Void> close() {
		return driver.close();
	}

	@Override
	public Publisher<Void> commitTransaction() {
		return driver.commitTransaction();
	}

	@Override
	public Batch createBatch() {
		return driver.createBatch();
	}

	@Override
	public Publisher<Void> createSavepoint(String name) {
		return driver.createSavepoint(name);
	}

	@Override
	public Statement createStatement(String sql) {
		return driver.createStatement(sql);
	}

	@Override
	public boolean isAutoCommit() {
		return driver.isAutoCommit();
	}

	@Override
	public ConnectionMetadata getMetadata() {
		return driver.getMetadata();
	}

	@Override
	public IsolationLevel getTransactionIsolationLevel() {
		return driver.getTransactionIsolationLevel();
	}

	@Override
	public Publisher<Void> releaseSavepoint(String name) {
		return driver.releaseSavepoint(name);
	}

	@Override
	public Publisher<Void> rollbackTransaction() {
		return driver.rollbackTransaction();
	}

	@Override
	public Publisher<Void> rollbackTransactionToSavepoint(String name) {
		return driver.rollbackTransactionToSavepoint(name);
	}

	@Override
	public Publisher<Void> setAutoCommit(boolean autoCommit) {
		return driver.setAutoCommit(autoCommit);
	}

	@Override
	public Publisher<Void> setLockWaitTimeout(Duration timeout) {
		return driver.setLockWaitTimeout(timeout);
	}

	@Override
	public Publisher<Void> setStatementTimeout(Duration timeout) {
		return driver.setStatementTimeout(timeout);
	}

	@Override
	public Publisher<Void> setTransactionIsolationLevel(IsolationLevel isolationLevel) {
		return driver.setTransactionIsolationLevel(isolationLevel);
	}

	@Override
	public Publisher<Boolean> validate(ValidationDepth depth) {
		return driver.validate(depth);
	}

}
