package dev.studyhall.web.server;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Has both servers read on: that of the pages, in whose context this is found, and that
 * of the management port, whose context imports it.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ReadOnConfiguration {

	@Bean
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> readOn() {
		return (factory) -> factory.addServerCustomizers(ReadOn::install);
	}

}
