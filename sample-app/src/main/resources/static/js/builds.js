import * as api from './api.js';
import { h, onSubmit, setText, template } from './dom.js';

const seconds = (millis) => `${(millis / 1000).toFixed(1)} s`;

/** Builds an image, and shows its steps as a waterfall. */
export class BuildsView {

	#parts = template('builds');

	element = this.#parts.element;

	constructor() {
		onSubmit(this.#parts.form, (form) => this.#build(form));
	}

	async #build(form) {
		const tag = form.get('tag');
		const { folder, hint, steps, output } = this.#parts;
		const rows = new Map();
		steps.replaceChildren();
		output.replaceChildren();
		output.hidden = true;
		setText(hint, `Building ${tag} …`);
		let end = 1;
		try {
			await api.build(form, folder.files, (step) => {
				end = Math.max(end, step.began + step.took);
				if (!rows.has(step.name)) {
					const row = h('li', {}, h('code', {}, step.name), h('span.track', {}, h('span.bar')), h('span.took'), h('span.change'));
					rows.set(step.name, row);
					steps.append(row);
				}
				const row = rows.get(step.name);
				row.step = step;
				row.dataset.state = step.state;
				setText(row.querySelector('.took'), step.state === 'cached' ? 'cached' : seconds(step.took));
				setText(row.querySelector('.change'), step.change ?? '');
				rows.forEach(({ step: { began, took }, children }) => Object.assign(children[1].firstChild.style, {
					left: `${100 * began / end}%`, width: `${Math.max(100 * took / end, 0.5)}%` }));
				if (step.line) {
					output.hidden = false;
					output.append(`${step.line.trimEnd()}\n`);
				}
			});
			setText(hint, `${tag} is built in ${seconds(end)}.`);
		}
		catch (error) {
			setText(hint, 'The build has failed.');
			throw error;
		}
	}

}
