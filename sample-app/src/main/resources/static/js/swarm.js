import * as api from './api.js';
import { action, ask, askText, h, onSubmit, setText, showItems, template } from './dom.js';

const SIGNS = { running: 'running', complete: 'exited', failed: 'failed', rejected: 'failed' };

/** The services of a swarm, each with its tasks, so that an update or a rollback can be watched. */
export class SwarmView {

	#parts = template('swarm');

	element = this.#parts.element;

	constructor() {
		const { form } = this.#parts;
		onSubmit(form, async (values) => {
			await api.createService(Object.fromEntries(values));
			form.reset();
		});
	}

	load() {
		return api.list('services');
	}

	show({ problem, services }) {
		const { count, hint, list } = this.#parts;
		setText(count, String(services.length));
		setText(hint, problem ?? (services.length > 0 ? 'A row is a service, with its tasks.' : 'There are no services.'));
		showItems(list, services, ({ id }) => id, ({ name, id }) => this.#row(name ?? id), (row, service) => this.#fill(row, service));
	}

	#row(name) {
		const row = h('li.service', {}, h('div.heading', {}, h('h3', {}, name), h('code'), h('span.replicas'), h('span.rollout'),
			h('span.actions', {},
				action('scale', () => askText(`Tasks of ${name}:`, row.service.replicas, (replicas) => api.scale(name, replicas))),
				action('update', () => askText(`Image of ${name}:`, row.service.image, (image) => api.updateService(name, image))),
				action('rollback', () => api.rollback(name)),
				action('remove', async () => (await ask(`Remove the service ${name}?`, 'Remove')) && api.removeService(name), 'danger'))),
		h('ul.tasks', { ariaLabel: `Tasks of ${name}` }));
		return row;
	}

	#fill(row, service) {
		row.service = service;
		const [, image, replicas, rollout] = row.firstElementChild.children;
		setText(image, service.image ?? '');
		setText(replicas, `${service.running ?? 0} of ${service.replicas ?? 0} run`);
		setText(rollout, [service.update?.replaceAll('_', ' '), service.message].filter(Boolean).join(': '));
		showItems(row.lastElementChild, service.tasks.sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0)), ({ id }) => id,
			() => h('li.state'), (element, { slot, image: of, state, error }) => {
				element.dataset.kind = SIGNS[state] ?? 'starting';
				setText(element, [slot, of, state, error].filter(Boolean).join(' · '));
			});
	}

}
