import * as api from './api.js';
import { Container } from './container.js';
import { CreateForm } from './create.js';
import { action, ask, forgetItems, h, setText, showItems } from './dom.js';
import { condition, imageName, shortId } from './format.js';

const COLLATOR = new Intl.Collator('en', { numeric: true });
const ORDERS = {
	name: (a, b) => COLLATOR.compare(name(a), name(b)),
	newest: (a, b) => (b.created ?? '').localeCompare(a.created ?? ''),
	state: (a, b) => COLLATOR.compare(condition(a).words, condition(b).words) || ORDERS.name(a, b),
};
const VERBS = ['start', 'stop', 'restart', 'pause', 'unpause', 'kill'];

export const name = (container) => container.name ?? shortId(container.id);

/** Asks before containers are removed. Those that run are killed first. */
export async function remove(containers) {
	const running = containers.filter(({ state }) => ['running', 'paused', 'restarting'].includes(state)).length;
	const subject = (containers.length === 1) ? name(containers[0]) : `${containers.length} containers`;
	const warning = (running === 0) ? '' : (containers.length === 1) ? ' It is running and will be killed.'
		: ` ${running} of them are running and will be killed.`;
	if (await ask(`Remove ${subject}?${warning} Files in the container are lost; volumes stay.`, 'Remove')) {
		await together(containers, (container) => api.removeContainer(container.id, running > 0));
	}
}

/** Does the same with each of several containers, and fails with the first failure after the last. */
async function together(containers, act) {
	const results = await Promise.allSettled(containers.map(act));
	const failure = results.find(({ status }) => status === 'rejected');
	if (failure) {
		throw failure.reason;
	}
}

/** The list of containers, and the one that is selected. */
export class ContainersView {

	label = 'Containers';

	#at;

	#containers = [];

	#loaded = false;

	#chosen = new Set();

	#selected;

