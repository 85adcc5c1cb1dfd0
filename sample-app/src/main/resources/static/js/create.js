import * as api from './api.js';
import { h, perform, template } from './dom.js';
import { shortId } from './format.js';

/** The form that creates a container. */
export class CreateForm {

	#parts = template('create');

	element = this.#parts.element;

	constructor(created) {
		this.element.addEventListener('submit', (event) => {
			event.preventDefault();
			const data = Object.fromEntries(new FormData(this.element));
			const start = event.submitter?.value !== 'create';
			perform(event.submitter ?? this.element.querySelector('button'), async () => {
				created(await api.create({ ...data, cpus: data.cpus ? Number(data.cpus) : null, start }));
			});
		});
	}

	open(back) {
		this.#parts.back.href = back;
	}

	offer(images) {
		this.#parts.images.replaceChildren(...images
			.flatMap(({ id, tags }) => (tags.length > 0) ? tags : [shortId(id)]).map((value) => h('option', { value })));
	}

}
