import { h, page, setText } from './dom.js';

const KEPT = 50;
const reactive = (type) => (type === 'void') ? 'Mono<Void>'
	: /^(List|Stream)</.test(type) ? type.replace(/^\w+/, 'Flux') : `Mono<${type}>`;

/** What the user has done, as calls of the client: blocking and reactive. */
export class JavaView {

	#last = document.querySelector('#last-call');

	#list = h('ol.calls', { ariaLabel: 'Calls' });

	#empty = h('p.empty', {}, 'Do something: the call of the client appears here.');

	element = page('Your actions in Java', null, this.#empty, this.#list);

	add(type, call) {
		const blocking = `${(type === 'void') ? '' : `${type} result = `}docker.${call};`;
		this.#empty.hidden = true;
		setText(this.#last, blocking);
		this.#list.prepend(h('li', {}, this.#code('DockerOperations', blocking),
			this.#code('ReactiveDockerOperations', `${reactive(type)} result = docker.${call};`)));
		if (this.#list.childElementCount > KEPT) {
			this.#list.lastElementChild.remove();
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
