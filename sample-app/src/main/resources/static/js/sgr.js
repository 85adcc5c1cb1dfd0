const CONTROL = /\u001b\[([0-?]*)[ -/]*([@-~])|\u001b\](.*?)(?:\u0007|\u001b\\)|\u001b[ -~]?|[\u0000-\u0008\u000a-\u001f\u007f]/g;
const ANY_CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/;
const PALETTE = ['#3b4252', '#c4261d', '#1b7f3b', '#a06a00', '#1a5bdc', '#a626a4', '#0a7d8c', '#8a95a3',
	'#66758a', '#e5484d', '#30a46c', '#d9a400', '#5b8def', '#d16ad1', '#22a7b8', '#c5ced9'];
const FLAGS = { 1: ['bold', true], 2: ['dim', true], 3: ['italic', true], 4: ['underline', true], 7: ['inverse', true],
	9: ['struck', true], 22: ['bold', false], 23: ['italic', false], 24: ['underline', false], 27: ['inverse', false],
	29: ['struck', false] };

/** The style of text before any control sequence. */
export const PLAIN = Object.freeze({});

/** A line as a terminal would show it: a carriage return restarts it. */
function visible(text) {
	const ended = text.replace(/\r+$/, '');
	return ended.slice(ended.lastIndexOf('\r') + 1);
}

/**
 * Splits a line into parts with a style each: colours and emphasis (SGR), and links
 * (OSC 8). Other control sequences are left out.
 */
export function parts(line, style) {
	const text = visible(line);
	if (!ANY_CONTROL.test(text)) {
		return { parts: [{ text, style }], style };
	}
	const found = [];
	let begin = 0;
	const add = (end) => end > begin && found.push({ text: text.slice(begin, end), style });
	for (const match of text.matchAll(CONTROL)) {
		add(match.index);
		begin = match.index + match[0].length;
		if (match[2] === 'm') {
			style = restyled(style, match[1]);
		}
		else if (match[3]?.startsWith('8;')) {
			style = { ...style, link: match[3].slice(match[3].indexOf(';', 2) + 1) };
		}
	}
	add(text.length);
	return { parts: found, style };
}

/** The style at the end of a line. Most lines have no control sequence, which is found out fast. */
export function styleAfter(line, style) {
	return ANY_CONTROL.test(line) ? parts(line, style).style : style;
}

function restyled(style, parameters) {
	const codes = parameters.split(/[;:]/).map(Number);
	let next = { ...style };
	while (codes.length > 0) {
		const code = codes.shift();
		const name = (code >= 100 || (code >= 40 && code < 50)) ? 'ground' : 'ink';
		const digit = code % 10;
		if (code === 0) {
			next = next.link ? { link: next.link } : PLAIN;
		}
		else if (code in FLAGS) {
			const [name, on] = FLAGS[code];
			next = { ...next, [name]: on, ...(code === 22 && { dim: false }) };
		}
		else if (code >= 30 && code < 50) {
			next = { ...next, [name]: (digit === 8) ? extended(codes) : (digit === 9) ? undefined : PALETTE[digit] };
		}
		else if (code >= 90 && code < 108 && digit < 8) {
			next = { ...next, [name]: PALETTE[digit + 8] };
		}
	}
	return next;
}

/** One of 256 colours, or any colour. */
function extended(codes) {
	const kind = codes.shift();
	if (kind === 2) {
		return `rgb(${codes.splice(0, 3).join(' ')})`;
	}
	const index = codes.shift() ?? 0;
	if (index < 16) {
		return PALETTE[index];
	}
	const level = (step) => (step > 0) ? 55 + 40 * step : 0;
	const [red, green, blue] = (index < 232) ? [Math.floor((index - 16) / 36), Math.floor((index - 16) / 6) % 6,
		(index - 16) % 6].map(level) : Array(3).fill(8 + 10 * (index - 232));
	return `rgb(${red} ${green} ${blue})`;
}

/** The node that shows a part. Only links to the web can be followed. */
export function show({ text, style }) {
	if (style === PLAIN) {
		return document.createTextNode(text);
	}
	const web = /^https?:\/\//.test(style.link ?? '');
	const element = document.createElement(web ? 'a' : 'span');
	if (web) {
		Object.assign(element, { href: style.link, target: '_blank', rel: 'noreferrer' });
	}
	element.className = ['bold', 'dim', 'italic', 'underline', 'inverse', 'struck', 'ink', 'ground', 'found']
		.filter((name) => style[name]).join(' ');
	for (const name of ['ink', 'ground']) {
		if (style[name]) {
			element.style.setProperty(`--${name}`, style[name]);
		}
	}
	element.textContent = text;
	return element;
}
