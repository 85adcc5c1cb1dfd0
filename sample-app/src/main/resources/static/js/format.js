const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const PERIODS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** The beginning of an id, as Docker shows it. */
export function shortId(id) {
	return id.replace(/^sha256:/, '').slice(0, 12);
}

/** A size in bytes with three digits, as Docker shows it. */
export function size(bytes) {
	let value = bytes ?? 0;
	let unit = 0;
	while (value >= 1000 && unit < UNITS.length - 1) {
		value /= 1000;
		unit++;
	}
	return `${Number(value.toPrecision(3))} ${UNITS[unit]}`;
}

/** How long ago an instant was. */
export function ago(instant) {
	const seconds = (new Date(instant) - Date.now()) / 1000;
	const [period, length] = PERIODS.find(([, length]) => Math.abs(seconds) >= length) ?? PERIODS.at(-1);
	return RELATIVE.format(Math.trunc(seconds / length), period);
}
