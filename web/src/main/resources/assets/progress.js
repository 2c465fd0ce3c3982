// Progress as it happens: the server says that something changed, and the figures are asked for again.

const live = document.getElementById("live");
let stream;
let first = true;
let waiting;

/** A change that comes with each connection is none; those close together are one. */
function changed() {
	if (first) {
		first = false;
		return;
	}
	clearTimeout(waiting);
	waiting = setTimeout(renew, 400);
}

function renew() {
	const figures = document.getElementById("figures");
	if (!figures || !window.htmx) {
		return;
	}
	// Whoever is in the middle of a table is not disturbed.
	if (figures.contains(document.activeElement)) {
		waiting = setTimeout(renew, 3000);
		return;
	}
	window.htmx.trigger(figures, "renew");
}

function listen() {
	first = true;
	stream = new EventSource(live.dataset.stream);
	stream.addEventListener("changed", changed);
}

/** Which tables are open stays so. */
function keepOpen() {
	let open = [];
	document.addEventListener("htmx:beforeSwap", () => {
		open = [...document.querySelectorAll("#figures details")].map((each) => each.open);
	});
	document.addEventListener("htmx:afterSettle", () => {
		document.querySelectorAll("#figures details").forEach((each, place) => {
			each.open = open[place] ?? false;
		});
		live.textContent = live.dataset.said;
	});
}

if (live) {
	listen();
	keepOpen();
	// A page that is kept for going back must not keep a stream.
	window.addEventListener("pagehide", () => stream.close());
	window.addEventListener("pageshow", (event) => {
		if (event.persisted) {
			listen();
			renew();
		}
	});
}
