package dev.studyhall.testing.eventloop;

import java.time.Duration;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.ClassUtils;

/**
 * Gives every service that a test starts event loops of its own. The ones that Reactor
 * Netty shares would be closed for all by the first service that stops. Spring finds this
 * class by itself.
 */
public final class OwnEventLoops implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final String SERVER = "reactor.netty.http.server.HttpServer";

	@Override
	public void initialize(GenericApplicationContext context) {
		if (ClassUtils.isPresent(SERVER, context.getClassLoader())) {
			context.registerBean(ReactorResourceFactory.class, OwnEventLoops::own);
		}
	}

	private static ReactorResourceFactory own() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(false);
		resources.setShutdownQuietPeriod(Duration.ZERO);
		return resources;
	}

}
