package dev.studyhall.gateway.routing;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes from Spring Cloud Gateway the one global filter that is used as it is. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

	@Bean
	NettyWriteResponseFilter answerFilter(ObjectProvider<List<HttpHeadersFilter>> headers) {
		return new NettyWriteResponseFilter(List.of(), headers);
	}

}
