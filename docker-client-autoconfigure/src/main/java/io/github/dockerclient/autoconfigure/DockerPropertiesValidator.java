package io.github.dockerclient.autoconfigure;

/**
 * Validates {@link DockerProperties} as far as that is possible without files and other
 * beans, and names the property that is not valid.
 */
final class DockerPropertiesValidator {

	private static final String PREFIX = "docker";

	private DockerPropertiesValidator() {
	}

	static void validate(DockerProperties properties) {
		validate(PREFIX, properties);
		properties.getDaemons().forEach((name, daemon) -> validate(DockerClients.prefix(name), daemon));
		PropertyRules.checkPath("docker.config", properties.getConfig());
		PropertyRules.check("docker.credential-helper-timeout", properties.getCredentialHelperTimeout());
		DockerProperties.Metrics metrics = properties.getMetrics();
		PropertyRules.check("docker.metrics.interval", metrics.getInterval());
		PropertyRules.check("docker.metrics.disk-usage-interval", metrics.getDiskUsageInterval());
		PropertyRules.check("docker.metrics.containers.names", metrics.getContainers().getNames());
		PropertyRules.check("docker.metrics.containers.max", metrics.getContainers().getMax());
	}

	private static void validate(String prefix, DockerDaemonProperties properties) {
		PropertyRules.checkPath(prefix + ".cert-path", properties.getCertPath());
		PropertyRules.checkPath(prefix + ".ssh.config", properties.getSsh().getConfig());
		PropertyRules.checkPlatform(prefix + ".default-platform", properties.getDefaultPlatform());
		PropertyRules.checkPlatform(prefix + ".build.platform", properties.getBuild().getPlatform());
		PropertyRules.check(prefix + ".connect-timeout", properties.getConnectTimeout());
		PropertyRules.check(prefix + ".response-timeout", properties.getResponseTimeout());
		PropertyRules.check(prefix + ".work-timeout", properties.getWorkTimeout());
		PropertyRules.check(prefix + ".keep-alive", properties.getKeepAlive());
		PropertyRules.check(prefix + ".pool.max-connections", properties.getPool().getMaxConnections());
		PropertyRules.check(prefix + ".pool.max-idle-time", properties.getPool().getMaxIdleTime());
		PropertyRules.check(prefix + ".pool.max-life-time", properties.getPool().getMaxLifeTime());
		PropertyRules.check(prefix + ".pool.acquire-timeout", properties.getPool().getAcquireTimeout());
		PropertyRules.check(prefix + ".health.timeout", properties.getHealth().getTimeout());
		PropertyRules.check(prefix + ".health.containers.names", properties.getHealth().getContainers().getNames());
		PropertyRules.check(prefix + ".events.types", properties.getEvents().getTypes());
		PropertyRules.check(prefix + ".events.actions", properties.getEvents().getActions());
		PropertyRules.check(prefix + ".events.containers", properties.getEvents().getContainers());
		PropertyRules.check(prefix + ".events.images", properties.getEvents().getImages());
	}

}
