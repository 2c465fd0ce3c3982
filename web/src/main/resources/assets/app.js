// What every page does besides being read: nothing that it needs.

/** Tells the server once where the reader's days begin. */
function rememberZone() {
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	if (zone && !/(?:^|; )zone=/.test(document.cookie)) {
		document.cookie = `zone=${zone}; Path=/; Max-Age=34560000; SameSite=Lax`;
	}
}

/** Closes an open menu by Escape, or by going elsewhere. */
function closeMenus() {
	const close = (except) => {
		for (const menu of document.querySelectorAll("details.drop[open]")) {
			if (menu !== except) {
				menu.open = false;
			}
		}
	};
	document.addEventListener("click", (event) => close(event.target.closest("details.drop")));
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			const menu = document.activeElement?.closest("details.drop[open]");
			close(null);
			menu?.querySelector("summary").focus();
		}
	});
}

/** Starts the worker that keeps visited pages and sends kept ratings. */
function keepPages() {
	if ("serviceWorker" in navigator && window.isSecureContext) {
		navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
		window.addEventListener("online", () => navigator.serviceWorker.controller?.postMessage("send"));
	}
}

/** Says that a rating is kept on this device: the worker has led here with #kept. */
function tellOfKept() {
	const kept = document.querySelector("#kept");
	if (kept && location.hash === "#kept") {
		kept.hidden = false;
		kept.scrollIntoView({ block: "center" });
	}
}

rememberZone();
closeMenus();
keepPages();
tellOfKept();
window.addEventListener("hashchange", tellOfKept);
