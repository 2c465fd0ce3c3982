package dev.studyhall.catalog.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Gives reading its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentCacheProperties.class)
class ReadingConfiguration {

}
