import * as api from './api.js';
import { h, perform } from './dom.js';
import { shortId } from './format.js';

const FIELDS = [
	['command', 'Command', 'sh -c \'echo hello\''],
	['name', 'Name', 'chosen by the engine'],
	['ports', 'Ports', '8080:80 9090:90'],
	['env', 'Environment', 'MODE=test NAME=\'two words\''],
	['volumes', 'Volumes', 'data:/var/lib/data'],
	['network', 'Network', 'bridge'],
	['memory', 'Memory', '64m'],
	['cpus', 'CPUs', '0.5'],
];

/** The form that creates a container. */
export class CreateForm {

	#images = h('datalist', { id: 'images' });

	#back = h('a.back', {}, '← Containers');

	constructor(created) {
		const submit = (event) => {
			event.preventDefault();
			const data = Object.fromEntries(new FormData(this.element));
			const start = event.submitter?.value !== 'create';
			perform(event.submitter ?? this.element.querySelector('button'), async () => {
				const { id } = await api.create({ ...data, cpus: data.cpus ? Number(data.cpus) : null, start });
				created(id);
			});
		};
		const image = h('input', { name: 'image', required: true, autocomplete: 'off', placeholder: 'busybox:latest' });
		image.setAttribute('list', 'images');
		this.element = h('form.create', { onsubmit: submit },
			this.#back, h('h2', {}, 'New container'), this.#images, h('label', {}, 'Image', image),
			FIELDS.map(([name, label, placeholder]) => h('label', {}, label, h('input', {
				name, placeholder, autocomplete: 'off', autocapitalize: 'off', spellcheck: false,
			}))),
			h('p.hint', {}, 'Values are split into words as in a shell. What is empty is left to the image and the engine.'),
			h('div.actions', {}, h('button.acts.primary', { value: 'run' }, 'Run'),
				h('button.acts', { value: 'create' }, 'Create only')));
	}

	open(back) {
		this.#back.href = back;
	}

	offer(images) {
		this.#images.replaceChildren(...images.flatMap(({ id, tags }) => (tags.length > 0) ? tags : [shortId(id)])
			.map((name) => h('option', { value: name })));
	}

}
