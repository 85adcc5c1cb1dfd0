// Derived from the record ContainerSpec.Privileges. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerSpec.Privileges}. A component that is not set is
 * {@code null}.
 */
public final class ContainerSpecPrivilegesBuilder {

	private ContainerSpec.@Nullable CredentialSpec credentialSpec;

	private ContainerSpec.@Nullable SELinuxContext selinuxContext;

	private ContainerSpec.@Nullable Seccomp seccomp;

	private ContainerSpec.@Nullable AppArmor appArmor;

	private @Nullable Boolean noNewPrivileges;

	private ContainerSpecPrivilegesBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerSpecPrivilegesBuilder builder() {
		return new ContainerSpecPrivilegesBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerSpecPrivilegesBuilder builder(ContainerSpec.Privileges from) {
		ContainerSpecPrivilegesBuilder builder = new ContainerSpecPrivilegesBuilder();
		builder.credentialSpec = from.credentialSpec();
		builder.selinuxContext = from.selinuxContext();
		builder.seccomp = from.seccomp();
		builder.appArmor = from.appArmor();
		builder.noNewPrivileges = from.noNewPrivileges();
		return builder;
	}

	/**
	 * Set the account of a Windows container.
	 * @param credentialSpec the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecPrivilegesBuilder credentialSpec(ContainerSpec.@Nullable CredentialSpec credentialSpec) {
		this.credentialSpec = credentialSpec;
		return this;
	}

	/**
	 * Set the SELinux labels.
	 * @param selinuxContext the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecPrivilegesBuilder selinuxContext(ContainerSpec.@Nullable SELinuxContext selinuxContext) {
		this.selinuxContext = selinuxContext;
		return this;
	}

	/**
	 * Set the system calls that are allowed. Since API 1.44.
	 * @param seccomp the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecPrivilegesBuilder seccomp(ContainerSpec.@Nullable Seccomp seccomp) {
		this.seccomp = seccomp;
		return this;
	}

	/**
	 * Set the AppArmor profile. Since API 1.44.
	 * @param appArmor the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecPrivilegesBuilder appArmor(ContainerSpec.@Nullable AppArmor appArmor) {
		this.appArmor = appArmor;
		return this;
	}

	/**
	 * Set whether processes are prevented from gaining privileges. Since API 1.44.
	 * @param noNewPrivileges the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecPrivilegesBuilder noNewPrivileges(@Nullable Boolean noNewPrivileges) {
		this.noNewPrivileges = noNewPrivileges;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerSpec.Privileges build() {
		return new ContainerSpec.Privileges(this.credentialSpec, this.selinuxContext, this.seccomp, this.appArmor,
				this.noNewPrivileges);
	}

}
