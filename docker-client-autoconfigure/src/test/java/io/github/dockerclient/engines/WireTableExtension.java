package io.github.dockerclient.engines;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Brings {@code target/wire-table.md} up to date after each class.
 */
class WireTableExtension implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext context) {
		WireTable.write();
	}

}
