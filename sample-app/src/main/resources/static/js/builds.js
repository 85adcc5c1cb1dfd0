import * as api from './api.js';
import { h, onSubmit, page, setText, template } from './dom.js';

const seconds = (millis) => `${(millis / 1000).toFixed(1)} s`;

/** Builds an image, and shows its steps as a waterfall. */
export class BuildsView {

	#hint = h('p.hint', { role: 'status' }, 'The steps of the build appear here, compared with the last build of the same tag.');

	#steps = h('ol.steps', { ariaLabel: 'Steps' });

	#output = h('pre.output', { tabIndex: 0, hidden: true, ariaLabel: 'Output' });

	#parts = template('build');

	element = page('Build an image', null, this.#parts.element, this.#hint, this.#steps, this.#output);

	constructor() {
		onSubmit(this.#parts.element, (form) => this.#build(form));
	}

	async #build(form) {
		const tag = form.get('tag');
		const rows = new Map();
		this.#steps.replaceChildren();
		this.#output.replaceChildren();
		this.#output.hidden = true;
		setText(this.#hint, `Building ${tag} …`);
		let end = 1;
		try {
			await api.build(form, this.#parts.folder.files, (step) => {
				end = Math.max(end, step.began + step.took);
				if (!rows.has(step.name)) {
					const row = h('li', {}, h('code', {}, step.name), h('span.track', {}, h('span.bar')), h('span.took'), h('span.change'));
					rows.set(step.name, row);
					this.#steps.append(row);
				}
				const row = rows.get(step.name);
				row.step = step;
				row.dataset.state = step.state;
				setText(row.querySelector('.took'), step.state === 'cached' ? 'cached' : seconds(step.took));
				setText(row.querySelector('.change'), step.change ?? '');
				rows.forEach(({ step: { began, took }, children }) => Object.assign(children[1].firstChild.style, {
					left: `${100 * began / end}%`, width: `${Math.max(100 * took / end, 0.5)}%` }));
				if (step.line) {
					this.#output.hidden = false;
					this.#output.append(`${step.line.trimEnd()}\n`);
				}
			});
			setText(this.#hint, `${tag} is built in ${seconds(end)}.`);
		}
		catch (error) {
			setText(this.#hint, 'The build has failed.');
			throw error;
		}
	}

}
