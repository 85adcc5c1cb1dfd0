import * as api from './api.js';
import { name, remove, showCondition } from './containers.js';
import { action, h, setText } from './dom.js';
import { shortId } from './format.js';
import { FilesTab } from './files.js';
import { InspectTab } from './inspect.js';
import { LogTab } from './log.js';
import { StatsTab } from './stats.js';
import { TerminalTab } from './terminal.js';

const VERBS = {
	running: ['stop', 'restart', 'pause', 'kill'],
	restarting: ['stop', 'kill'],
	paused: ['unpause', 'stop', 'kill'],
	created: ['start'],
	exited: ['start'],
	dead: [],
};

/** One container: its state, its actions, and a tab for each aspect. */
export class Container {

	#id;

	#current;

	#tabs = { log: new LogTab(), inspect: new InspectTab(), stats: new StatsTab(),
		terminal: new TerminalTab(), files: new FilesTab() };

	#tab;

	#heading = h('h2');

	#state = h('span.state');

	#actions = h('span.actions');

	#links;

	#content = h('div.tab');

	#back = h('a.back', {}, '← Containers');

	#at;

	constructor(at) {
		this.#at = at;
		this.#links = Object.entries(this.#tabs).map(([key, tab]) => h('a', { data: { tab: key } }, tab.label));
		this.element = h('div.container', {}, h('div.heading', {}, this.#back, this.#heading, this.#state, this.#actions), h('nav.tabs', { ariaLabel: 'Aspects' }, this.#links), this.#content);
	}

	title() {
		return this.#current ? name(this.#current) : shortId(this.#id ?? '');
	}

	open(id, key, container) {
		const tab = this.#tabs[key] ?? this.#tabs.log;
		if (id === this.#id && tab === this.#tab) {
			return;
		}
		this.#tab?.close();
		if (id !== this.#id) {
			this.#id = id;
			this.#current = undefined;
			setText(this.#heading, shortId(id));
			setText(this.#state, '');
		}
		this.#tab = tab;
		this.#back.href = this.#at();
		this.#links.forEach((link) => {
			link.href = this.#at(id, link.dataset.tab);
			link.ariaCurrent = (this.#tabs[link.dataset.tab] === tab) ? 'page' : null;
		});
		this.#content.replaceChildren(tab.element);
		tab.open(id);
		if (container) {
			this.update(container);
		}
	}

	close() {
		this.#tab?.close();
		this.#tab = undefined;
		this.#id = undefined;
	}

	/** Shows the current state of the container, if it still exists. */
	update(container) {
		if (!this.#id) {
			return;
		}
		const verbs = container ? [...VERBS[container.state] ?? [], 'remove'] : [];
		if (container) {
			this.#current = container;
			setText(this.#heading, name(container));
		}
		showCondition(this.#state, container);
		if (this.#actions.dataset.verbs !== verbs.join()) {
			this.#actions.dataset.verbs = verbs.join();
			this.#actions.replaceChildren(...verbs.map((verb) => this.#button(verb)));
		}
		this.#tab?.update?.(container);
	}

	#button(verb) {
		const button = (verb === 'remove') ? action('remove', () => remove([this.#current]), 'danger')
			: action(verb, () => api.control(this.#id, verb));
		button.name = verb;
		return button;
	}

}
