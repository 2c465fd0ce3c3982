package dev.studyhall.local.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Databases with the roles and schemas of services, made by
 * {@code deploy/postgres/provision.sql}. Works on any server that it has a superuser's
 * way into, and may be repeated.
 */
public final class Provisioning {

	private final Superuser superuser;

	public Provisioning(Superuser superuser) {
		this.superuser = superuser;
	}

	/**
	 * Creates the database if it is missing, and the services' roles and schemas in it;
	 * passwords are set anew.
	 */
	public synchronized void provision(String database, List<ServiceCredentials> services) {
		try {
			create(database);
			try (Connection connection = this.superuser.connect(database)) {
				execute(connection, Resources.text("dev/studyhall/local/stack/provision.sql"));
				for (ServiceCredentials service : services) {
					provision(connection, service);
				}
			}
		}
		catch (SQLException ex) {
			throw new StackException("Cannot provision database " + database + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Removes the database, whoever is connected to it. The roles belong to the server
	 * and stay.
	 */
	public synchronized void drop(String database) {
		try (Connection connection = this.superuser.connect("postgres")) {
			execute(connection, "drop database if exists " + quoted(database) + " with (force)");
		}
		catch (SQLException ex) {
			throw new StackException("Cannot drop database " + database + ": " + ex.getMessage(), ex);
		}
	}

	private void create(String database) throws SQLException {
		try (Connection connection = this.superuser.connect("postgres");
				var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
			query.setString(1, database);
			if (!query.executeQuery().next()) {
				execute(connection, "create database " + quoted(database));
			}
		}
	}

	private static void provision(Connection connection, ServiceCredentials service) throws SQLException {
		try (var call = connection.prepareStatement("select public.studyhall_provision(?, ?, ?, ?)")) {
			call.setString(1, service.service());
			call.setString(2, service.migratorPassword());
			call.setString(3, service.appPassword());
			call.setString(4, service.workerPassword());
			call.execute();
		}
	}

	private static String quoted(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
