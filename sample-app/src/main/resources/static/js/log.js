import * as api from './api.js';
import { showState } from './container-list.js';
import { setText } from './dom.js';
import { shortId } from './format.js';
import { LogView } from './log-view.js';

const STOPPABLE = ['running', 'paused', 'restarting'];

/** Follows the log of one container at a time, and stops or removes that container. */
export class Log {

	#section;

	#id;

	#events;

	/** Whether the log has ended, unless the container is started again. */
	#ended = false;

	#seenStopped = false;

	#heading;

	#state;

	#hint;

	#view;

	#stop;

	#remove;

	constructor(section, perform) {
		this.#section = section;
		this.#heading = section.querySelector('h2');
		this.#state = section.querySelector('.state');
		this.#hint = section.querySelector('.hint');
		this.#view = new LogView(section.querySelector('.lines'));
		this.#stop = this.#button(section, 'stop', (button) => perform(button, () => api.stop(this.#id)));
		this.#remove = this.#button(section, 'remove', (button) => perform(button, () => api.remove(this.#id)));
	}

	#button(section, name, act) {
		const button = section.querySelector(`[name=${name}]`);
		button.addEventListener('click', () => button.ariaDisabled === 'true' || act(button));
		return button;
	}

	follow(id) {
		this.#events?.close();
		this.#section.scrollIntoView({ block: 'nearest' });
		this.#id = id;
		this.#ended = false;
		this.#seenStopped = false;
		this.#view.clear();
		setText(this.#heading, `Log of ${shortId(id)}`);
		this.#events = api.follow(id);
		this.#events.addEventListener('open', () => this.#begin());
		this.#events.addEventListener('piece', (event) => this.#view.append(JSON.parse(event.data)));
		this.#events.addEventListener('problem', (event) => this.#end(JSON.parse(event.data).detail));
		this.#events.addEventListener('end', () => this.#end('The log has ended.'));
		this.#events.addEventListener('error', () => setText(this.#hint, 'The log is interrupted.'));
	}

	/** The browser reconnects after an interruption; the log then starts from its beginning. */
	#begin() {
		this.#view.clear();
		setText(this.#hint, 'Following …');
	}

	#end(sentence) {
		this.#events.close();
		this.#ended = true;
		setText(this.#hint, sentence);
	}

	/** Shows the current state of the container, if it still exists. */
	update(container) {
		if (!this.#id) {
			return;
		}
		const stoppable = STOPPABLE.includes(container?.state);
		if (this.#ended && stoppable && this.#seenStopped) {
			this.follow(this.#id);
		}
		if (container?.name) {
			setText(this.#heading, `Log of ${container.name}`);
		}
		this.#state.hidden = false;
		showState(this.#state, container ? container.state : 'removed');
		this.#stop.ariaDisabled = String(!stoppable);
		this.#remove.ariaDisabled = String(!container);
		this.#seenStopped ||= this.#ended && !stoppable;
	}

}
