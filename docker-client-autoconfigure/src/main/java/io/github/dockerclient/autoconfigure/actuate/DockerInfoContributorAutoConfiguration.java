package io.github.dockerclient.autoconfigure.actuate;

import io.github.dockerclient.actuate.DockerInfoContributor;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.autoconfigure.DockerProperties;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerInfoContributor}.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(DockerDaemons.class)
@ConditionalOnEnabledInfoContributor(value = "docker", fallback = InfoContributorFallback.DISABLE)
@EnableConfigurationProperties(DockerProperties.class)
public final class DockerInfoContributorAutoConfiguration {

	DockerInfoContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	DockerInfoContributor dockerInfoContributor(DockerDaemons daemons, DockerProperties properties) {
		return new DockerInfoContributor(daemons::reactiveOperations, properties.getHealth().getTimeout());
	}

}
