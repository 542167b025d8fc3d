// The little script of the staff pages: live rows, keys, sounds, double clicks. Everything works without it, slower.
"use strict";

const body = document.body;
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
// As every other time of the page: in the desk's zone, in the way the page's language writes it in India.
const clock = () => new Date().toLocaleTimeString(`${document.documentElement.lang}-IN`, { hour: "numeric", minute: "2-digit", hour12: true, timeZone: body.dataset.zone });

// -- somebody is here: only a hand on the page keeps a session alive, never the page's own asking ------------------
let touched = true;
for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, () => { touched = true; }, { passive: true });
const withActive = (address, more = {}) => {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  if (touched) url.searchParams.set("active", "1");
  touched = false;
  return url;
};

$(".folders [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" }); // a phone shows two of the five

// -- connection ----------------------------------------------------------------------------------------------------
const state = $("#live-state");
let heard = clock();
const tellState = (text) => { if (state && state.textContent !== text) standing(() => { state.textContent = text; state.classList.toggle("lost", text !== ""); }); };
const connected = () => { heard = clock(); tellState(""); };
const lost = (text) => tellState(fill(text, { time: heard }));

// -- the queue -----------------------------------------------------------------------------------------------------
const POLL = 4000;
const QUIET = 10000; // a line that was cut on the way reports no fault, it is only silent
const patience = () => { const over = new AbortController(); setTimeout(() => over.abort(), QUIET); return over.signal; };
let cursor = body.dataset.cursor;
const fresh = new Set();

function apply(news) {
  cursor = news.cursor;
  for (const [name, value] of Object.entries(news.counts)) {
    for (const place of $$(`[data-count="${name}"]`)) {
      place.textContent = value >= body.dataset.most ? `${value}+` : value;
      if (name === "late" || name === "urgent") place.parentElement.classList.toggle(name, value > 0);
    }
  }
  document.title = (news.counts.now ? `(${news.counts.now}) ` : "") + body.dataset.folderTitle;
  standing(() => { for (const row of news.rows) change(row); });
  const bar = $("#new-bar");
  if (bar && body.dataset.textNew) { bar.hidden = fresh.size === 0; bar.textContent = fill(body.dataset.textNew, { count: fresh.size }); }
  ring(news.counts.urgent);
}

// Whatever is rewritten, the row under the pointer (or the keys) stays where it is on the screen.
function standing(work) {
  const kept = $("#rows tr:hover") ?? $("#rows tr:focus-within") ?? here();
  const top = kept?.getBoundingClientRect().top;
  work();
  if (kept?.isConnected) scrollBy(0, kept.getBoundingClientRect().top - top);
}

// A row is rewritten where it stands, cell by cell: nothing moves under a pointer, and a button that is being pressed
// stays. What does not belong here any more fades.
const plain = (html) => html.replace(/name="csrf_token" value="[^"]*"/g, "");
function change(row) {
  const old = document.getElementById(`row-${row.id}`);
  if (!old) {
    if (row.here && !fresh.has(row.id)) { fresh.add(row.id); if (row.urgent) notify(row.id); }
    if (!row.here) fresh.delete(row.id);
    return;
  }
  if (Number(old.dataset.version) > row.version) return;
  const room = document.createElement("tbody");
  room.innerHTML = row.html;
  const now = room.firstElementChild;
  if (row.urgent && old.classList.contains("row-routine")) notify(row.id);
  now.classList.toggle("gone", !row.here);
  if (old.classList.contains("here")) now.classList.add("here");
  old.className = now.className;
  old.dataset.version = row.version;
  const focused = old.contains(document.activeElement);
  [...old.cells].forEach((cell, at) => {
    if (cell.className !== "c-tick" && plain(cell.innerHTML) !== plain(now.cells[at].innerHTML)) cell.innerHTML = now.cells[at].innerHTML;
  });
  if (focused && !old.contains(document.activeElement)) $("a.name", old)?.focus();
}

// Time moves rows as well: every minute the page asks for what it shows, and for what the clock brought back.
const MINUTE = 60000;
let lookedAt = body.dataset.at;
function keepTime() {
  const names = () => rows().map((row) => row.dataset.id).join(",");
  const use = (news) => { lookedAt = news.at; apply(news); };
  setInterval(() => poll(body.dataset.live, use, () => ({ after: cursor, since: lookedAt, rows: names() })), MINUTE);
}

