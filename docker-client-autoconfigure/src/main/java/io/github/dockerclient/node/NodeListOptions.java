package io.github.dockerclient.node;

import io.github.dockerclient.transport.FilterOptions;
import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * Options of {@link NodeOperations#list}.
 */
public final class NodeListOptions extends FilterOptions<NodeListOptions> {

	/**
	 * Select only nodes whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public NodeListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Select only nodes of machines whose name begins with a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public NodeListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * Select only nodes with a state of membership.
	 * @param memberships {@code accepted} or {@code pending}, one of which must match
	 * @return these options
	 */
	public NodeListOptions membership(String... memberships) {
		return filter("membership", memberships);
	}

	/**
	 * Select only nodes whose engine has a label with a value.
	 * @param label the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public NodeListOptions engineLabel(String label, String value) {
		return filter("label", Filters.label(label, value));
	}

	/**
	 * Select only nodes that have a role in the swarm. May be called several times; one
	 * of the roles must match.
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
