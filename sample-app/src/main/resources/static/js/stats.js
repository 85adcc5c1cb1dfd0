import uPlot from '../vendor/uplot/uPlot.js';
import * as api from './api.js';
import { h, setText } from './dom.js';
import { size } from './format.js';

const KEPT = 300;
/** At least so many seconds are shown. */
const SHOWN = 60;
const HEIGHT = 150;
const CHARTS = [
	['CPU', (value) => `${value.toFixed(1)} %`, ['used']],
	['Memory', size, ['used']],
	['Network', (value) => `${size(value)}/s`, ['received', 'sent']],
];

/** A colour of the page's present scheme, for a canvas. */
function colour(name) {
	const probe = document.body.appendChild(h('i'));
	probe.style.color = `var(--${name})`;
	const value = getComputedStyle(probe).color;
	probe.remove();
	return value;
}

/** Charts of a container's resource usage. */
export class StatsTab {

	#stop;

	#charts = [];

	#before;

	#hint = h('p.hint', { role: 'status' });

	#space = h('div.charts');

	#resized = new ResizeObserver(() => this.#charts.forEach((chart) => chart.setSize(this.#size())));

	element = h('div.stats', { tabIndex: 0, role: 'region', ariaLabel: 'Charts' }, this.#space, this.#hint);

	open(id) {
		this.#before = undefined;
		this.#space.replaceChildren();
		this.#charts = CHARTS.map((chart) => this.#chart(...chart));
		this.#resized.observe(this.#space);
		setText(this.#hint, 'Waiting for the first sample …');
		this.#stop = api.followStats(id, {
			sample: (sample) => this.#add(sample),
			problem: ({ detail }) => this.#end(detail),
			end: () => this.#end('The container does not run.'),
		});
	}

	#end(sentence) {
		this.#stop();
		setText(this.#hint, sentence);
	}

	close() {
		this.#stop?.();
		this.#resized.disconnect();
		this.#charts.forEach((chart) => chart.destroy());
		this.#charts = [];
	}

	#size() {
		return { width: Math.max(this.#space.firstElementChild.clientWidth, 200), height: HEIGHT };
	}

	#chart(label, format, names) {
		const figure = h('figure', {}, h('figcaption', {}, h('strong', {}, label), ' ', h('span.value')));
		this.#space.append(figure);
		const axis = { stroke: colour('muted'), grid: { stroke: colour('border'), width: 1 }, ticks: { show: false } };
		return new uPlot({
			...this.#size(), legend: { show: false }, cursor: { show: false },
			axes: [{ ...axis, space: 90, values: '{HH}:{mm}:{ss}' }, { ...axis, size: 80, values: (chart, values) => values.map(format) }],
			scales: { x: { range: (chart, low, high) => [Math.min(low ?? 0, (high ?? 0) - SHOWN), high ?? 0] }, y: { range: (chart, low, high) => [0, Math.max(high * 1.1, 1)] } },
			series: [{}, ...names.map((name, index) => ({ stroke: colour(index ? 'warn' : 'accent'), width: 2,
				fill: index ? undefined : colour('selected'), points: { show: false } }))],
		}, [[], ...names.map(() => [])], figure);
	}

	#add(sample) {
		const { time, cpu, memory, limit } = sample;
		const seconds = new Date(time) / 1000;
		const passed = this.#before ? seconds - new Date(this.#before.time) / 1000 : 0;
		const rate = (field) => (passed > 0) ? Math.max(0, sample[field] - this.#before[field]) / passed : 0;
		const latest = [[cpu ?? 0], [memory ?? 0], [rate('received'), rate('sent')]];
		this.#before = sample;
		const times = this.#charts[0].data[0];
		if (!(seconds > (times.at(-1) ?? 0))) {
			return;
		}
		this.#charts.forEach((chart, index) => {
			chart.setData(chart.data.map((values, series) => [...values, [seconds, ...latest[index]][series]].slice(-KEPT)));
			const [, format, names] = CHARTS[index];
			setText(chart.root.parentElement.querySelector('.value'), latest[index].map((value, series) =>
				(names.length > 1) ? `${names[series]} ${format(value)}` : format(value)).join(', ')
				+ (index === 1 && limit ? ` of ${size(limit)}` : ''));
		});
		setText(this.#hint, `One sample a second, for the last ${KEPT / 60} minutes.`);
		this.#hint.dataset.samples = times.length + 1;
	}

}
