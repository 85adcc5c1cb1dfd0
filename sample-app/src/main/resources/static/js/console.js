import * as api from './api.js';
import { ContainerList } from './container-list.js';
import { showEngine } from './engine.js';
import { ImageList } from './image-list.js';
import { Log } from './log.js';
import { clearProblem, showProblem } from './problems.js';

const REFRESH_EVERY = 2000;

const log = new Log(document.querySelector('#log'), perform);
const containerList = new ContainerList(document.querySelector('#containers'), select);
const imageList = new ImageList(document.querySelector('#images'));
const form = document.querySelector('#run');

let containers = [];
let selected;
let refreshes = 0;

/** Requests all data at the same time. Drops a response if there has been a later request. */
async function refresh() {
	refreshes++;
	const turn = refreshes;
	try {
		const answers = await Promise.all([api.engine(), api.containers(), api.images()]);
		if (turn === refreshes) {
			clearProblem('refresh');
			show(...answers);
		}
	}
	catch (error) {
		if (turn === refreshes) {
			showProblem('refresh', error.message);
		}
	}
}

function show(engine, currentContainers, images) {
	containers = currentContainers;
	showEngine(engine);
	containerList.show(containers, selected);
	imageList.show(images);
	imageList.offer(form.elements.image);
	updateLog();
}

function updateLog() {
	log.update(containers.find((container) => container.id === selected));
}

/** Follows a container's log, and adds the container to the page's address. */
function select(id) {
	refreshes++; // a pending response may not contain the container yet
	selected = id;
	history.replaceState(null, '', `#${id}`);
	containerList.select(id);
	log.follow(id);
	if (containers.some((container) => container.id === id)) {
		updateLog();
	}
}

/** Performs the action of a button, one at a time, and shows the result. */
async function perform(button, action) {
	if (button.ariaBusy === 'true') {
		return;
	}
	button.ariaBusy = 'true';
	clearProblem('action');
	try {
		await action();
	}
	catch (error) {
		showProblem('action', error.message);
	}
	finally {
		button.ariaBusy = null;
		await refresh();
	}
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	perform(event.submitter ?? form.querySelector('button'), async () => {
		const created = await api.run(form.elements.image.value, form.elements.command.value);
		select(created.id);
	});
});

async function refreshForever() {
	if (!document.hidden) {
		await refresh();
	}
	setTimeout(refreshForever, REFRESH_EVERY);
}

if (location.hash) {
	select(location.hash.slice(1));
}
refreshForever();
document.addEventListener('visibilitychange', () => document.hidden || refresh());
