import * as api from './api.js';
import { h, setText } from './dom.js';
import { LogView } from './log-view.js';

/** Follows the log of a container. */
export class LogTab {

	label = 'Log';

	#id;

	#events;

	/** Whether the log has ended, unless the container is started again. */
	#ended = false;

	#stoppedSince = false;

	#hint = h('p.hint', { role: 'status' });

	#view = new LogView(() => this.#showPause());

	#pause = h('button', { type: 'button', name: 'hold', onclick: () => this.#toggle() }, 'Pause');

	#search = h('input', { type: 'search', name: 'search-log', placeholder: 'Search the log', ariaLabel: 'Search the log',
		autocomplete: 'off', oninput: () => this.#view.search(this.#search.value) });

	#times = h('input', { type: 'checkbox', name: 'timestamps', onchange: () => this.#follow() });

	#download = h('a.button', { download: '' }, 'Download');

	constructor() {
		this.element = h('div.log', {},
			h('div.tools', {}, this.#search, h('label.check', {}, this.#times, 'Times'), this.#pause, this.#download),
			this.#view.element, this.#hint);
	}

	open(id) {
		this.#id = id;
		this.#search.value = '';
		this.#view.search('');
		this.#download.href = api.logDownload(id);
		this.#follow();
	}

	close() {
		this.#events?.close();
	}

	update(container) {
		const runs = ['running', 'paused', 'restarting'].includes(container?.state);
		if (this.#ended && runs && this.#stoppedSince) {
			this.#follow();
		}
		this.#stoppedSince ||= this.#ended && !runs;
	}

	#follow() {
		this.close();
		this.#ended = false;
		this.#stoppedSince = false;
		this.#view.clear();
		const events = api.followLog(this.#id, this.#times.checked);
		this.#events = events;
		// The browser reconnects after an interruption; the log then starts from its beginning.
		events.addEventListener('open', () => {
			this.#view.clear();
			setText(this.#hint, 'Following …');
		});
		events.addEventListener('pieces', (event) => this.#view.append(JSON.parse(event.data)));
		events.addEventListener('problem', (event) => this.#end(JSON.parse(event.data).detail));
		events.addEventListener('end', () => this.#end('The log has ended.'));
		events.addEventListener('error', () => setText(this.#hint, 'The log is interrupted.'));
	}

	#end(sentence) {
		this.close();
		this.#ended = true;
		setText(this.#hint, sentence);
	}

	#toggle() {
		if (this.#view.paused) {
			this.#view.resume();
		}
		else {
			this.#view.pause(true);
		}
	}

	#showPause() {
		setText(this.#pause, this.#view.paused ? `Resume (${this.#view.missed} new)` : 'Pause');
	}

}
