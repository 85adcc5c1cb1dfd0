import { FitAddon } from '../vendor/xterm/addon-fit.js';
import { Terminal } from '../vendor/xterm/xterm.js';
import * as api from './api.js';
import { h, setText } from './dom.js';

/**
 * The page's security policy forbids style elements. xterm.js creates some while it opens:
 * they become style sheets of the document, which the policy allows.
 */
function openUnderPolicy(open) {
	const create = document.createElement;
	document.createElement = (name, ...rest) => {
		const element = create.call(document, (name === 'style') ? 'template' : name, ...rest);
		if (name === 'style') {
			const sheet = new CSSStyleSheet();
			document.adoptedStyleSheets.push(sheet);
			Object.defineProperties(element, { textContent: { set: (text) => sheet.replaceSync(text) }, remove: { value: () => {
				document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
			} } });
		}
		return element;
	};
	try {
		open();
	}
	finally {
		delete document.createElement;
	}
}

/** A shell in a container. */
export class TerminalTab {

	#socket;

	#terminal;

	#space = h('div.screen');

	#hint = h('p.hint', { role: 'status' });

	#fit;

	#resized = new ResizeObserver(() => this.#fit?.fit());

	element = h('div.terminal-tab', {}, this.#space, this.#hint);

	open(id) {
		const terminal = new Terminal({ fontSize: 13, cursorBlink: true, screenReaderMode: true,
			theme: { background: '#10161d', foreground: '#e3e9f0' } });
		const fit = new FitAddon();
		terminal.loadAddon(fit);
		openUnderPolicy(() => terminal.open(this.#space));
		const socket = api.terminal(id);
		const send = (message) => (socket.readyState === WebSocket.OPEN) && socket.send(message);
		const encoder = new TextEncoder();
		terminal.onData((text) => send(encoder.encode(text)));
		terminal.onResize(({ rows, cols }) => send(`${rows}x${cols}`));
		socket.binaryType = 'arraybuffer';
		socket.addEventListener('open', () => {
			send(`${terminal.rows}x${terminal.cols}`);
			setText(this.#hint, 'A shell in the container, as its user.');
			terminal.focus();
		});
		socket.addEventListener('message', ({ data }) => terminal.write(new Uint8Array(data)));
		socket.addEventListener('close', ({ reason }) => setText(this.#hint, reason || 'The terminal is disconnected.'));
		[this.#terminal, this.#fit, this.#socket] = [terminal, fit, socket];
		setText(this.#hint, 'Connecting …');
		fit.fit();
		this.#resized.observe(this.#space);
	}

	close() {
		this.#resized.disconnect();
		this.#socket?.close();
		this.#terminal?.dispose();
		this.#terminal = this.#fit = this.#socket = undefined;
	}

}
