// After a note was kept in place the reader is where they were: at its bookmark.

document.addEventListener("htmx:afterSwap", (event) => {
	const row = document.getElementById(event.detail.target.id) ?? event.target.closest?.("li");
	const problem = row?.querySelector("[aria-invalid]");
	(problem ?? row?.querySelector("summary"))?.focus({ preventScroll: true });
});
