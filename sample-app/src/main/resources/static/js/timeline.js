import { h, page, setText } from './dom.js';
import { shortId } from './format.js';

const KEPT = 500;

/** The events of all engines, the newest first. */
export class TimelineView {

	#count = h('span.count');

	#list = h('ol.timeline', { ariaLabel: 'Events' });

	#empty = h('p.empty', {}, 'No events yet. They appear here as they happen.');

	element = page('Timeline of all engines', this.#count, this.#empty, this.#list);

	clear() {
		this.#list.replaceChildren();
	}

	add({ engine, time, type, action, detail, id, name }) {
		this.#empty.hidden = true;
		const happened = (type === 'gap') ? `Events may be missing: ${action.toLowerCase().replace('_', ' ')}`
			: `${action}${detail ? ` (${detail})` : ''}`;
		this.#list.prepend(h('li', { data: { type, engine } },
			h('time', { dateTime: time ?? '' }, time ? new Date(time).toLocaleTimeString('en', { hour12: false }) : ''),
			h('span.engine-name', {}, engine), h('span.type', {}, type), h('strong', {}, happened),
			h('span.object', {}, name ?? shortId(id ?? ''))));
		if (this.#list.childElementCount > KEPT) {
			this.#list.lastElementChild.remove();
		}
		setText(this.#count, String(this.#list.childElementCount));
	}

}
