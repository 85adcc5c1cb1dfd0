import { h, setText } from './dom.js';
import { shortId } from './format.js';

const KEPT = 500;

/** The events of all engines, the newest first. */
export class TimelineView {

	label = 'Timeline';

	#count = h('span.count');

	#list = h('ol.timeline', { ariaLabel: 'Events' });

	#empty = h('p.empty', {}, 'No events yet. They appear here as they happen.');

	element = h('section.page', { tabIndex: 0, ariaLabel: 'Timeline' },
		h('div.heading', {}, h('h2', {}, 'Timeline of all engines ', this.#count)), this.#empty, this.#list);

	add({ engine, time, type, action, detail, id, name }) {
		this.#empty.hidden = true;
		const gap = type === 'gap';
		const happened = gap ? `Events may be missing: ${action.toLowerCase().replace('_', ' ')}`
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
