import { h, setText, template } from './dom.js';
import { shortId } from './format.js';

const KEPT = 500;

/** The events of all engines, the newest first. */
export class TimelineView {

	#parts = template('timeline');

	element = this.#parts.element;

	clear() {
		this.#parts.list.replaceChildren();
	}

	add({ engine, time, type, action, detail, id, name }) {
		const { count, empty, list } = this.#parts;
		empty.hidden = true;
		const happened = (type === 'gap') ? `Events may be missing: ${action.toLowerCase().replace('_', ' ')}`
			: `${action}${detail ? ` (${detail})` : ''}`;
		list.prepend(h('li', { data: { type, engine } },
			h('time', { dateTime: time ?? '' }, time ? new Date(time).toLocaleTimeString('en', { hour12: false }) : ''),
			h('span.engine-name', {}, engine), h('span.type', {}, type), h('strong', {}, happened),
			h('span.object', {}, name ?? shortId(id ?? ''))));
		if (list.childElementCount > KEPT) {
			list.lastElementChild.remove();
		}
		setText(count, String(list.childElementCount));
	}

}
