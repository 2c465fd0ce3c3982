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

rememberZone();
closeMenus();