	#form = new CreateForm((id) => {
		location.hash = this.#at(id);
	});

	#container;

	#search = h('input', { type: 'search', name: 'search', placeholder: 'Search', ariaLabel: 'Search containers',
		autocomplete: 'off', oninput: () => this.#render() });

	#order = h('select', { name: 'order', ariaLabel: 'Order', onchange: () => this.#render() },
		Object.keys(ORDERS).map((order) => new Option(`by ${order}`, order)));

	#new = h('a.button.primary', {}, 'New …');

	#count = h('span.count');

	#bulk = h('div.bulk', { hidden: true });

	#list = h('ul.rows', { ariaLabel: 'Containers' });

	#empty = h('p.empty', { hidden: true });

	constructor(at) {
		this.#at = at;
		this.#container = new Container(at);
		this.#bulk.append(h('span'), ...VERBS.filter((verb) => verb !== 'unpause')
			.map((verb) => action(verb, () => together(this.#those(), ({ id }) => api.control(id, verb)))),
		action('remove', () => remove(this.#those()), 'danger'),
		h('button', { type: 'button', onclick: () => this.#choose() }, 'clear'));
		this.element = h('div.split', {},
			h('section.list', { ariaLabel: 'Containers' },
				h('div.heading', {}, h('h2', {}, 'Containers ', this.#count),
					this.#new),
				h('div.tools', {}, this.#search, this.#order), this.#bulk, this.#empty, this.#list),
			h('section.detail', { ariaLabel: 'Selected container' }));
	}

	title() {
		return this.#selected === 'new' ? 'New container' : this.#selected ? this.#container.title() : 'Containers';
	}

	async load() {
		const [containers, images] = await Promise.all([api.containers(), this.#selected === 'new' ? api.images() : []]);
		return { containers, images };
	}

	show({ containers, images }) {
		this.#containers = containers;
		this.#loaded = true;
		const ids = new Set(containers.map(({ id }) => id));
		this.#chosen.forEach((id) => ids.has(id) || this.#chosen.delete(id));
		forgetItems(this.#list, (key) => ids.has(key) || key.startsWith('group:'));
		this.#form.offer(images);
		this.#render();
		this.#container.update(containers.find(({ id }) => id === this.#selected));
	}

	select(id, tab = 'log') {
		const detail = this.element.lastElementChild;
		this.element.classList.toggle('selected', Boolean(id));
		if (!id || id !== this.#selected) {
			detail.replaceChildren((id === 'new') ? this.#form.element : id ? this.#container.element
				: h('p.empty', {}, 'Select a container to see its log and more.'));
		}
		this.#selected = id;
		this.#new.href = this.#at('new');
		this.#form.open(this.#at());
		if (id && id !== 'new') {
			this.#container.open(id, tab, this.#containers.find((container) => container.id === id));
		}
		else {
			this.#container.close();
		}
		this.#render();
	}

	leave() {
		this.#container.close();
		this.#selected = undefined;
		this.#chosen.clear();
		this.#containers = [];
		this.#loaded = false;
	}

	#those() {
		return this.#containers.filter(({ id }) => this.#chosen.has(id));
	}

	#choose(id, chosen) {
		if (!id) {
			this.#chosen.clear();
		}
		else if (chosen) {
			this.#chosen.add(id);
		}
		else {
			this.#chosen.delete(id);
		}
		this.#render();
	}

	#render() {
		const words = this.#search.value.toLowerCase().split(/\s+/);
		const found = this.#containers.filter((container) => {
			const text = [container.name, container.image, condition(container).words, container.project, container.id]
				.join(' ').toLowerCase();
			return words.every((word) => text.includes(word));
		}).sort(ORDERS[this.#order.value]);
		const groups = Map.groupBy(found, (container) => container.project ?? '');
		const projects = [...groups.keys()].sort();
		const items = projects.flatMap((project) => project ? [{ project, size: groups.get(project).length },
			...groups.get(project)] : groups.get(project));
		showItems(this.#list, items, (item) => item.id ?? `group:${item.project}`,
			(item) => item.id ? this.#row(item) : h('li.group'),
			(element, item) => item.id ? this.#fill(element, item) : setText(element, `${item.project} · ${item.size}`));
		setText(this.#count, found.length === this.#containers.length ? String(found.length)
			: `${found.length} of ${this.#containers.length}`);
		this.#empty.hidden = found.length > 0 || !this.#loaded;
		setText(this.#empty, this.#containers.length > 0 ? 'No container matches.' : 'No containers. Create one with New.');
		this.#bulk.hidden = this.#chosen.size === 0;
		setText(this.#bulk.firstElementChild, `${this.#chosen.size} chosen`);
	}

	#row({ id }) {
		const box = h('input', { type: 'checkbox', onchange: () => this.#choose(id, box.checked) });
		return h('li.row', { data: { id } }, box, h('a.name', { href: this.#at(id) }), h('span.state'), h('span.image'), h('span.status'));
	}

	#fill(row, container) {
		const [box, link, state, image, status] = row.children;
		box.checked = this.#chosen.has(container.id);
		box.ariaLabel = `Choose ${name(container)}`;
		setText(link, name(container));
		row.classList.toggle('current', container.id === this.#selected);
		link.ariaCurrent = (container.id === this.#selected) ? 'true' : null;
		showCondition(state, container);
		setText(image, imageName(container.image));
		const ports = container.ports.map((port) => `${port.publicPort}→${port.privatePort}`);
		setText(status, [container.status?.replace(/ \(.*\)$/, '').replace(/^(Exited \(-?\d+\) |Created$)/, ''), ...new Set(ports)]
			.filter(Boolean).join(' · '));
	}

}

/** Shows the state of a container. */
export function showCondition(element, container) {
	const { kind, words } = container ? condition(container) : { kind: 'removed', words: 'removed' };
	setText(element, words);
	element.dataset.kind = kind;
}
