// Study by keyboard, the clock, and where the reader is after the next question came.

const TYPED = "input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea, select, [contenteditable]";

/** What a key does: the first thing on the page that says so and can be seen. */
function press(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) {
		return;
	}
	const at = event.target;
	if (at.closest(TYPED) || document.querySelector("dialog[open]")) {
		return;
	}
	if (event.key === " " && at.closest("a, button, summary, input")) {
		return;
	}
	const target = [...document.querySelectorAll("[data-key]")]
		.find((each) => each.dataset.key === event.key && each.checkVisibility() && !each.matches(":disabled"));
	if (!target) {
		return;
	}
	event.preventDefault();
	if (target.matches("summary")) {
		reveal(target);
	}
	else {
		target.click();
	}
}

/** Shows the answer, or hides it; the ratings are next for the keyboard. */
function reveal(summary) {
	const details = summary.closest("details");
	details.open = !details.open;
	summary.focus({ preventScroll: true });
}

/** Counts the seconds down; the server says when it is over. */
function tick() {
	const clock = document.querySelector("[data-left]");
	if (!clock) {
		return;
	}
	clock.ends ??= Date.now() + 1000 * clock.dataset.left + 1000;
	const left = Math.max(0, Math.round((clock.ends - Date.now()) / 1000));
	const digits = new Intl.NumberFormat(document.documentElement.lang, { minimumIntegerDigits: 2 });
	clock.querySelector(".clock-text").textContent = `${digits.format(Math.floor(left / 60))}:${digits.format(left % 60)}`;
	clock.classList.toggle("soon", left < 60);
	if (left === 0 && !clock.over) {
		clock.over = true;
		location.reload();
	}
}

function open(event) {
	const opener = event.target.closest("[data-opens]");
	if (opener) {
		document.getElementById(opener.dataset.opens).showModal();
	}
}

/** After a part of the page was changed the reader is at its heading. */
function arrive() {
	unhide();
	document.querySelector("#run h1")?.focus({ preventScroll: true });
	window.scrollTo({ top: 0 });
}

function unhide() {
	for (const each of document.querySelectorAll(".needs-script")) {
		each.hidden = false;
	}
}

document.addEventListener("keydown", press);
document.addEventListener("click", open);
document.addEventListener("htmx:afterSettle", arrive);
setInterval(tick, 1000);
unhide();
