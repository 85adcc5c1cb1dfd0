import { setText } from './dom.js';

const line = document.querySelector('#engine');

/** Shows the engine's name, version and platform. */
export function showEngine({ name, version, apiVersion, os, arch }) {
	const fields = { name, version, apiVersion, platform: `${os}/${arch}` };
	for (const [field, value] of Object.entries(fields)) {
		setText(line.querySelector(`[data-field=${field}]`), value ?? 'unknown');
	}
}
