package io.github.dockerclient.engines;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Updates {@code target/wire-table.md} after each test class.
 */
class WireTableExtension implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext context) {
		WireTable.write();
	}

}
