package dev.studyhall.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The way into a PostgreSQL server as its superuser, for provisioning and for looking at
 * what is there. A superuser passes row-level security, so what it sees proves nothing
 * about tenants.
 *
 * @param host where the server listens
 * @param port its port
 * @param name the superuser's name
 * @param password the superuser's password
 */
public record Superuser(String host, int port, String name, String password) {

	/** The JDBC address of a database, without name and password. */
	public String url(String database) {
		return "jdbc:postgresql://" + this.host + ":" + this.port + "/" + database;
	}

	/** A new connection in auto-commit mode. */
	public Connection connect(String database) throws SQLException {
		var properties = new Properties();
		properties.setProperty("user", this.name);
		properties.setProperty("password", this.password);
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("loginTimeout", "5");
		return DriverManager.getConnection(url(database), properties);
	}

	@Override
	public String toString() {
		return "Superuser[" + this.name + "@" + this.host + ":" + this.port + "]";
	}

}
