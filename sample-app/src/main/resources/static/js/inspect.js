import * as api from './api.js';
import { h, showProblem } from './dom.js';

/** The settings of a container. */
export class InspectTab {

	element = h('div.inspect', { tabIndex: 0, role: 'region', ariaLabel: 'Settings' });

	#id;

	#state;

	async open(id) {
		this.#id = id;
		this.element.replaceChildren();
		try {
			const details = await api.inspect(id);
			if (id === this.#id) {
				this.#show(details);
			}
		}
		catch (error) {
			showProblem('action', error.message);
		}
	}

	close() {
		this.#id = undefined;
		this.#state = undefined;
	}

	/** Inspects the container again when its state has changed. */
	update(container) {
		const state = container?.state;
		if (state && this.#state && state !== this.#state) {
			this.open(this.#id);
		}
		this.#state = state;
	}

	#show({ sections, details }) {
		this.element.replaceChildren(...Object.entries(sections).map(([heading, values]) => table(heading, Object.entries(values))),
			h('details', {}, h('summary', {}, 'All properties'), h('pre', { tabIndex: 0 }, JSON.stringify(details, null, 2))));
	}

}

/** A heading with names and values; without values it says so. */
function table(heading, rows) {
	return h('section', {}, h('h3', {}, heading), (rows.length > 0)
		? h('dl', {}, rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))) : h('p.hint', {}, 'None'));
}
