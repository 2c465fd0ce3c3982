// The search box: arrows walk the suggestions, Escape puts them away, / leads to the box.

const box = document.querySelector("#q");
const list = document.querySelector("#suggestions");

function step(from, by) {
	const stops = [box, ...list.querySelectorAll("a")];
	stops[(stops.indexOf(from) + by + stops.length) % stops.length].focus();
}

function clear() {
	list.replaceChildren();
}

/** What makes suggestions comes when somebody turns to the box, and after the page itself. */
function prepare() {
	if (window.htmx) {
		return;
	}
	const script = document.createElement("script");
	script.src = box.form.dataset.htmx;
	if (document.readyState === "complete") {
		document.head.append(script);
	}
	else {
		window.addEventListener("load", () => document.head.append(script), { once: true });
	}
}

if (box && list) {
	box.addEventListener("focus", prepare, { once: true });
	box.form.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && list.childElementCount) {
			event.preventDefault();
			clear();
			box.focus();
		}
		else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.childElementCount) {
			event.preventDefault();
			step(document.activeElement, event.key === "ArrowDown" ? 1 : -1);
		}
	});
	document.addEventListener("click", (event) => {
		if (!box.form.contains(event.target)) {
			clear();
		}
	});
	document.addEventListener("keydown", (event) => {
		const typing = event.target.closest("input, textarea, select, [contenteditable]");
		if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			box.focus();
		}
	});
}
