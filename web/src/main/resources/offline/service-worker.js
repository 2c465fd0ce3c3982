// Keeps visited topics and questions for reading without a network, and ratings that could
// not be sent until they can.

const VERSION = "@version@";
const FILES = ["@files@"];
const SHELL = "shell-" + VERSION;
const PAGES = "pages";
const OFFLINE = "/-/offline";
const MOST_PAGES = 300;
const READING = /^\/[a-z][a-z0-9-]{2,39}(\/(topics|questions)\/[^/]+(\/[^/]+)?)?$/;
const RATING = /^\/[a-z][a-z0-9-]{2,39}\/questions\/[^/]+\/rating$/;
const REMEMBERED = 7 * 24 * 60 * 60 * 1000;

self.addEventListener("install", (event) => {
	event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...FILES, OFFLINE])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
	event.waitUntil(caches.keys()
		.then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== PAGES).map((name) => caches.delete(name))))
		.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
	const request = event.request;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) {
		return;
	}
	if (request.method === "POST" && RATING.test(url.pathname)) {
		event.respondWith(rate(request));
	}
	else if (request.method === "POST" && url.pathname === "/logout") {
		event.respondWith(leave(request));
	}
	else if (request.method === "GET" && url.pathname.startsWith("/assets/")) {
		event.respondWith(file(request));
	}
	else if (request.method === "GET" && request.mode === "navigate") {
		event.respondWith(page(event, url));
	}
});

self.addEventListener("sync", (event) => event.waitUntil(send()));
self.addEventListener("message", (event) => event.waitUntil(send()));

async function file(request) {
	const kept = await caches.match(request);
	if (kept) {
		return kept;
	}
	const answer = await fetch(request);
	if (answer.ok) {
		const cache = await caches.open(SHELL);
		await cache.put(request, answer.clone());
	}
	return answer;
}

async function page(event, url) {
	try {
		const answer = await fetch(event.request);
		if (answer.ok && !answer.redirected && READING.test(url.pathname) && !url.search) {
			event.waitUntil(keep(url.pathname, answer.clone()));
		}
		event.waitUntil(send());
		return answer;
	}
	catch (unreachable) {
		const pages = await caches.open(PAGES);
		return (await pages.match(url.pathname)) ?? (await caches.match(OFFLINE)) ?? Response.error();
	}
}

async function keep(path, answer) {
	const pages = await caches.open(PAGES);
	await pages.put(path, answer);
	const all = await pages.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PAGES)).map((oldest) => pages.delete(oldest)));
}

/** Sends a rating; keeps it where there is no network. */
async function rate(request) {
	const body = await request.clone().text();
	try {
		return await fetch(request);
	}
	catch (unreachable) {
		const form = new URLSearchParams(body);
		form.set("ended", String(Date.now()));
		await remember(request.url, form);
		await self.registration.sync?.register("ratings").catch(() => undefined);
		return Response.redirect(form.get("return") + "#kept", 303);
	}
}

/** Sends what it still can: whoever logs in next is somebody else. */
async function leave(request) {
	await send().catch(() => undefined);
	try {
		return await fetch(request);
	}
	finally {
		const store = await open();
		await Promise.all([caches.delete(PAGES), done(store.transaction("ratings", "readwrite").objectStore("ratings").clear())]);
	}
}

/** A page that is kept may be rated again another day: then it needs another name. */
async function remember(url, form) {
	const store = await open();
	const name = form.get("event");
	const before = await done(store.transaction("ratings").objectStore("ratings").get(name));
	if (before && Date.now() - before.at > 60000) {
		form.set("event", name + "-" + Math.floor(Date.now() / 60000));
	}
	const rating = { event: form.get("event"), at: Date.now(), url, body: form.toString(), sent: false };
	await done(store.transaction("ratings", "readwrite").objectStore("ratings").put(rating));
}

async function send() {
	const store = await open();
	for (const rating of await done(store.transaction("ratings").objectStore("ratings").getAll())) {
		if (rating.sent) {
			await forget(store, rating);
			continue;
		}
		const answer = await fetch(rating.url, { method: "POST", body: rating.body, redirect: "manual",
			headers: { "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true" } }).catch(() => null);
		if (!answer || answer.status >= 500 || answer.headers.get("HX-Redirect")?.startsWith("/login")) {
			return;
		}
		await done(store.transaction("ratings", "readwrite").objectStore("ratings").put({ ...rating, body: "", sent: true }));
	}
}

async function forget(store, rating) {
	if (Date.now() - rating.at > REMEMBERED) {
		await done(store.transaction("ratings", "readwrite").objectStore("ratings").delete(rating.event));
	}
}

function open() {
	const request = indexedDB.open("studyhall", 1);
	request.onupgradeneeded = () => request.result.createObjectStore("ratings", { keyPath: "event" });
	return done(request);
}

function done(request) {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
