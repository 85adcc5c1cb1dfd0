import { target } from './api.js';
import { h, setText, template } from './dom.js';

const KEPT = 50;
const reactive = (type) => (type === 'void') ? 'Mono<Void>'
	: /^(List|Stream)</.test(type) ? type.replace(/^\w+/, 'Flux') : `Mono<${type.replace('Attachment', 'ReactiveAttachment')}>`;

/** What the user has done, as calls of the client of the engine: blocking and reactive. */
export class JavaView {

	#last = document.querySelector('#last-call');

	#parts = template('java');

	element = this.#parts.element;

	/** Adds a call, which may differ for the reactive client. */
	add(type, call, reactiveCall = call) {
		const { empty, list } = this.#parts;
		const blocking = `${(type === 'void') ? '' : `${type} result = `}docker.${call};`;
		empty.hidden = true;
		setText(this.#last, blocking);
		const qualifier = (target.engine === 'default') ? '' : `@Qualifier(${JSON.stringify(target.engine)}) `;
		list.prepend(h('li', {}, this.#code(`${qualifier}DockerOperations`, blocking),
			this.#code(`${qualifier}ReactiveDockerOperations`, `${reactive(type)} result = docker.${reactiveCall};`)));
		if (list.childElementCount > KEPT) {
			list.lastElementChild.remove();
		}
	}

	#code(client, code) {
		const copy = h('button', { type: 'button', onclick: async () => {
			await navigator.clipboard.writeText(code);
			setText(copy, 'copied');
		} }, 'copy');
		return h('div.call', {}, h('span.hint', {}, client), h('pre', { tabIndex: 0 }, code), copy);
	}

}
