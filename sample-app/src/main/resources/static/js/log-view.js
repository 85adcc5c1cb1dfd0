import { h } from './dom.js';
import { parts, PLAIN, show, styleAfter } from './sgr.js';

const KEPT = 5000;
const SHOWN = 120;
const NEAR_END = 24;

/**
 * The lines of a log. At the end of the log only the last lines are elements, so that a
 * flood of lines costs no more than a screen. When the user scrolls up, the view pauses and
 * shows all lines that it has kept.
 */
export class LogView {

	element = h('div.lines', { role: 'log', tabIndex: 0, ariaLabel: 'Lines' });

	#changed;

	#lines = [];

	/** The last line of each source, which may grow, and the style at its end. */
	#open = {};

	#styles = {};

	#last = 0;

	#fresh = [];

	#query;

	#scheduled = false;

	/** Whether the user has paused by the button instead of scrolling up. */
	#held = false;

	paused = false;

	missed = 0;

	constructor(changed) {
		this.#changed = changed;
		this.element.addEventListener('scroll', () => this.#scrolled());
	}

	clear() {
		this.#lines = [];
		this.#open = {};
		this.#styles = {};
		this.#last = 0;
		this.#fresh = [];
		this.element.replaceChildren();
		this.#follow();
	}

	append(pieces) {
		for (const piece of pieces) {
			this.#add(piece);
		}
		if (this.#lines.length > 2 * KEPT) {
			this.#lines = this.#lines.slice(-KEPT);
		}
		if (!this.#scheduled) {
			this.#scheduled = true;
			requestAnimationFrame(() => this.#frame());
		}
	}

	#add({ line: number, source, text }) {
		let line = this.#open[source];
		if (line?.number !== number) {
			if (number > this.#last + 1) {
				this.#begin({ skipped: number - this.#last - 1, text: '' });
			}
			line = { number, source, text: '', before: this.#styles[source] ?? PLAIN };
			this.#last = Math.max(this.#last, number);
			this.#open[source] = line;
			this.#begin(line);
		}
		line.text += text;
		this.#styles[source] = styleAfter(line.text, line.before);
		if (line.element) {
			this.#fill(line);
		}
	}

	#begin(line) {
		this.#lines.push(line);
		this.#fresh.push(line);
		if (this.#fresh.length > SHOWN && !this.paused) {
			this.#fresh.shift();
		}
	}

	#frame() {
		this.#scheduled = false;
		if (this.paused) {
			this.missed += this.#fresh.length;
			this.#fresh = [];
			this.#changed();
			return;
		}
		const fresh = this.#fresh.filter((line) => this.#matches(line));
		this.#fresh = [];
		while (this.element.childElementCount > 0 && this.element.childElementCount + fresh.length > SHOWN) {
			this.element.firstElementChild.line.element = undefined;
			this.element.firstElementChild.remove();
		}
		this.element.append(...fresh.map((line) => this.#show(line)));
		this.element.scrollTop = this.element.scrollHeight;
	}

	#show(line) {
		line.element = h('div.line', { data: { source: line.source ?? 'NOTICE' }, line });
		this.#fill(line);
		return line.element;
	}

	#fill(line) {
		if (line.skipped) {
			line.element.textContent = `${line.skipped.toLocaleString('en')} lines skipped`;
			return;
		}
		line.element.replaceChildren(...parts(line.text, line.before).parts.flatMap((part) => this.#marked(part)).map(show));
	}

	/** Splits a part where the user's words are found. */
	#marked({ text, style }) {
		return (this.#query && !style.link) ? text.split(this.#query).map((piece, index) =>
			({ text: piece, style: (index % 2 === 1) ? { ...style, found: true } : style })) : [{ text, style }];
	}

	#matches(line) {
		return !this.#query || (!line.skipped
			&& this.#query.test(parts(line.text, line.before).parts.map(({ text }) => text).join('')));
	}

	/** Shows only lines with these words. */
	search(query) {
		this.#query = query ? new RegExp(`(${query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`, 'i') : undefined;
		this.resume();
	}

	pause(held = false) {
		this.#held ||= held;
		if (this.paused) {
			return;
		}
		this.paused = true;
		this.missed = 0;
		const fromEnd = this.element.scrollHeight - this.element.scrollTop;
		this.#rebuild(KEPT);
		this.element.scrollTop = this.element.scrollHeight - fromEnd;
		this.#changed();
	}

	toggle() {
		if (this.paused) {
			this.resume();
		}
		else {
			this.pause(true);
		}
	}

	resume() {
		this.#rebuild(SHOWN);
		this.#follow();
		this.element.scrollTop = this.element.scrollHeight;
	}

	#follow() {
		this.paused = false;
		this.#held = false;
		this.missed = 0;
		this.#changed();
	}

	#rebuild(count) {
		this.#fresh = [];
		for (const element of this.element.children) {
			element.line.element = undefined;
		}
		const shown = this.#lines.filter((line) => this.#matches(line)).slice(-count);
		this.element.replaceChildren(...shown.map((line) => this.#show(line)));
	}

	#scrolled() {
		const { scrollHeight, scrollTop, clientHeight } = this.element;
		const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
		if (!atEnd) {
			this.pause();
		}
		else if (this.paused && !this.#held) {
			this.resume();
		}
	}

}
