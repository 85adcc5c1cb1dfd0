import * as api from './api.js';
import { setText, template } from './dom.js';
import { LogView } from './log-view.js';

/** Follows the log of a container. */
export class LogTab {

	#id;

	#stop;

	/** Whether the log or the container has ended, unless the container is started again. */
	#ended = false;

	#parts = template('log');

	#view = new LogView(() => this.#showPause());

	element = this.#parts.element;

	constructor() {
		const { search, times, pause, download, hint } = this.#parts;
		search.addEventListener('input', () => this.#view.search(search.value));
		times.addEventListener('change', () => this.#follow());
		pause.addEventListener('click', () => this.#view.toggle());
		download.addEventListener('click', () => api.logDownloaded(this.#id));
		hint.before(this.#view.element);
		// The list may miss a container that runs for a moment.
		document.addEventListener('happened', ({ detail }) => (detail.id === this.#id) && this.#happened(detail.action));
	}

	open(id) {
		this.#id = id;
		this.#parts.search.value = '';
		this.#view.search('');
		this.#parts.download.href = api.logDownload(id);
		this.#follow();
	}

	close() {
		this.#stop?.();
		this.#ended = false;
	}

	#happened(action) {
		if (this.#ended && action === 'start') {
			this.#follow();
		}
		this.#ended ||= action === 'die';
	}

	#follow() {
		this.close();
		this.#view.clear();
		this.#stop = api.followLog(this.#id, this.#parts.times.checked, {
			// When the browser connects again, the log starts from its beginning.
			open: () => {
				this.#view.clear();
				setText(this.#parts.hint, 'Following …');
			},
			pieces: (pieces) => this.#view.append(pieces),
			problem: ({ detail }) => this.#end(detail),
			end: () => this.#end('The log has ended.'),
			error: () => setText(this.#parts.hint, 'The log is interrupted.'),
		}, () => this.#view.paused);
	}

	#end(sentence) {
		this.close();
		this.#ended = true;
		setText(this.#parts.hint, sentence);
	}

	#showPause() {
		setText(this.#parts.pause, this.#view.paused ? `Resume (${this.#view.missed} new)` : 'Pause');
	}

}
