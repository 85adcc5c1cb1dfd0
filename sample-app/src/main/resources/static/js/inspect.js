import * as api from './api.js';
import { h, showProblem } from './dom.js';

/** The settings of a container. */
export class InspectTab {

	label = 'Inspect';

	element = h('div.inspect', { tabIndex: 0, role: 'region', ariaLabel: 'Settings' });

	#id;

	#state;

	async open(id) {
		this.#id = id;
		this.element.replaceChildren();
		try {
			const details = await api.inspect(id);
			if (id === this.#id) {
				this.#show(details);
			}
		}
		catch (error) {
			showProblem('action', error.message);
		}
	}

	close() {
		this.#id = undefined;
		this.#state = undefined;
	}

	/** Inspects the container again when its state has changed. */
	update(container) {
		const state = container?.state;
		if (state && this.#state && state !== this.#state) {
			this.open(this.#id);
		}
		this.#state = state;
	}

	#show({ id, created, image, config, hostConfig, networkSettings, mounts, state, path, args }) {
		const ports = Object.entries(networkSettings?.ports ?? {}).map(([port, bindings]) =>
			[port, (bindings ?? []).map(({ hostIp, hostPort }) => `${hostIp || '*'}:${hostPort}`).join(', ') || 'not published']);
		const networks = Object.entries(networkSettings?.networks ?? {}).map(([network, { ipAddress }]) =>
			[network, ipAddress || 'not connected']);
		this.element.replaceChildren(
			table('Container', [['Id', id], ['Image', config?.image ?? image], ['Created', new Date(created).toLocaleString('en')],
				['Command', [path, ...(args ?? [])].join(' ')], ['Restart', hostConfig?.restartPolicy?.name || 'no'],
				['Memory', hostConfig?.memory ? `${hostConfig.memory} bytes` : 'no limit'],
				['Exit code', String(state?.exitCode ?? '')]]),
			table('Environment', (config?.env ?? []).map((variable) => [variable.split('=')[0],
				variable.slice(variable.indexOf('=') + 1)])),
			table('Ports', ports), table('Networks', networks),
			table('Mounts', (mounts ?? []).map((mount) => [mount.destination, `${mount.type} ${mount.name ?? mount.source ?? ''}`])),
			table('Labels', Object.entries(config?.labels ?? {})),
			h('details', {}, h('summary', {}, 'All properties'),
				h('pre', { tabIndex: 0 }, JSON.stringify({ id, config, hostConfig, networkSettings, mounts, state }, null, 2))));
	}

}

/** A heading with names and values; without values it says so. */
function table(heading, rows) {
	return h('section', {}, h('h3', {}, heading), (rows.length > 0)
		? h('dl', {}, rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))) : h('p.hint', {}, 'None'));
}
