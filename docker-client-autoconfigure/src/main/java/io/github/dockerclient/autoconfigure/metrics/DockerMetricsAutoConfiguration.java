package io.github.dockerclient.autoconfigure.metrics;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for meters of Docker engines, if
 * {@code docker.metrics.enabled} is set.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ DockerDaemons.class, MeterRegistry.class })
@ConditionalOnBooleanProperty("docker.metrics.enabled")
@EnableConfigurationProperties(DockerProperties.class)
public final class DockerMetricsAutoConfiguration {

	DockerMetricsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "dockerMetrics")
	DockerMetrics dockerMetrics(DockerDaemons daemons, DockerProperties properties) {
		return new DockerMetrics(daemons::reactiveOperations, properties.getMetrics());
	}

}
