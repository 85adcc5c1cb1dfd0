/** The engine that the page shows, and who is told about each call. */
const target = { engine: 'default', called: () => {} };

export function useEngine(engine) {
	target.engine = engine;
}

export function onCall(listener) {
	target.called = listener;
}

const path = (rest) => `/api/engines/${encodeURIComponent(target.engine)}/${rest}`;
const query = (parameters) => new URLSearchParams(parameters);
const container = (id, rest = '') => path(`containers/${encodeURIComponent(id)}${rest}`);

/** Sends a request to the application. Every failure becomes an error with a readable message. */
async function send(method, address, body) {
	const request = { method };
	if (body instanceof Blob) {
		request.body = body;
	}
	else if (body) {
		request.headers = { 'Content-Type': 'application/json' };
		request.body = JSON.stringify(body);
	}
	const response = await fetch(address, request).catch(() => {
		throw new Error('The console application does not answer.');
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

/** Sends a request because the user has asked for it, and tells which call of the client it becomes. */
function act(type, java, method, address, body) {
	target.called(type, java);
	return call(method, address, body);
}

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

/** A Java string. Of ids, only the beginning is shown. */
const quoted = (text) => JSON.stringify(/^[0-9a-f]{64}$/.test(text) ? text.slice(0, 12) : text);

export const engines = () => call('GET', '/api/engines');
export const engine = () => call('GET', path('').slice(0, -1));
export const events = () => new EventSource('/api/events');

export const containers = () => call('GET', path('containers'));
export const inspect = (id) => act('ContainerInspectResponse', `containers().inspect(${quoted(id)})`, 'GET', container(id));
export const control = (id, verb) => act('void', `containers().${verb}(${quoted(id)})`, 'POST', container(id, `/${verb}`));
export const removeContainer = (id, force) => act('void',
	`containers().remove(${quoted(id)}${force ? ', (options) -> options.force(true)' : ''})`, 'DELETE',
	container(id, `?force=${force}`));
export const logDownload = (id) => container(id, '/logs/download');

export function create(request) {
	const options = ['image', 'name', 'command', 'ports', 'env', 'volumes', 'network', 'memory', 'cpus']
		.filter((option) => request[option])
		.map((option) => `.${option === 'ports' ? 'publish' : option}(${quoted(request[option])})`);
	return act('ContainerCreateResponse', `containers().create((options) -> options${options.join('')})`, 'POST',
		path('containers'), request);
}

export function followLog(id, timestamps) {
	target.called('Stream<Frame>', `containers().logs(${quoted(id)}, (options) -> options.follow(true).tail(1000)`
		+ `${timestamps ? '.timestamps(true)' : ''})`);
	return new EventSource(container(id, `/logs?timestamps=${timestamps}`));
}

export function followStats(id) {
	target.called('Stream<ContainerStatsResponse>', `containers().stats(${quoted(id)})`);
	return new EventSource(container(id, '/stats'));
}

export function terminal(id) {
	target.called('IDResponse',
		`exec().create(${quoted(id)}, (config) -> config.command("/bin/sh").attachStdin(true).tty(true))`);
	const address = new URL(container(id, '/terminal'), location);
	address.protocol = 'ws';
	return new WebSocket(address);
}

export const files = (id, directory) => act('ExecRunResult', `exec().run(${quoted(id)}, "ls", "-1Ap", ${quoted(directory)})`,
	'GET', container(id, `/files?${query({ path: directory })}`));
export const download = (id, file) => container(id, `/files/content?${query({ path: file })}`);
export const downloaded = (id, file) => target.called('byte[]', `containers().read(${quoted(id)}, ${quoted(file)})`);
export const upload = (id, file, content) => act('void', `containers().copyTo(${quoted(id)}, ${quoted(file)}, file)`, 'PUT',
	download(id, file), content);

export const images = () => call('GET', path('images'));
export const history = (name) => act('List<ImageHistoryResponseItem>', `images().history(${quoted(name)})`, 'GET',
	path(`images/history?${query({ name })}`));
export const tag = (name, newName) => act('void', `images().tag(${quoted(name)}, ${quoted(newName)})`, 'POST',
	path(`images/tag?${query({ name, target: newName })}`));
export const removeImage = (name) => act('List<ImageDeleteResponseItem>', `images().remove(${quoted(name)})`, 'DELETE',
	path(`images?${query({ name })}`));

export function transfer(verb, name, progress) {
	target.called('Stream<ProgressMessage>', `images().${verb}Progress(${quoted(name)})`);
	return stream(path(`images/${verb}?${query({ name })}`), progress);
}

export function build(request, step) {
	const options = [['tag', request.tag], ['context', request.directory], ['dockerfileText', request.dockerfile]]
		.filter(([, value]) => value)
		.map(([option, value]) => `.${option}(${option === 'context' ? `Path.of(${quoted(value)})` : quoted(value)})`);
	target.called('Stream<BuildEvent>', `build().buildEvents((options) -> options${options.join('')})`);
	return stream(path('builds'), step, request);
}

/** Networks and volumes: `kind` is the client's group of operations. */
export const list = (kind) => call('GET', path(kind));
export const add = (kind, name) => act((kind === 'networks') ? 'NetworkCreateResponse' : 'Volume',
	(kind === 'networks') ? `networks().create(${quoted(name)})` : `volumes().create((options) -> options.name(${quoted(name)}))`,
	'POST', path(`${kind}?${query({ name })}`));
export const remove = (kind, name) => act('void', `${kind}().remove(${quoted(name)})`, 'DELETE',
	path(`${kind}?${query({ name })}`));
export const prune = (kind) => act(`${{ images: 'Image', networks: 'Network', volumes: 'Volume' }[kind]}PruneResponse`,
	`${kind}().prune()`, 'POST', path(`${kind}/prune`));
