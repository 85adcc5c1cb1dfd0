/** The engine that the page shows, and a listener for each call. */
export const target = { engine: 'default', called: () => {} };

const path = (rest) => `/api/engines/${encodeURIComponent(target.engine)}/${rest}`;
const query = (parameters) => new URLSearchParams(parameters);
const container = (id, rest = '') => path(`containers/${encodeURIComponent(id)}${rest}`);
const service = (name, rest = '') => path(`services/${encodeURIComponent(name)}${rest}`);

/** Sends a request to the application. Every failure becomes an error with a readable message. */
async function send(method, address, body) {
	const response = await fetch(address, { method, body }).catch(() => {
		throw new Error(`The console application does not answer${body ? ', or a file has changed since it was chosen' : ''}.`);
	});
	if (!response.ok) {
		const problem = await response.json().catch(() => ({}));
		throw new Error(problem.detail ?? `The console application answered with ${response.status}.`);
	}
	return response;
}

async function call(method, address, body) {
	const response = await send(method, address, body);
	return (response.status === 204) ? undefined : response.json();
}

/** Sends a request because the user has asked for it, and reports the call of the client that it becomes. */
function act(type, java, method, address, body) {
	target.called(type, java);
	return call(method, address, body);
}

/** The body of a request whose values are those of a form. */
const json = (values) => new Blob([JSON.stringify(values)], { type: 'application/json' });

/** Calls a function with each event of a stream, and fails if the stream reports a problem. */
async function stream(address, data, body) {
	const response = await send('POST', address, body);
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const events = (rest + part.value).split('\n\n');
		rest = events.pop();
		for (const event of events) {
			const name = /^event:(.*)$/m.exec(event)?.[1];
			const content = JSON.parse(/^data:(.*)$/m.exec(event)?.[1] || 'null');
			if (name === 'problem') {
				throw new Error(content.detail);
			}
			if (name !== 'end') {
				data(content);
			}
		}
	}
}

/**
 * Follows events until the result is called. All tabs of a browser share six connections, so a
 * hidden page gives its connection back, unless it must be kept. It starts anew when it is shown.
 */
function follow(address, listeners, kept = () => false) {
	let events;
	const connect = () => {
		if (document.hidden && !kept()) {
			events?.close();
			events = undefined;
		}
		else if (!events) {
			events = new EventSource(address);
			Object.entries(listeners).forEach(([name, listener]) =>
				events.addEventListener(name, ({ data }) => listener(data && JSON.parse(data))));
		}
	};
	document.addEventListener('visibilitychange', connect);
	connect();
	return () => {
		document.removeEventListener('visibilitychange', connect);
		events?.close();
	};
}

/** A Java string. Of ids, only the beginning is shown. */
const quoted = (text) => JSON.stringify(/^[0-9a-f]{64}$/.test(text) ? text.slice(0, 12) : text);
const strings = (texts) => texts.map(quoted).join(', ');
/** A Java lambda that sets options. */
const options = (name, calls) => `(${name}) -> ${[name, ...calls.filter(Boolean)].join('.')}`;
/** The words of a line as the application splits it: like a shell. */
const words = (line) => [...(line ?? '').matchAll(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g)].map(([word]) =>
	word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g, (all, single, double, escaped) =>
		single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped));
const variables = (line) => words(line).map((variable) => `env(${strings(/^([^=]*)=?(.*)$/s.exec(variable).slice(1))})`);

/** The call that lists the objects of a view. */
const LISTS = {
	containers: ['List<ContainerSummary>', 'containers().list((options) -> options.all(true))'],
	images: ['List<ImageSummary>', 'images().list()'],
	networks: ['List<NetworkSummary>', 'networks().list()'],
	volumes: ['VolumeListResponse', 'volumes().list()'],
	swarm: ['List<Service>', 'services().list((options) -> options.status(true))'],
};

/** Reports the call that lists the objects of a view. It is repeated as long as the view is shown, but reported once. */
export const opened = (view) => LISTS[view] && target.called(...LISTS[view]);

export const engines = () => call('GET', '/api/engines');
export const engine = () => call('GET', path('').slice(0, -1));
export const events = (listeners) => follow('/api/events', listeners);

export const inspect = (id) => act('ContainerInspectResponse', `containers().inspect(${quoted(id)})`, 'GET', container(id));
export const control = (id, verb) => act('void', `containers().${verb}(${quoted(id)})`, 'POST', container(id, `/${verb}`));
export const removeContainer = (id, force) => act('void',
	`containers().remove(${quoted(id)}${force ? ', (options) -> options.force(true)' : ''})`, 'DELETE',
	container(id, `?force=${force}`));

export async function create(request) {
	const { image, name, command, ports, env, volumes, network, memory, cpus, start } = request;
	const host = [volumes && `binds(List.of(${strings(words(volumes))}))`, cpus && `nanoCpus(${Math.round(cpus * 1e9)}L)`];
	const { id } = await act('ContainerCreateResponse', `containers().create(${options('container', [`image(${quoted(image)})`,
		command && `command(${strings(words(command))})`, name && `name(${quoted(name)})`,
		...words(ports).map((port) => `publish(${quoted(port)})`),
		...variables(env),
		network && `network(${quoted(network)})`, memory && `memory(${quoted(memory)})`,
		host.some(Boolean) && `hostConfig(${options('host', host)})`])})`, 'POST', path('containers'), json(request));
	if (start) {
		target.called('void', `containers().start(${quoted(id)})`);
	}
	return id;
}

