import * as api from './api.js';
import { action, ask, h, nameForm, setText, showItems, table } from './dom.js';
import { ago, shortId, size } from './format.js';

const reference = ({ id, tags }) => tags[0] ?? shortId(id);

/** The images, and the pulls and pushes in progress. */
export class ImagesView {

	label = 'Images';

	#images = [];

	#count = h('span.count');

	#body = h('tbody');

	#transfers = h('div.transfers', { role: 'status' });

	constructor() {
		this.element = h('section.page', { tabIndex: 0, ariaLabel: 'Images' },
			h('div.heading', {}, h('h2', {}, 'Images ', this.#count)),
			nameForm({ name: 'pull', placeholder: 'registry/name:tag', ariaLabel: 'Image to pull' }, 'Pull',
				(name) => this.#transfer('pull', name), action('Prune …', () => this.#prune())),
			this.#transfers, table('Images', ['Tags', 'Size', 'Created'], this.#body));
	}

	load() {
		return api.images();
	}

	show(images) {
		this.#images = images;
		setText(this.#count, String(images.length));
		showItems(this.#body, images, ({ id, tags }) => [id, ...tags].join(), (image) => this.#row(image), (row, image) =>
			setText(row.querySelector('time'), image.created ? ago(image.created) : 'unknown'));
	}

	#row(image) {
		const name = reference(image);
		return h('tr', {}, h('th', { scope: 'row' }, h('span.tags', {}, image.tags.join('\n') || 'no tag'),
			h('code.id', {}, shortId(image.id))), h('td.number', {}, size(image.size)), h('td', {}, h('time')),
		h('td.actions', {}, action('tag', () => this.#tag(name)),
			...(image.tags.length > 0) ? [action('push', () => this.#transfer('push', name))] : [],
			action('remove', () => this.#remove(name), 'danger')));
	}

	async #tag(name) {
		const target = prompt(`A further name for ${name}:`);
		if (target) {
			await api.tag(name, target);
		}
	}

	async #remove(name) {
		if (await ask(`Remove the image ${name}?`, 'Remove')) {
			await api.removeImage(name);
		}
	}

	async #prune() {
		const unused = this.#images.filter(({ tags }) => tags.length === 0);
		const bytes = unused.reduce((sum, image) => sum + (image.size ?? 0), 0);
		const names = unused.map(reference).slice(0, 10).join(', ');
		if (unused.length === 0) {
			await ask('There are no images without a tag.', 'Close');
		}
		else if (await ask(`Remove up to ${unused.length} images without a tag (${size(bytes)}): ${names}? Those that a container uses stay.`,
			'Prune')) {
			await api.prune('images');
		}
	}

	/** Pulls or pushes, with a bar for each layer. */
	async #transfer(verb, name) {
		const layers = h('div.layers');
		const state = h('span.hint');
		const box = h('div.transfer', {}, h('strong', {}, `${verb} ${name} `), state, layers);
		const bars = new Map();
		this.#transfers.replaceChildren(box);
		try {
			await api.transfer(verb, name, ({ id, status, progressDetail }) => {
				if (!id || /^Pulling from/.test(status ?? '')) {
					setText(state, status ?? '');
					return;
				}
				if (!bars.has(id)) {
					const bar = h('progress', { max: 1, value: 0, ariaLabel: `Layer ${id}` });
					bars.set(id, { bar, words: h('span') });
					layers.append(h('div.layer', {}, h('code', {}, id), bar, bars.get(id).words));
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
