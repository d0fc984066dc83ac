// The site's worker: pages and files that were read stay readable without a network. The network goes first, so
// nothing old is shown to who has one; files with a digest in their name never change and come from the store.
"use strict";

const STORE = "van-ban-1"; // another name throws the old store away
const PREFIX = "van-ban-";
const MOST = 600; // files kept; the oldest go first
const PATIENCE = 4000; // milliseconds until a slow network counts as none
const HOME = new URL("./", self.location.href);
const OFFLINE = new URL("ngoai-tuyen/", HOME).href;
const FIRST = [HOME.href, OFFLINE, new URL("manifest.webmanifest", HOME).href];
const DIGEST = /(?:\.[0-9a-f]{8,}\.(?:min\.)?|\/tim-kiem\/chi-muc\/[pt]\/[a-z2-7]{8}\.)[a-z]+$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(FIRST)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOldStores());
});

self.addEventListener("message", (event) => {
  event.waitUntil(keepAll(event.data));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(HOME.href) || request.headers.has("range")) return;
  event.respondWith(answer(request, (work) => event.waitUntil(work)));
});

async function removeOldStores() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {string[]} addresses */
async function keepAll(addresses) {
  const store = await caches.open(STORE);
  const add = async (address) => (await store.match(address)) ?? store.add(address).catch(() => {});
  await Promise.all(addresses.filter((known) => known.startsWith(HOME.href)).map(add));
}

/** @param {Request} request @param {(work: Promise<unknown>) => void} wait */
async function answer(request, wait) {
  const store = await caches.open(STORE);
  if (DIGEST.test(new URL(request.url).pathname)) {
    const kept = await store.match(request);
    if (kept) return kept;
  }
  try {
    const fresh = await inTime(fetch(request), await store.match(request));
    wait(keep(store, request, fresh.clone()));
    return fresh;
  } catch {
    return (await without(store, request)) ?? Response.error();
  }
}

/** Give a slow network up only where there is something else. @param {Promise<Response>} coming @param {Response | undefined} kept */
function inTime(coming, kept) {
  if (!kept) return coming;
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE);
  });
  return Promise.race([coming, late]);
}

/** @param {Cache} store @param {Request} request @param {Response} fresh */
async function keep(store, request, fresh) {
  if (!fresh.ok || fresh.redirected || fresh.type !== "basic") return;
  // A search has as many addresses as questions, and one page.
  const page = request.mode === "navigate" ? request.url.split(/[?#]/)[0] : request;
  await store.put(page, fresh);
  const kept = await store.keys();
  const old = kept.filter((known) => !FIRST.includes(known.url)).slice(0, Math.max(0, kept.length - MOST));
  await Promise.all(old.map((known) => store.delete(known)));
}

/** @param {Cache} store @param {Request} request */
async function without(store, request) {
  const kept = await store.match(request, { ignoreSearch: request.mode === "navigate" });
  if (kept || request.mode !== "navigate") return kept;
  return Response.redirect(OFFLINE);
}
