/** Creates an element. Properties are set as they are; `on…` adds a listener, and `data` sets data attributes. */
export function h(name, properties = {}, ...children) {
	const [tag, ...classes] = name.split('.');
	const element = document.createElement(tag);
	element.className = classes.join(' ');
	for (const [key, value] of Object.entries(properties)) {
		if (key.startsWith('on')) {
			element.addEventListener(key.slice(2), value);
		}
		else if (key === 'data') {
			Object.assign(element.dataset, value);
		}
		else {
			element[key] = value;
		}
	}
	element.append(...children.flat().filter((child) => child !== undefined && child !== null));
	return element;
}

/** The content of a template of the page: its element, and the parts that have a name. */
export function template(id) {
	const element = document.getElementById(id).content.firstElementChild;
	return { element, ...Object.fromEntries([...element.querySelectorAll('[data-part]')].map((part) => [part.dataset.part, part])) };
}

/** Changes an element's text if it differs, so that unchanged elements do not flicker. */
export function setText(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

/**
 * Updates the children of a list. Those of items that were in the list before are kept, with
 * the focus and the selection in them.
 */
export function showItems(list, items, key, create, update) {
	const kept = new Map();
	for (const item of items) {
		const element = list.kept?.get(key(item)) ?? create(item);
		kept.set(key(item), element);
		update?.(element, item);
	}
	list.kept?.forEach((element, id) => kept.has(id) || element.remove());
	list.kept = kept;
	let next = list.firstElementChild;
	for (const element of kept.values()) {
		if (element === next) {
			next = next.nextElementSibling;
		}
		else {
			list.insertBefore(element, next);
		}
	}
}

/** A view that fills the page. */
export function page(heading, count, ...children) {
	return h('section.page', { tabIndex: 0, ariaLabel: heading },
		h('div.heading', {}, h('h2', {}, `${heading} `, count)), children);
}

/** A form of one text field and a button, beside other buttons. */
export function nameForm(properties, label, act, ...others) {
	const name = h('input', { required: true, autocomplete: 'off', autocapitalize: 'off', spellcheck: false, ...properties });
	const form = h('form.tools', {}, name, h('button.acts.primary', {}, label), others);
	onSubmit(form, async () => {
		await act(name.value);
		name.value = '';
	});
	return form;
}

/** Makes a function the action of a form. It is called with the values. */
export function onSubmit(form, act) {
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		perform(event.submitter, () => act(new FormData(form, event.submitter)));
	});
}

/** A table whose last column is for actions. */
export function table(label, columns, body) {
	return h('table', { ariaLabel: label }, h('thead', {}, h('tr', {}, [...columns, 'Actions']
		.map((title) => h('th', { scope: 'col' }, title)))), body);
}

/** Asks a question about items, if any. The promise is whether the user agrees. */
export function ask(question, consent, items = []) {
	const dialog = document.querySelector('#question');
	const list = dialog.querySelector('ul');
	setText(dialog.querySelector('p'), question);
	setText(dialog.querySelector('[value=yes]'), consent);
	list.replaceChildren(...items.map((item) => h('li', {}, item)));
	list.hidden = items.length === 0;
	dialog.returnValue = '';
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
	});
}

/** Asks for a text, and acts unless the user cancels. */
export function askText(question, present, act) {
	const text = prompt(question, present);
	return text ? act(text) : undefined;
}

const problems = document.querySelector('#problems');

/** Shows a message until its cause is gone or the user dismisses it. */
export function showProblem(source, sentence) {
	if (problems.querySelector(`[data-source=${source}] span`)?.textContent !== sentence) {
		clearProblem(source);
		problems.append(h('p', { data: { source } }, h('span', {}, sentence),
			h('button', { type: 'button', ariaLabel: 'Dismiss', onclick: () => clearProblem(source) }, '×')));
	}
}

/** Removes a message. */
export function clearProblem(source) {
	problems.querySelector(`[data-source=${source}]`)?.remove();
}

/**
 * Creates a button that acts on the engine, once at a time. It is disabled while the engine
 * is down. A failure is shown until the next action succeeds.
 */
export function action(label, act, classes = '') {
	const button = h('button', { type: 'button', disabled: isDown(), className: `acts ${classes}` }, label);
	button.addEventListener('click', () => perform(button, act));
	return button;
}

/** Performs an action on behalf of a button, and shows its failure. */
export async function perform(button, act) {
	if (button.ariaBusy === 'true') {
		return;
	}
	button.ariaBusy = 'true';
	try {
		await act();
		clearProblem('action');
	}
	catch (error) {
		showProblem('action', error.message);
	}
	finally {
		button.ariaBusy = null;
		document.dispatchEvent(new Event('acted'));
	}
}

const isDown = () => document.body.dataset.engine === 'down';

/** Greys what the engine has last reported, and disables actions, while the engine is down. */
export function setDown(down) {
	document.body.dataset.engine = down ? 'down' : 'up';
	document.querySelectorAll('button.acts').forEach((button) => {
		button.disabled = down;
	});
}
