import { setText, showRows } from './dom.js';
import { ago, shortId, size } from './format.js';

/** The list of images, and the choice of an image to run. */
export class ImageList {

	#table;

	#names = [];

	constructor(table) {
		this.#table = table;
	}

	show(images) {
		this.#names = images.flatMap((image) => (image.tags.length > 0) ? image.tags : [shortId(image.id)]);
		showRows(this.#table, 'image-row', images, (row, image) => {
			setText(row.querySelector('.tags'), image.tags.join('\n') || 'no tag');
			setText(row.querySelector('.id'), shortId(image.id));
			setText(row.querySelector('.size'), size(image.size));
			const created = row.querySelector('time');
			created.dateTime = image.created ?? '';
			created.title = image.created ? new Date(image.created).toLocaleString() : '';
			setText(created, image.created ? ago(image.created) : 'unknown');
		});
	}

	/** Updates the choice of images. The selection is kept, and an open list stays open. */
	offer(select) {
		const offered = [...select.options].map((option) => option.value);
		if (offered.join('\n') !== this.#names.join('\n')) {
			const chosen = select.value;
			select.replaceChildren(...this.#names.map((name) => new Option(name, name, false, name === chosen)));
		}
	}

}
