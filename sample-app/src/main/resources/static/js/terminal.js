const CONTROL_SEQUENCE = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/**
 * A line as a terminal would show it: a carriage return restarts it. Colours and cursor
 * movements are left out.
 */
export class TerminalLine {

	#text = '';

	append(text) {
		this.#text += text;
		const end = this.#text.search(/\r*$/);
		this.#text = this.#text.slice(this.#text.lastIndexOf('\r', end - 1) + 1);
	}

	toString() {
		return this.#text.replace(/\r+$/, '').replace(CONTROL_SEQUENCE, '');
	}

}
