package dev.studyhall.kit.web;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Has the server of the management port, which is one of its own, read on. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementConfiguration {

	@Bean
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> readOn() {
		return (factory) -> factory.addServerCustomizers(ReadOn::install);
	}

}
