package dev.studyhall.testing.architecture.specimen.nojdbc;

import java.sql.Connection;
import java.sql.SQLException;

class UsesJdbc {

	void commit(Connection connection) throws SQLException {
		connection.commit();
	}

}
