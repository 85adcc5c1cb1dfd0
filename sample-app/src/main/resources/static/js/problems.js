import { instantiate, setText } from './dom.js';

const problems = document.querySelector('#problems');
const shown = new Map();

/** Shows a message until the problem is cleared or the user dismisses it. */
export function showProblem(source, sentence) {
	let problem = shown.get(source);
	if (!problem) {
		problem = instantiate('problem');
		problem.querySelector('button').addEventListener('click', () => clearProblem(source));
		shown.set(source, problem);
		problems.append(problem);
	}
	setText(problem.querySelector('span'), sentence);
}

/** Removes a message. */
export function clearProblem(source) {
	shown.get(source)?.remove();
	shown.delete(source);
}
