package io.github.dockerclient.system;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;

/**
 * An engine's configuration of registries. Part of {@link SystemInfo}.
 *
 * @param allowNondistributableArtifactsCidrs address ranges of registries to which
 * non-distributable layers are pushed, up to API 1.48
 * @param allowNondistributableArtifactsHostnames names of such registries, up to API 1.48
 * @param insecureRegistryCidrs address ranges of registries that may be used without TLS
 * or with an untrusted certificate
 * @param indexConfigs the registries by name
 * @param mirrors the addresses of the mirrors of Docker Hub
 */
public record RegistryServiceConfig(
		@WireName("AllowNondistributableArtifactsCIDRs") @Until("1.48") List<String> allowNondistributableArtifactsCidrs,
		@Until("1.48") List<String> allowNondistributableArtifactsHostnames,
		@WireName("InsecureRegistryCIDRs") List<String> insecureRegistryCidrs, Map<String, IndexInfo> indexConfigs,
		List<String> mirrors) {

	/**
	 * Create a configuration.
	 */
	public RegistryServiceConfig {
		allowNondistributableArtifactsCidrs = Copies.of(allowNondistributableArtifactsCidrs);
		allowNondistributableArtifactsHostnames = Copies.of(allowNondistributableArtifactsHostnames);
		insecureRegistryCidrs = Copies.of(insecureRegistryCidrs);
		indexConfigs = Copies.of(indexConfigs);
		mirrors = Copies.of(mirrors);
	}

}
