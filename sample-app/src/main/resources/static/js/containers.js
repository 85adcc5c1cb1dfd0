import * as api from './api.js';
import { Container } from './container.js';
import { CreateForm } from './create.js';
import { action, ask, h, setText, showItems, template } from './dom.js';
import { shortId } from './format.js';

const COLLATOR = new Intl.Collator('en', { numeric: true });
const ORDERS = {
	name: (a, b) => COLLATOR.compare(name(a), name(b)),
	newest: (a, b) => (b.created ?? '').localeCompare(a.created ?? ''),
	state: (a, b) => COLLATOR.compare(a.condition, b.condition) || ORDERS.name(a, b),
};
const VERBS = ['start', 'stop', 'restart', 'pause', 'kill'];

export const name = (container) => container.name ?? shortId(container.id);

/** Asks before containers are removed. Those that run are killed first. */
export async function remove(containers) {
	const running = containers.filter(({ state }) => ['running', 'paused', 'restarting'].includes(state)).length;
	const subject = (containers.length === 1) ? name(containers[0]) : `${containers.length} containers`;
	const warning = (running === 0) ? '' : (containers.length === 1) ? ' It is running and will be killed.'
		: ` ${running} of them are running and will be killed.`;
	if (await ask(`Remove ${subject}?${warning} Files in the container are lost; volumes stay.`, 'Remove')) {
		await Promise.all(containers.map(({ id }) => api.removeContainer(id, running > 0)));
	}
}

/** The list of containers, and the one that is selected. */
export class ContainersView {

	#at;

	#containers = [];

	#loaded = false;

	#chosen = new Set();

	#selected;

	#form = new CreateForm((id) => {
		location.hash = this.#at(id);
	});

	#container;

	#parts = template('containers');

	element = this.#parts.element;

	constructor(at) {
		this.#at = at;
		this.#container = new Container(at);
		this.#parts.bulk.append(...VERBS.map((verb) => action(verb, () => Promise.all(this.#those().map(({ id }) => api.control(id, verb))))),
			action('remove', () => remove(this.#those()), 'danger'),
			h('button', { type: 'button', onclick: () => this.#choose([]) }, 'clear'));
		this.#parts.search.addEventListener('input', () => this.#render());
		this.#parts.order.addEventListener('change', () => this.#render());
	}

	title() {
		return this.#selected === 'new' ? 'New container' : this.#selected ? this.#container.title() : 'Containers';
	}

	async load() {
		const [containers, images = []] = await Promise.all(['containers', ...(this.#selected === 'new') ? ['images'] : []].map(api.list));
		return { containers, images };
	}

	show({ containers, images }) {
		this.#containers = containers;
		this.#loaded = true;
		this.#chosen = new Set(this.#those().map(({ id }) => id));
		this.#form.offer(images);
		this.#render();
		this.#container.update(containers.find(({ id }) => id === this.#selected));
	}

	select(id, tab = 'log') {
		this.element.classList.toggle('selected', Boolean(id));
		if (!id || id !== this.#selected) {
			this.#parts.detail.replaceChildren((id === 'new') ? this.#form.element : id ? this.#container.element
				: h('p.empty', {}, 'Select a container to see its log and more.'));
		}
		this.#selected = id;
		this.#parts.create.href = this.#at('new');
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

	#choose(ids) {
		this.#chosen = new Set(ids);
		this.#render();
	}

	#render() {
		const words = this.#parts.search.value.toLowerCase().split(/\s+/);
		const found = this.#containers.filter((container) => {
			const text = [container.name, container.image, container.condition, container.project, container.id].join(' ').toLowerCase();
			return words.every((word) => text.includes(word));
		}).sort(ORDERS[this.#parts.order.value]);
		const groups = Map.groupBy(found, (container) => container.project ?? '');
		const projects = [...groups.keys()].sort();
		const items = projects.flatMap((project) => project ? [{ project, size: groups.get(project).length },
			...groups.get(project)] : groups.get(project));
		showItems(this.#parts.list, items, (item) => item.id ?? `group:${item.project}`,
			(item) => item.id ? this.#row(item) : h('li.group'),
			(element, item) => item.id ? this.#fill(element, item) : setText(element, `${item.project} · ${item.size}`));
		setText(this.#parts.count, found.length === this.#containers.length ? String(found.length)
			: `${found.length} of ${this.#containers.length}`);
		this.#parts.empty.hidden = found.length > 0 || !this.#loaded;
		setText(this.#parts.empty, this.#containers.length > 0 ? 'No container matches.' : 'No containers. Create one with New.');
		this.#parts.bulk.hidden = this.#chosen.size === 0;
		setText(this.#parts.chosen, `${this.#chosen.size} chosen`);
	}

	#row({ id }) {
		const box = h('input', { type: 'checkbox',
			onchange: () => this.#choose([...this.#chosen, id].filter((chosen) => chosen !== id || box.checked)) });
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
		setText(image, container.image ?? '');
		setText(status, [container.since, ...container.ports].filter(Boolean).join(' · '));
	}

}

/** Shows the state of a container. */
export function showCondition(element, container) {
	const condition = container?.condition ?? 'removed';
	setText(element, condition);
	element.dataset.kind = condition.replace('exited (0)', 'exited').replace(/^exited .*/, 'failed');
}
