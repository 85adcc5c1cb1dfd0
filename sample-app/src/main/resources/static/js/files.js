import * as api from './api.js';
import { action, h, setText, template } from './dom.js';

/** The files of a container. */
export class FilesTab {

	#id;

	#path = '/';

	#parts = template('files');

	element = this.#parts.element;

	constructor() {
		this.#parts.tools.append(action('upload', () => this.#upload()));
	}

	open(id) {
		this.#id = id;
		this.#show('/');
	}

	close() {
		this.#id = undefined;
	}

	async #show(path) {
		this.#path = path;
		setText(this.#parts.heading, path);
		setText(this.#parts.hint, '');
		try {
			const names = await api.files(this.#id, path);
			const parent = (path === '/') ? [] : [this.#directory('../', path.replace(/[^/]+\/$/, ''))];
			this.#parts.list.replaceChildren(...parent, ...names.map((name) => name.endsWith('/')
				? this.#directory(name, path + name) : h('li', {}, h('a', { href: api.download(this.#id, path + name),
					download: name, onclick: () => api.downloaded(this.#id, path + name) }, name))));
		}
		catch (error) {
			this.#parts.list.replaceChildren();
			setText(this.#parts.hint, error.message);
		}
	}

	#directory(name, path) {
		return h('li', {}, h('button.link', { type: 'button', onclick: () => this.#show(path) }, name));
	}

	async #upload() {
		const [file] = this.#parts.file.files;
		if (!file) {
			throw new Error('Choose a file to upload.');
		}
		await api.upload(this.#id, this.#path + file.name, file);
		this.#parts.file.value = '';
		await this.#show(this.#path);
		setText(this.#parts.hint, `${file.name} is uploaded.`);
	}

}
