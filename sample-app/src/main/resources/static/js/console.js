import * as api from './api.js';
import { BuildsView } from './builds.js';
import { ContainersView } from './containers.js';
import { clearProblem, setDown, setText, showProblem } from './dom.js';
import { size } from './format.js';
import { ImagesView } from './images.js';
import { JavaView } from './java.js';
import { ResourcesView } from './resources.js';
import { SwarmView } from './swarm.js';
import { TimelineView } from './timeline.js';

const REFRESH_EVERY = 2000;
const SOON = 30;

const main = document.querySelector('main');
const links = [...document.querySelectorAll('.top nav a')];
const engineSelect = document.querySelector('[name=engine]');
const views = {
	containers: new ContainersView(at),
	images: new ImagesView(),
	networks: new ResourcesView('networks'),
	volumes: new ResourcesView('volumes'),
	swarm: new SwarmView(),
	builds: new BuildsView(),
	timeline: new TimelineView(),
	java: new JavaView(),
};

let view;
let route = {};
let refreshing = false;
let again = false;
let described;
let soon;

/** The page's address names the engine, the view, and what is selected in it: `#/default/containers/c0ffee/log`. */
function address(engine, name, ...selection) {
	return `#/${[engine, name, ...selection].map(encodeURIComponent).join('/')}`;
}

/** The address of something in the current view. */
function at(...selection) {
	return address(route.engine, route.name, ...selection);
}

function read() {
	const [engine, name, ...selection] = location.hash.slice(2).split('/').map(decodeURIComponent);
	const known = [...engineSelect.options].map((option) => option.value);
	return {
		engine: known.includes(engine) ? engine : known[0],
		name: (name in views) ? name : 'containers',
		selection,
	};
}

function show() {
	const before = route;
	route = read();
	api.target.engine = route.engine;
	engineSelect.value = route.engine;
	if (view !== views[route.name] || before.engine !== route.engine) {
		view?.leave?.();
		view = views[route.name];
		main.className = route.name;
		main.replaceChildren(view.element);
		api.opened(route.name);
	}
	view.select?.(...route.selection);
	links.forEach((link) => {
		link.href = address(route.engine, link.dataset.view);
		link.ariaCurrent = (link.dataset.view === route.name) ? 'page' : null;
	});
	entitle();
	refresh();
}

function entitle() {
	const title = view.title?.() ?? document.querySelector('.top [aria-current]').textContent;
	document.title = [title, route.engine === 'default' ? null : route.engine, 'Engine console'].filter(Boolean).join(' · ');
}

/** Requests the data of the view, one request after the other. */
async function refresh() {
	again = refreshing;
	if (refreshing) {
		return;
	}
	refreshing = true;
	do {
		again = false;
		await load(view, route.engine);
	}
	while (again);
	refreshing = false;
}

/** The engine describes itself only if it has not since it was down: that takes it long. */
async function load(loaded, engine) {
	try {
		const [description, data] = await Promise.all([(described === engine && loaded.load) ? undefined : api.engine(), loaded.load?.()]);
		if (loaded === view && engine === route.engine) {
			clearProblem('refresh');
			if (description) {
				described = engine;
				showEngine(description);
			}
			view.show?.(data);
			setDown(false);
			entitle();
		}
	}
	catch (error) {
		if (loaded === view && engine === route.engine) {
			described = undefined;
			showProblem('refresh', error.message);
			setText(document.querySelector('#engine'), 'The engine is down. The lists show what it last reported.');
			setDown(true);
		}
	}
}

function showEngine({ name, version, apiVersion, os, arch, cpus, memory }) {
	setText(document.querySelector('#engine'),
		`${name ?? 'Engine'} ${version ?? ''} · API ${apiVersion} · ${os}/${arch} · ${cpus} CPUs, ${size(memory)}`);
}

function refreshSoon() {
	soon ??= setTimeout(() => {
		soon = undefined;
		refresh();
	}, SOON);
}

async function start() {
	const names = await api.engines().catch(() => undefined);
	if (!names) {
		showProblem('refresh', 'The console application does not answer.');
		setTimeout(start, REFRESH_EVERY);
		return;
	}
	clearProblem('refresh');
	engineSelect.append(...names.map((name) => new Option(name)));
	engineSelect.parentElement.hidden = names.length < 2;
	api.target.called = (...java) => views.java.add(...java);
	addEventListener('hashchange', show);
	document.addEventListener('acted', refreshSoon);
	document.addEventListener('visibilitychange', () => document.hidden || refresh());
	engineSelect.addEventListener('change', () => {
		location.hash = address(engineSelect.value, route.name);
	});
	api.events({
		open: () => views.timeline.clear(),
		entry: (entry) => {
			views.timeline.add(entry);
			if (entry.engine === route.engine) {
				document.dispatchEvent(new CustomEvent('happened', { detail: entry }));
				refreshSoon();
			}
		},
	});
	show();
	setInterval(() => document.hidden || refreshing || refresh(), REFRESH_EVERY);
}

start();
