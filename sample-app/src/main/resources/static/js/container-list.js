import { setText, showRows } from './dom.js';
import { imageName, shortId } from './format.js';

/** The list of containers. One of them can be selected. */
export class ContainerList {

	#table;

	constructor(table, select) {
		this.#table = table;
		table.tBodies[0].addEventListener('click', (event) => select(event.target.closest('tr').dataset.id));
	}

	show(containers, selected) {
		showRows(this.#table, 'container-row', containers, (row, container) => {
			setText(row.querySelector('.name'), container.name ?? shortId(container.id));
			setText(row.querySelector('.id'), shortId(container.id));
			setText(row.querySelector('.image'), imageName(container.image));
			setText(row.querySelector('.status'), container.status ?? '');
			showState(row.querySelector('.state'), container.state);
		});
		this.select(selected);
	}

	select(id) {
		for (const row of this.#table.tBodies[0].rows) {
			row.querySelector('.name').ariaPressed = String(row.dataset.id === id);
		}
	}

}

/** Shows the state of a container. */
export function showState(element, state) {
	setText(element, state ?? 'unknown');
	element.dataset.state = state ?? 'unknown';
}
