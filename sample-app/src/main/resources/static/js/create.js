import * as api from './api.js';
import { h, onSubmit, template } from './dom.js';
import { shortId } from './format.js';

/** The form that creates a container. */
export class CreateForm {

	#parts = template('create');

	element = this.#parts.element;

	constructor(created) {
		onSubmit(this.element, async (form) => created(await api.create(Object.fromEntries(form))));
	}

	open(back) {
		this.#parts.back.href = back;
	}

	offer(images) {
		this.#parts.images.replaceChildren(...images
			.flatMap(({ id, tags }) => (tags.length > 0) ? tags : [shortId(id)]).map((value) => h('option', { value })));
	}

}