async function poll(address, use, after) {
  try {
    const answer = await fetch(withActive(address, after()), { headers: { Accept: "application/json" }, signal: patience() });
    if (answer.status === 401) { lost(body.dataset.textOut); return false; }
    if (!answer.ok) throw new Error(answer.status);
    use(await answer.json());
    connected();
  } catch { lost(body.dataset.textLost); }
  return true;
}

function keepPolling(address, use, after) {
  setTimeout(async () => {
    const hidden = document.hidden && Math.random() < 0.5; // a page nobody looks at asks half as often
    if (hidden || await poll(address, use, after)) keepPolling(address, use, after);
  }, POLL);
}

function listen() {
  const poller = () => keepPolling(body.dataset.live, apply, () => ({ after: cursor }));
  if (!("EventSource" in window)) { poller(); return; }
  const stream = new EventSource(withActive(body.dataset.events, { after: cursor }));
  let opened = false, quiet;
  const leave = (next) => { clearTimeout(quiet); stream.close(); next(); };
  const watch = () => { clearTimeout(quiet); quiet = setTimeout(() => leave(() => { lost(body.dataset.textLost); poller(); }), QUIET); };
  const hear = () => { connected(); watch(); };
  watch();
  stream.onopen = () => { opened = true; hear(); };
  stream.onmessage = (event) => { apply(JSON.parse(event.data)); hear(); };
  stream.addEventListener("beat", hear);
  // The server ends a stream soon, and has room for few: whoever finds none, or loses theirs, asks from then on.
  stream.onerror = () => leave(opened ? () => setTimeout(listen, 500) : poller);
}

// -- sound and notices for urgent ones, until somebody looks ---------------------------------------------------------
const sound = $("#sound");
let speaker = null, ringing = null;
const soundOn = () => localStorage.getItem("sound") === "on";
// A browser lets a page sound only after a hand was on it; a key is a hand as well.
const wake = () => { if (soundOn()) { speaker ??= new AudioContext(); speaker.resume(); } };
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake);
function beep() {
  if (!speaker || !soundOn()) return;
  for (const [start, pitch] of [[0, 880], [0.18, 660]]) {
    const tone = speaker.createOscillator(), volume = speaker.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, speaker.currentTime + start);
    volume.gain.exponentialRampToValueAtTime(0.001, speaker.currentTime + start + 0.16);
    tone.connect(volume).connect(speaker.destination);
    tone.start(speaker.currentTime + start);
    tone.stop(speaker.currentTime + start + 0.17);
  }
}
function ring(urgent) {
  if (urgent && !ringing) { beep(); ringing = setInterval(beep, 8000); }
  if (!urgent && ringing) { clearInterval(ringing); ringing = null; }
}
function notify(id) {
  if (!soundOn() || !("Notification" in window) || Notification.permission !== "granted") return;
  // No name and no word of a patient: a notice shows on a locked screen too.
  const notice = new Notification(body.dataset.textUrgent, { tag: id, requireInteraction: true });
  notice.onclick = () => { window.focus(); location.href = `/inbox/callbacks/${id}`; };
}
function soundLabel() { sound.textContent = soundOn() ? sound.dataset.on : sound.dataset.off; sound.setAttribute("aria-pressed", soundOn()); }
if (sound) {
  sound.hidden = false;
  soundLabel();
  sound.addEventListener("click", async () => {
    localStorage.setItem("sound", soundOn() ? "off" : "on");
    wake();
    soundLabel();
    if (soundOn()) { beep(); if ("Notification" in window) await Notification.requestPermission(); }
  });
}

