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
const SOMEBODY = "person";
const PERSON = /<html[^>]* data-person="([^"]+)"/;
const ANOTHERS = 412;
const DAY = 24 * 60 * 60 * 1000;
const REMEMBERED = 7 * DAY;
const WAITED_FOR = 30 * DAY;

self.addEventListener("install", (event) => {
	event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...FILES, OFFLINE])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
	event.waitUntil(caches.keys()
		.then((names) => Promise.all(names.filter((name) => ![SHELL, PAGES, SOMEBODY].includes(name)).map((name) => caches.delete(name))))
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
		event.waitUntil(visited(url, answer.clone()).then(send));
		return answer;
	}
	catch (unreachable) {
		const pages = await caches.open(PAGES);
		return (await pages.match(url.pathname)) ?? (await caches.match(OFFLINE)) ?? Response.error();
	}
}

async function visited(url, answer) {
	if (!answer.headers.get("Content-Type")?.startsWith("text/html")) {
		return;
	}
	const person = PERSON.exec(await answer.clone().text())?.[1];
	if (person) {
		await meet(person);
	}
	if (answer.ok && !answer.redirected && READING.test(url.pathname) && !url.search) {
		await keep(url.pathname, answer);
	}
}

/** Whoever logs in after a session that ended by itself sees no page of the one before. */
async function meet(person) {
	const before = await whoever();
	if (before !== person) {
		await (before && caches.delete(PAGES));
		const somebody = await caches.open(SOMEBODY);
		await somebody.put("/-/person", new Response(person));
	}
}

/** Whose the last page was that was somebody's. */
async function whoever() {
	const somebody = await caches.open(SOMEBODY);
	return (await somebody.match("/-/person"))?.text();
}

async function keep(path, answer) {
	const pages = await caches.open(PAGES);
	await pages.put(path, answer);
	const all = await pages.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PAGES)).map((oldest) => pages.delete(oldest)));
}

/** Sends a rating; where there is no network, keeps it for the one who made it. */
async function rate(request) {
	const body = await request.clone().text();
	try {
		return await fetch(request);
	}
	catch (unreachable) {
		const form = new URLSearchParams(body);
		if (!form.get("person")) {
			return Response.error();
		}
		form.set("ended", String(Date.now()));
		await remember(request.url, form);
		await self.registration.sync?.register("ratings").catch(() => undefined);
		return Response.redirect(form.get("return") + "#kept", 303);
	}
}

/** Sends what it still can of whoever leaves, and keeps no more of them. */
async function leave(request) {
	const person = new URLSearchParams(await request.clone().text()).get("person");
	await send().catch(() => undefined);
	try {
		return await fetch(request);
	}
	finally {
		await Promise.all([caches.delete(PAGES), caches.delete(SOMEBODY), forgetAll(person)]);
	}
}

async function forgetAll(person) {
	const store = await open();
	for (const rating of await kept(store)) {
		if (!person || !rating.person || rating.person === person) {
			await remove(store, rating);
		}
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
	const rating = { event: form.get("event"), person: form.get("person"), at: Date.now(), url, body: form.toString(), sent: false };
	await done(store.transaction("ratings", "readwrite").objectStore("ratings").put(rating));
}

/** Sends what the one who is here has made; the server refuses it under any other name. */
async function send() {
	const store = await open();
	const person = await whoever();
	for (const rating of await kept(store)) {
		if (rating.sent || !person || rating.person !== person) {
			await forget(store, rating);
			continue;
		}
		const answer = await fetch(rating.url, { method: "POST", body: rating.body, redirect: "manual",
			headers: { "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true" } }).catch(() => null);
		if (!answer || answer.status >= 500 || answer.status === ANOTHERS || answer.headers.get("HX-Redirect")?.startsWith("/login")) {
			return;
		}
		await done(store.transaction("ratings", "readwrite").objectStore("ratings").put({ ...rating, body: "", sent: true }));
	}
}

/** Once it has been sent for long enough, or its learner has not come back. */
async function forget(store, rating) {
	if (Date.now() - rating.at > (rating.sent ? REMEMBERED : WAITED_FOR)) {
		await remove(store, rating);
	}
}

function kept(store) {
	return done(store.transaction("ratings").objectStore("ratings").getAll());
}

function remove(store, rating) {
	return done(store.transaction("ratings", "readwrite").objectStore("ratings").delete(rating.event));
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
