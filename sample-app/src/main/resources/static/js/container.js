import * as api from './api.js';
import { name, remove, showCondition } from './containers.js';
import { action, setText, template } from './dom.js';
import { FilesTab } from './files.js';
import { shortId } from './format.js';
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

	#parts = template('container');

	#at;

	element = this.#parts.element;

	constructor(at) {
		this.#at = at;
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
			setText(this.#parts.heading, shortId(id));
			setText(this.#parts.state, '');
		}
		this.#tab = tab;
		this.#parts.back.href = this.#at();
		[...this.#parts.tabs.children].forEach((link) => {
			link.href = this.#at(id, link.dataset.tab);
			link.ariaCurrent = (this.#tabs[link.dataset.tab] === tab) ? 'page' : null;
		});
		this.#parts.content.replaceChildren(tab.element);
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
			setText(this.#parts.heading, name(container));
		}
		showCondition(this.#parts.state, container);
		if (this.#parts.actions.dataset.verbs !== verbs.join()) {
			this.#parts.actions.dataset.verbs = verbs.join();
			this.#parts.actions.replaceChildren(...verbs.map((verb) => this.#button(verb)));
		}
		this.#tab?.update?.(container);
	}

	#button(verb) {
		const removal = verb === 'remove';
		const act = () => removal ? remove([this.#current]) : api.control(this.#id, verb);
		return Object.assign(action(verb, act, removal ? 'danger' : ''), { name: verb });
	}

}
