import * as api from './api.js';
import { action, ask, h, nameForm, setText, showItems, table } from './dom.js';

const KINDS = {
	networks: {
		label: 'Networks', one: 'network', columns: ['Name', 'Driver', 'Scope', 'Subnets'],
		cells: ({ name, driver, scope, ipam }) => [name, driver, scope, (ipam?.config ?? []).map(({ subnet }) => subnet).join(', ')],
		removable: ({ name }) => !['bridge', 'host', 'none', 'podman'].includes(name),
		unused: 'Remove all networks that no container uses?',
	},
	volumes: {
		label: 'Volumes', one: 'volume', columns: ['Name', 'Driver', 'Scope', 'Directory'],
		cells: ({ name, driver, scope, mountpoint }) => [name, driver, scope, mountpoint],
		removable: () => true,
		unused: 'Remove all anonymous volumes that no container uses? Their files are lost.',
	},
};

/** The networks or the volumes. */
export class ResourcesView {

	#kind;

	#words;

	#count = h('span.count');

	#body = h('tbody');

	constructor(kind) {
		this.#kind = kind;
		this.#words = KINDS[kind];
		this.label = this.#words.label;
		this.element = h('section.page', { tabIndex: 0, ariaLabel: this.label },
			h('div.heading', {}, h('h2', {}, `${this.label} `, this.#count)),
			nameForm({ name: 'new-name', placeholder: 'name', ariaLabel: `Name of the new ${this.#words.one}` }, 'Create',
				(name) => api.add(kind, name), action('Prune …', async () => {
					if (await ask(this.#words.unused, 'Prune')) {
						await api.prune(kind);
					}
				})),
			table(this.label, this.#words.columns, this.#body));
	}

	load() {
		return api.list(this.#kind);
	}

	show(items) {
		setText(this.#count, String(items.length));
		showItems(this.#body, items.sort((a, b) => a.name.localeCompare(b.name)), ({ id, name }) => id ?? name, (item) => {
			const [name, ...cells] = this.#words.cells(item);
			return h('tr', {}, h('th', { scope: 'row' }, name), cells.map((cell) => h('td', {}, cell ?? '')),
				h('td.actions', {}, this.#words.removable(item) ? action('remove', () => this.#remove(name), 'danger') : ''));
		});
	}

	async #remove(name) {
		if (await ask(`Remove the ${this.#words.one} ${name}?`, 'Remove')) {
			await api.remove(this.#kind, name);
		}
	}

}
