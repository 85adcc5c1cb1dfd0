import { setText } from './dom.js';
import { TerminalLine } from './terminal.js';

const MAX_LINES = 2000;
const SHOW_EVERY = 50;
const NEAR_END = 40;

/**
 * The lines of a log. They grow by pieces, which are shown in batches. The view stays at
 * the end, unless the user has scrolled up.
 */
export class LogView {

	#element;

	#lines = new Map();

	#grown = new Set();

	#atEnd = true;

	constructor(element) {
		this.#element = element;
		element.addEventListener('scroll', () => {
			this.#atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
		});
	}

	clear() {
		this.#lines.clear();
		this.#grown.clear();
		this.#element.replaceChildren();
		this.#atEnd = true;
	}

	append({ line, source, text }) {
		if (!this.#lines.has(line)) {
			this.#lines.set(line, this.#begin(source));
		}
		const grown = this.#lines.get(line);
		grown.text.append(text);
		if (this.#grown.size === 0) {
			setTimeout(() => this.#show(), SHOW_EVERY);
		}
		this.#grown.add(grown);
	}

	#begin(source) {
		const element = document.createElement('div');
		element.className = 'line';
		element.dataset.source = source;
		return { element, text: new TerminalLine() };
	}

	#show() {
		for (const { element, text } of this.#grown) {
			setText(element, text.toString());
			if (!element.parentNode) {
				this.#element.append(element);
			}
		}
		this.#grown.clear();
		this.#dropOldest();
		if (this.#atEnd) {
			this.#element.scrollTop = this.#element.scrollHeight;
		}
	}

	#dropOldest() {
		for (const [number, { element }] of this.#lines) {
			if (this.#lines.size <= MAX_LINES) {
				return;
			}
			element.remove();
			this.#lines.delete(number);
		}
	}

}
