/** Sends a request to the application. Every failure becomes an error with a readable message. */
async function call(method, path, body) {
	const request = { method };
	if (body) {
		request.headers = { 'Content-Type': 'application/json' };
		request.body = JSON.stringify(body);
	}
	const response = await fetch(path, request).catch(() => {
		throw new Error('The console application does not answer.');
	});
	if (!response.ok) {
		throw new Error(await sentence(response));
	}
	return (response.status === 204) ? undefined : response.json();
}

async function sentence(response) {
	const problem = await response.json().catch(() => ({}));
	return problem.detail ?? `The console application answered with ${response.status}.`;
}

const container = (id) => `/api/containers/${encodeURIComponent(id)}`;

export const engine = () => call('GET', '/api/engine');

export const containers = () => call('GET', '/api/containers');

export const images = () => call('GET', '/api/images');

export const run = (image, command) => call('POST', '/api/containers', { image, command });

export const stop = (id) => call('POST', `${container(id)}/stop`);

export const remove = (id) => call('DELETE', container(id));

export const follow = (id) => new EventSource(`${container(id)}/logs`);
