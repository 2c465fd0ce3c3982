package dev.studyhall.testing.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.local.stack.ServiceCredentials;
import dev.studyhall.local.stack.Superuser;

/**
 * A database of the stack. A service's roles and schemas are made in it when the service
 * is first asked for.
 */
public final class TestDatabase {

	private final Stack stack;

	private final String name;

	private final Set<String> services = ConcurrentHashMap.newKeySet();

	TestDatabase(Stack stack, String name) {
		this.stack = stack;
		this.name = name;
	}

	public String name() {
		return this.name;
	}

	/** The JDBC address, without name and password. */
	public String url() {
		return this.stack.superuser().url(this.name);
	}

	/**
	 * The service's properties {@code studyhall.*} for this database and for Kafka, free
	 * ports for its HTTP servers included. Whoever needs tokens adds those of
	 * {@code TestTokens}.
	 */
	public Map<String, String> properties(String service) {
		ServiceCredentials credentials = provisioned(service);
		var properties = new LinkedHashMap<String, String>();
		properties.put("studyhall.service", service);
		properties.put("studyhall.database.host", this.stack.postgresHost());
		properties.put("studyhall.database.port", Integer.toString(this.stack.postgresPort()));
		properties.put("studyhall.database.name", this.name);
		properties.put("studyhall.database.migrator.password", credentials.migratorPassword());
		properties.put("studyhall.database.app.password", credentials.appPassword());
		properties.put("studyhall.database.worker.password", credentials.workerPassword());
		properties.put("studyhall.kafka.bootstrap-servers", this.stack.kafkaBootstrapServers());
		properties.put("server.port", "0");
		properties.put("management.server.port", "0");
		return properties;
	}

	/** A new connection as the superuser: to look at rows of every tenant. */
	public Connection connectAsSuperuser() throws SQLException {
		return this.stack.superuser().connect(this.name);
	}

	/**
	 * A new connection as {@code service_migrator}, who becomes the owner by
	 * {@code set role}.
	 */
	public Connection connectAsMigrator(String service) throws SQLException {
		return connect(service + "_migrator", provisioned(service).migratorPassword());
	}

	/** A new connection as {@code service_app}. */
	public Connection connectAsApp(String service) throws SQLException {
		return connect(service + "_app", provisioned(service).appPassword());
	}

	/** A new connection as {@code service_worker}. */
	public Connection connectAsWorker(String service) throws SQLException {
		return connect(service + "_worker", provisioned(service).workerPassword());
	}

	private Connection connect(String role, String password) throws SQLException {
		return new Superuser(this.stack.postgresHost(), this.stack.postgresPort(), role, password).connect(this.name);
	}

	private ServiceCredentials provisioned(String service) {
		synchronized (this.services) {
			if (this.services.add(service)) {
				this.stack.provision(this.name, service);
			}
			return this.stack.credentials(service);
		}
	}

}
