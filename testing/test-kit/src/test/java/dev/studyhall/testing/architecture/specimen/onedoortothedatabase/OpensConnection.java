package dev.studyhall.testing.architecture.specimen.onedoortothedatabase;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.reactivestreams.Publisher;

class OpensConnection {

	Publisher<? extends Connection> open(ConnectionFactory factory) {
		return factory.create();
	}

}
