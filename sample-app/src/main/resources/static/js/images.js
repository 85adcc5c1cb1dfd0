import * as api from './api.js';
import { action, askText, h, setText } from './dom.js';
import { ago, shortId, size } from './format.js';
import { TableView } from './resources.js';

/** The images, and the last pull or push. */
export class ImagesView extends TableView {

	#transfers = h('div.transfers', { role: 'status' });

	constructor() {
		super('images', 'image', ['Tags', 'Size', 'Created'], { name: 'pull', placeholder: 'registry/name:tag',
			ariaLabel: 'Image to pull', submit: 'Pull', add: (name) => this.#transfer('pull', name) });
		this.element.lastElementChild.before(this.#transfers);
	}

	key({ id, tags }) {
		return [id, ...tags].join();
	}

	describe({ id, size: bytes }) {
		return `${shortId(id)} (${size(bytes)})`;
	}

	row(image) {
		const name = image.tags[0] ?? shortId(image.id);
		return h('tr', {}, h('th', { scope: 'row' }, h('span.tags', {}, image.tags.join('\n') || 'no tag'),
			h('code.id', {}, shortId(image.id))), h('td.number', {}, size(image.size)), h('td', {}, h('time')),
		h('td.actions', {}, action('tag', () => askText(`A further name for ${name}:`, '', (target) => api.tag(name, target))),
			image.tags.length > 0 ? action('push', () => this.#transfer('push', name)) : null, this.removal(name)));
	}

	update(row, { created }) {
		setText(row.querySelector('time'), created ? ago(created) : 'unknown');
	}

	/** Pulls or pushes, with a bar for each layer. */
	async #transfer(verb, name) {
		const layers = h('div.layers');
		const state = h('span.hint');
		const bars = new Map();
		this.#transfers.replaceChildren(h('div.transfer', {}, h('strong', {}, `${verb} ${name} `), state, layers));
		try {
			await api.transfer(verb, name, ({ id, status, progressDetail }) => {
				if (!id || /^Pulling from/.test(status ?? '')) {
					setText(state, status ?? '');
					return;
				}
				if (!bars.has(id)) {
					bars.set(id, { bar: h('progress', { max: 1, value: 0, ariaLabel: `Layer ${id}` }), words: h('span') });
					layers.append(h('div.layer', {}, h('code', {}, id), ...Object.values(bars.get(id))));
				}
				const { bar, words } = bars.get(id);
				setText(words, status ?? '');
				bar.value = /complete|exists|Pushed/i.test(status ?? '') ? 1
					: (progressDetail?.total > 0) ? progressDetail.current / progressDetail.total : bar.value;
			});
			setText(state, 'Done.');
		}
		catch (error) {
			setText(state, 'Failed.');
			throw error;
		}
	}

}
