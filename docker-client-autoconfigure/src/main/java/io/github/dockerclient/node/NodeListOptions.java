package io.github.dockerclient.node;

import io.github.dockerclient.transport.FilterOptions;
import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * Options of {@link NodeOperations#list}. The keys of its filters are {@code id} and
 * {@code name} (the beginning of it; the name is the machine's), {@code node.label},
 * {@code engine.label}, {@code membership} ({@code accepted} or {@code pending}) and
 * {@code role}.
 */
public final class NodeListOptions extends FilterOptions<NodeListOptions> {

	/**
	 * Select only nodes that have a role in the swarm. May be called several times; any
	 * of the roles is enough.
	 * @param role the role
	 * @return these options
	 */
	public NodeListOptions role(NodeSpec.Role role) {
		Assert.notNull(role, "'role' must not be null");
		return filter("role", role.value());
	}

	/**
	 * Select only nodes whose {@link NodeSpec} has a label with a value.
	 * @param label the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public NodeListOptions label(String label, String value) {
		return filter("node.label", Filters.label(label, value));
	}

}