// -- a callback's page -----------------------------------------------------------------------------------------------
function applyPage(news) {
  apply(news.news);
  lookedAt = news.news.at;
  for (const [place, html] of [[$("#facts"), news.facts], [$("#speaks"), news.speaks]]) {
    if (plain(place.innerHTML) !== plain(parsed(html))) place.innerHTML = html;
  }
  if (news.writes !== $("#composer").dataset.writes) tellChanged(body.dataset.textWrites);
  if (news.stamp === body.dataset.stamp) return;
  body.dataset.stamp = news.stamp;
  const chat = $("#chat");
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
  const cause = chat.dataset.cause;
  chat.innerHTML = news.html;
  if (cause) document.getElementById(cause)?.classList.add("cause");
  if (atEnd) chat.scrollTop = chat.scrollHeight;
  if (String(news.version) !== body.dataset.version) tellChanged(body.dataset.textChanged);
}
function tellChanged(text) {
  const bar = $("#new-bar");
  bar.textContent = text;
  bar.hidden = false;
}
// As the browser writes it: what it read from a page is compared with what it would read from this.
function parsed(html) { const room = document.createElement("template"); room.innerHTML = html; return room.innerHTML; }
const chat = $("#chat");
if (chat) {
  const cause = chat.dataset.cause && document.getElementById(chat.dataset.cause);
  chat.scrollTop = cause ? cause.offsetTop - 24 : chat.scrollHeight;
}

// -- keys --------------------------------------------------------------------------------------------------------
const sheet = $("#keys");
const single = $("#single-keys");
if (single) {
  single.checked = localStorage.getItem("single-keys") !== "off";
  single.addEventListener("change", () => localStorage.setItem("single-keys", single.checked ? "on" : "off"));
}
const rows = () => $$("#rows tr");
function here() { return $("#rows tr.here"); }
// On a request's own page the keys go through the list that was last looked at.
const LIST = "list", thisOne = body.dataset.pageLive?.split("/").at(-2);
if (rows().length) sessionStorage.setItem(LIST, rows().map((row) => row.dataset.id).join(","));
function goOn(step) {
  const list = (sessionStorage.getItem(LIST) ?? "").split(",");
  const next = list.includes(thisOne) && list[list.indexOf(thisOne) + step];
  if (next) location.href = body.dataset.pageLive.replace(`${thisOne}/live`, next);
}
function go(step) {
  const all = rows();
  if (thisOne) goOn(step);
  if (!all.length) return;
  const at = all.indexOf(here());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  here()?.classList.remove("here");
  next.classList.add("here");
  $("a.name", next).focus();
  next.scrollIntoView({ block: "nearest" });
}
if (location.hash.startsWith("#row-")) { // back from a request: on at its row
  const row = document.getElementById(location.hash.slice(1));
  row?.classList.add("here");
  // After loading: going to a place in a page takes the focus away.
  if (row) addEventListener("load", () => setTimeout(() => $("a.name", row)?.focus({ preventScroll: true })));
}
const press = (element) => { if (element) { element.focus(); element.click(); } return Boolean(element); };
const pressKey = (key) => press($(`[data-key="${CSS.escape(key)}"]`));
const focusOn = (key) => { const found = $(`[data-focus="${CSS.escape(key)}"]`); found?.focus(); found?.scrollIntoView({ block: "center" }); return Boolean(found); };
function solve(then) {
  const button = $('[name=outcome][value=solved]');
  if (!button) return false;
  if (then) $("#go-queue").checked = true;
  return press(button);
}
const ALT = {
  KeyJ: () => go(1), KeyK: () => go(-1), KeyE: (event) => solve(event.ctrlKey || event.metaKey), KeyM: () => focusOn("s"),
  KeyP: () => focusOn("n"), KeyL: () => focusOn("r"),
};
const SINGLE = {
  j: () => go(1), k: () => go(-1), o: () => press($("a.name", here() ?? document.createElement("i"))),
  x: () => here() && $("input[name=id]", here()).click(), // the focus stays on the row's name, where Enter opens it
  t: () => press(here() ? $(".take", here()) : $('[data-key="t"]')),
  c: () => press(here() ? $(".dial", here()) : $('[data-key="c"]')),
  "/": () => focusOn("/") || ($("#q")?.focus(), true), "?": () => sheet.showModal(),
};
addEventListener("keydown", (event) => {
  if (sheet?.open) return;
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  // Enter in a box of the list would send its form, which begins with "take": it opens the row, as everywhere else.
  if (event.key === "Enter" && event.target.matches("#rows input[name=id]")) { event.preventDefault(); press($("a.name", event.target.closest("tr"))); return; }
  if (event.altKey && ALT[event.code]) { event.preventDefault(); ALT[event.code](event); return; }
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== "Escape" && single && !single.checked) return;
  if (SINGLE[event.key]) { event.preventDefault(); SINGLE[event.key](); return; }
  if (/^[1-6z]$|^Escape$/.test(event.key) && pressKey(event.key)) event.preventDefault();
  else if (/^[snr]$/.test(event.key) && focusOn(event.key)) event.preventDefault();
});

