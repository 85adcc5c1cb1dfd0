package io.github.dockerclient.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The scripted answers of a test.
 */
final class ScriptedAnswers {

	private final List<Entry> entries = new ArrayList<>();

	ScriptedAnswer add(String name, boolean once) {
		Operation operation = Operation.of(name);
		return new ScriptedAnswer((play) -> {
			synchronized (this.entries) {
				this.entries.add(new Entry(operation, once, play));
			}
		});
	}

	void clear() {
		synchronized (this.entries) {
			this.entries.clear();
		}
	}

	// Return whether the request must still be answered.
	boolean play(Exchange exchange) throws Exception {
		Entry entry = take(exchange.request());
		return entry == null || entry.play().play(exchange);
	}

	private @Nullable Entry take(EngineRequest request) {
		synchronized (this.entries) {
			for (Iterator<Entry> entries = this.entries.iterator(); entries.hasNext();) {
				Entry entry = entries.next();
				if (entry.operation().match(request) != null) {
					if (entry.once()) {
						entries.remove();
					}
					return entry;
				}
			}
			return null;
		}
	}

	private record Entry(Operation operation, boolean once, ScriptedAnswer.Play play) {

	}

}
