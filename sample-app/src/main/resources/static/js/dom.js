/** Changes an element's text if it differs, so that unchanged elements do not flicker. */
export function setText(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

/** Creates an element from a template. */
export function instantiate(template) {
	return document.getElementById(template).content.firstElementChild.cloneNode(true);
}

/**
 * Updates the rows of a list. The rows of items that are still in the list are kept, with
 * the focus and the selection in them.
 */
export function showRows(table, template, items, fill) {
	const body = table.tBodies[0];
	const kept = new Map([...body.rows].map((row) => [row.dataset.id, row]));
	items.forEach((item, index) => {
		const row = kept.get(item.id) ?? instantiate(template);
		kept.delete(item.id);
		row.dataset.id = item.id;
		fill(row, item);
		if (body.rows[index] !== row) {
			body.insertBefore(row, body.rows[index] ?? null);
		}
	});
	kept.forEach((row) => row.remove());
	const section = table.closest('section');
	table.hidden = items.length === 0;
	section.querySelector('.empty').hidden = items.length > 0;
	setText(section.querySelector('.count'), String(items.length));
}