// -- calling -------------------------------------------------------------------------------------------------------
function tell(address, values = {}) {
  const token = $("input[name=csrf_token]").value;
  const form = new URLSearchParams({ csrf_token: token, ...values });
  return fetch(address, { method: "POST", body: form, keepalive: true, headers: { Accept: "application/json" }, signal: patience() });
}
// The server is asked first, so that of two people only one dials. Out of reach, it stops nobody from calling.
async function call(link) {
  const answer = await tell(link.dataset.call).catch(() => null);
  if (answer?.status === 409) {
    $("#ask-call-why").textContent = (await answer.json()).why;
    $("#ask-call").showModal();
    return;
  }
  if (answer?.ok) body.dataset.version = (await answer.json()).state; // our own move is no news
  body.dataset.dialled = "1";
  location.href = link.href;
}
// From the list: taken first, then dialled. Where somebody else has it, their page says so and asks.
async function dial(button) {
  button.disabled = true;
  setTimeout(() => { button.disabled = false; }, 5000);
  const answer = await tell(button.form.action).catch(() => null);
  if (!answer) { lost(body.dataset.textLost ?? ""); return; }
  if (!answer.ok) { location.href = button.dataset.dial; return; }
  body.dataset.dialled = button.dataset.dial;
  location.href = `tel:${(await answer.json()).phone}`;
}

// -- small habits ------------------------------------------------------------------------------------------------
document.addEventListener("click", (event) => {
  const hit = (selector) => event.target.closest(selector);
  if (hit("[data-open=keys]")) { $("details.menu").open = false; sheet.showModal(); }
  if (hit("[data-close]")) sheet.close();
  if (hit("[data-print]")) print();
  if (hit("[data-reload]") || hit("#new-bar")) location.reload();
  const link = hit("[data-call]"), listed = hit("[data-dial]"), anyway = hit("[data-call-anyway]");
  if (link) { event.preventDefault(); call(link); }
  if (listed) { event.preventDefault(); dial(listed); }
  if (anyway) { tell(anyway.dataset.callAnyway, { anyway: "1" }); body.dataset.dialled = "1"; anyway.closest("dialog")?.close(); }
  for (const open of $$("details.menu[open], details.filters[open]")) if (!open.contains(event.target) && !hit("form")) open.open = false;
});
// Back from the dialler: the outcome is what comes next.
document.addEventListener("visibilitychange", () => {
  if (document.hidden || !body.dataset.dialled) return;
  if (body.dataset.dialled !== "1") { location.href = `${body.dataset.dialled}#outcomes`; return; }
  delete body.dataset.dialled;
  $("#outcomes")?.scrollIntoView({ block: "center" });
  $("#outcomes button")?.focus();
});
// A second click on the same form does nothing; the server would refuse it too. A file may be asked for again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && form.method === "post" && form.getAttribute("id") !== "bulk" && !("file" in form.dataset)) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
for (const room of $$(".chart-room")) room.scrollLeft = room.scrollWidth; // the newest day is what one looks for
const saved = $("#saved");
saved?.addEventListener("change", () => {
  const reply = $("#reply");
  if (saved.value) { reply.value = (reply.value ? reply.value.trimEnd() + "\n" : "") + saved.value; reply.focus(); }
  saved.value = "";
});
const bulk = $("#bulk");
function countTicked() {
  const ticked = $$("#rows input[name=id]:checked").length;
  $("#ticked").textContent = ticked;
  bulk.hidden = ticked === 0;
}
if (bulk) {
  document.addEventListener("change", (event) => {
    if (event.target.id === "tick-all") for (const each of $$("#rows input[name=id]")) each.checked = event.target.checked;
    countTicked();
  });
  countTicked();
}
for (const note of $$("[data-leaves]")) setTimeout(() => note.remove(), 28000);

if (body.dataset.live) { listen(); keepTime(); }
if (body.dataset.pageLive) keepPolling(body.dataset.pageLive, applyPage, () => ({ after: body.dataset.stamp, cursor, since: lookedAt }));
