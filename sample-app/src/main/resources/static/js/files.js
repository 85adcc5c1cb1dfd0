import * as api from './api.js';
import { action, h, setText } from './dom.js';

/** The files of a container. */
export class FilesTab {

	label = 'Files';

	#id;

	#path = '/';

	#heading = h('code');

	#hint = h('p.hint', { role: 'status' });

	#list = h('ul.files', { ariaLabel: 'Files' });

	#file = h('input', { type: 'file', name: 'upload', ariaLabel: 'File to upload' });

	element = h('div.files-tab', { tabIndex: 0, role: 'region', ariaLabel: 'Directory' },
		h('div.tools', {}, this.#heading, this.#file, action('upload', () => this.#upload())), this.#hint, this.#list);

	open(id) {
		this.#id = id;
		this.#show('/');
	}

	close() {
		this.#id = undefined;
	}

	async #show(path) {
		this.#path = path;
		setText(this.#heading, path);
		setText(this.#hint, '');
		try {
			const names = await api.files(this.#id, path);
			const parent = (path === '/') ? [] : [this.#directory('../', path.replace(/[^/]+\/$/, ''))];
			this.#list.replaceChildren(...parent, ...names.map((name) => name.endsWith('/')
				? this.#directory(name, path + name) : h('li', {}, h('a', { href: api.download(this.#id, path + name),
					download: name, onclick: () => api.downloaded(this.#id, path + name) }, name))));
		}
		catch (error) {
			this.#list.replaceChildren();
			setText(this.#hint, error.message);
		}
	}

	#directory(name, path) {
		return h('li', {}, h('button.link', { type: 'button', onclick: () => this.#show(path) }, name));
	}

	async #upload() {
		const [file] = this.#file.files;
		if (!file) {
			throw new Error('Choose a file to upload.');
		}
		await api.upload(this.#id, this.#path + file.name, file);
		this.#file.value = '';
		await this.#show(this.#path);
		setText(this.#hint, `${file.name} is uploaded.`);
	}

}