export function followLog(id, timestamps, listeners, kept) {
	target.called('Stream<Frame>', `containers().logs(${quoted(id)}, ${options('options', ['follow(true)', 'tail(1000)',
		timestamps && 'timestamps(true)'])})`);
	return follow(container(id, `/logs?timestamps=${timestamps}`), listeners, kept);
}

export const logDownload = (id) => container(id, '/logs/download');
export const logDownloaded = (id) => target.called('Stream<Frame>', `containers().logs(${quoted(id)})`);

export function followStats(id, listeners) {
	target.called('Stream<ContainerStatsResponse>', `containers().stats(${quoted(id)})`);
	return follow(container(id, '/stats'), listeners);
}

export function terminal(id) {
	const shell = `exec().create(${quoted(id)}, (config) -> config.command("/bin/sh")`
		+ '.env("TERM", "xterm-256color").attachStdin(true).tty(true))';
	target.called('Attachment', `exec().start(docker.${shell}.id())`, `${shell}.flatMap((exec) -> docker.exec().start(exec.id()))`);
	const address = new URL(container(id, '/terminal'), location);
	address.protocol = 'ws';
	return new WebSocket(address);
}

export const files = (id, directory) => act('ExecRunResult', `exec().run(${quoted(id)}, ${strings(['ls', '-1Ap', '--', directory])})`,
	'GET', container(id, `/files?${query({ path: directory })}`));
export const download = (id, file) => container(id, `/files/content?${query({ path: file })}`);
export const downloaded = (id, file) => target.called('byte[]', `containers().read(${strings([id, file])})`);
export const upload = (id, file, content) => act('void',
	`containers().copyTo(${strings([id, file])}, Path.of(${quoted(content.name)}))`, 'PUT', download(id, file), content);

export const tag = (name, newName) => act('void', `images().tag(${strings([name, newName])})`, 'POST',
	path(`images/tag?${query({ name, target: newName })}`));

export function transfer(verb, name, progress) {
	target.called('Stream<ProgressMessage>', `images().${verb}Progress(${quoted(name)})`);
	return stream(path(`images/${verb}?${query({ name })}`), progress);
}

/** Builds from a form, and from the files of a folder if there are any. */
export function build(form, folder, step) {
	const { tag: name, directory, dockerfile, noCache, archive } = Object.fromEntries(form);
	const [local] = folder[0]?.webkitRelativePath.split('/') ?? [directory];
	target.called('Stream<BuildEvent>', `build().buildEvents(${options('options', [`tag(${quoted(name)})`,
		local && `context(Path.of(${quoted(local)}))`, archive?.name && `context(ByteSource.of(Path.of(${quoted(archive.name)})))`,
		dockerfile && `dockerfileText(${quoted(dockerfile)})`, noCache && 'noCache(true)'])})`);
	[...folder].forEach((file) => form.append('file', file, file.webkitRelativePath.replace(/^[^/]*\//, '')));
	return stream(path('builds'), step, form);
}

/** Objects of which the client has a group of operations: `kind` is its name. */
export const list = (kind) => call('GET', path(kind));
export const remove = (kind, name) => act((kind === 'images') ? 'List<ImageDeleteResponseItem>' : 'void',
	`${kind}().remove(${quoted(name)})`, 'DELETE', path(`${kind}?${query({ name })}`));
export const prunable = (kind) => act(LISTS[kind][0], `${kind}().list((options) -> options.dangling(true))`, 'GET',
	path(`${kind}/prune`));
export const prune = (kind) => act(`${{ images: 'Image', networks: 'Network', volumes: 'Volume' }[kind]}PruneResponse`,
	`${kind}().prune()`, 'POST', path(`${kind}/prune`));
export const add = (kind, name) => act((kind === 'networks') ? 'NetworkCreateResponse' : 'Volume',
	(kind === 'networks') ? `networks().create(${quoted(name)})` : `volumes().create((options) -> options.name(${quoted(name)}))`,
	'POST', path(`${kind}?${query({ name })}`));

export function createService(request) {
	const { image, name, replicas, port, env } = request;
	return act('ServiceCreateResponse', `services().create(${options('service', [`image(${quoted(image)})`,
		name && `name(${quoted(name)})`, replicas && `replicas(${Number(replicas)})`,
		port && `publish(${port.replace(/^\d+$/, '$&:$&').replace(':', ', ')})`, ...variables(env)])})`,
	'POST', path('services'), json(request));
}

export const updateService = (name, image) => act('ServiceUpdateResponse',
	`services().update(${quoted(name)}, (service) -> service.image(${quoted(image)}))`, 'POST',
	service(name, `/update?${query({ image })}`));
export const scale = (name, replicas) => act('ServiceUpdateResponse',
	`services().scale(${quoted(name)}, ${Number(replicas)})`, 'POST', service(name, `/scale?${query({ replicas })}`));
export const rollback = (name) => act('ServiceUpdateResponse', `services().rollback(${quoted(name)})`, 'POST',
	service(name, '/rollback'));
export const removeService = (name) => act('void', `services().remove(${quoted(name)})`, 'DELETE', service(name));
