import * as api from './api.js';
import { action, ask, h, nameForm, page, setText, showItems, table } from './dom.js';

const KINDS = {
	networks: { one: 'network', last: 'Subnets', builtIn: ['bridge', 'host', 'none', 'podman'],
		cell: ({ ipam }) => (ipam?.config ?? []).map(({ subnet }) => subnet).join(', ') },
	volumes: { one: 'volume', last: 'Directory', builtIn: [], cell: ({ mountpoint }) => mountpoint },
};

/** A table of objects of one kind, a form that adds one, and a button that removes the unused. */
export class TableView {

	#kind;

	#one;

	#count = h('span.count');

	#body = h('tbody');

	constructor(kind, one, columns, form) {
		this.#kind = kind;
		this.#one = one;
		const { submit, add, ...field } = form;
		this.element = page(kind, this.#count, nameForm(field, submit, add, action('Prune …', () => this.#prune())),
			table(kind, columns, this.#body));
	}

	load() {
		return api.list(this.#kind);
	}

	show(items) {
		setText(this.#count, String(items.length));
		showItems(this.#body, items, (item) => this.key(item), (item) => this.row(item), (row, item) => this.update?.(row, item));
	}

	removal(name) {
		return action('remove', async () => {
			if (await ask(`Remove the ${this.#one} ${name}?`, 'Remove')) {
				await api.remove(this.#kind, name);
			}
		}, 'danger');
	}

	async #prune() {
		const unused = await api.prunable(this.#kind);
		if (unused.length === 0) {
			await ask(`There are no unused ${this.#kind}.`, 'Close');
		}
		else if (await ask(`Remove these unused ${this.#kind}?`, 'Prune', unused.map((item) => this.describe(item)))) {
			await api.prune(this.#kind);
		}
	}

}

/** The networks or the volumes. */
export class ResourcesView extends TableView {

	#words;

	constructor(kind) {
		const words = KINDS[kind];
		super(kind, words.one, ['Name', 'Driver', 'Scope', words.last], { name: 'new-name', placeholder: 'name', ariaLabel: `Name of the new ${words.one}`,
			submit: 'Create', add: (name) => api.add(kind, name) });
		this.#words = words;
	}

	show(items) {
		super.show(items.sort((a, b) => a.name.localeCompare(b.name)));
	}

	key({ id, name }) {
		return id ?? name;
	}

	describe({ name }) {
		return name;
	}

	row(item) {
		return h('tr', {}, h('th', { scope: 'row' }, item.name),
			[item.driver, item.scope, this.#words.cell(item)].map((cell) => h('td', {}, cell ?? '')),
			h('td.actions', {}, this.#words.builtIn.includes(item.name) ? '' : this.removal(item.name)));
	}

}
