// The page works without this: here forms are sent in the background, so that a chat keeps its place, "typing…" shows
// while the bot thinks, and what others did (staff, the worker) appears by itself.
"use strict";

const LOOK_EVERY = 4000; // milliseconds
const queues = new Map(); // phone -> what it still has to send, as one promise after the other
const waiting = new Map(); // phone -> the messages that are on their way, drawn until their answer is there
let [looks, shown] = [0, 0]; // how often the tester looked somewhere, how often a page was shown

function toTheEnd(root) {
  for (const chat of root.querySelectorAll("[data-chat]")) chat.scrollTop = chat.scrollHeight;
}

// What WhatsApp does at once: the message with one tick, and "typing…".
function draw(phoneId) {
  const phone = document.getElementById(phoneId);
  const messages = waiting.get(phoneId) || [];
  if (!phone || !messages.length) return;
  const chat = phone.querySelector("[data-chat]");
  for (const each of chat.querySelectorAll(".bubble-sending, .bubble-typing")) each.remove();
  for (const { text } of messages.filter((each) => each.text)) {
    const mine = document.createElement("article");
    mine.className = "bubble bubble-mine bubble-sending";
    mine.textContent = `${text} ✓`;
    chat.append(mine);
  }
  const typing = document.createElement("p");
  typing.className = "bubble bubble-bot bubble-typing";
  typing.textContent = "typing…";
  chat.append(typing);
  const head = phone.querySelector("[data-typing]");
  head.textContent = "typing…";
  head.classList.add("is-typing");
  chat.scrollTop = chat.scrollHeight;
}

// Where each chat stands: at its end it stays there, so that what comes by itself is seen; elsewhere it keeps its place.
function scrolls() {
  const place = (chat) => (chat.scrollHeight - chat.clientHeight - chat.scrollTop < 40 ? null : chat.scrollTop);
  return new Map([...document.querySelectorAll("[data-chat]")].map((chat) => [chat.closest(".phone").id, place(chat)]));
}

function drafts() {
  return new Map([...document.querySelectorAll("[data-composer]")].map((form) => [form.id, form.elements.text.value]));
}

function writingIn() {
  const at = document.activeElement;
  return at?.matches("[data-composer] textarea") ? [at.form.id, at.selectionStart, at.selectionEnd] : null;
}

function show(html, address, sentFrom) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const [places, typed, writing] = [scrolls(), drafts(), writingIn()];
  const strip = document.getElementById("phones").scrollLeft;
  document.body.replaceWith(fresh.body);
  document.documentElement.dataset.stamp = fresh.documentElement.dataset.stamp;
  if (address && address !== location.href) history.pushState({}, "", address);
  shown += 1;
  for (const phone of document.querySelectorAll(".phone[id]")) draw(phone.id);
  toTheEnd(document);
  for (const [id, top] of places) {
    const chat = document.querySelector(`#${CSS.escape(id)} [data-chat]`);
    if (chat && top !== null && id !== sentFrom) chat.scrollTop = top;
  }
  for (const [id, text] of typed) {
    const form = document.getElementById(id);
    if (form && text) form.elements.text.value = text;
  }
  if (writing) {
    const area = document.getElementById(writing[0])?.elements.text;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(writing[1], writing[2]);
  }
  document.getElementById("phones").scrollLeft = strip;
  if (sentFrom && !waiting.size) document.getElementById(sentFrom)?.scrollIntoView({ inline: "nearest", block: "nearest" });
}

// The page at an address: null, with a word to the tester, where it could not be had.
async function page(address, options) {
  try {
    const answer = await fetch(address, options);
    if (answer.ok) return { html: await answer.text(), url: answer.url };
    tell(await answer.text());
  } catch {
    tell("The simulator does not answer. Is it still running?");
  }
  return null;
}

// The newest look wins over an older one; neither waits for what is being sent, nor drops it.
async function look(address) {
  const [mine, before] = [(looks += 1), shown];
  const found = await page(address);
  if (!found || mine !== looks) return false;
  show(found.html, found.url);
  if (shown > before + 1) refresh();
  return true;
}

// What others did meanwhile: dropped where the tester did something in between.
async function refresh() {
  const { stamp, stampUrl } = document.documentElement.dataset;
  const before = `${looks} ${shown}`;
  const answer = await fetch(stampUrl).catch(() => null);
  if (!answer?.ok || (await answer.text()) === stamp) return;
  const found = await fetch(location.href).catch(() => null);
  const html = found?.ok ? await found.text() : "";
  if (html && before === `${looks} ${shown}`) show(html);
}

// Each phone sends one message after the other, beside the other phones; none is dropped.
function send(phoneId, address, body, text) {
  const message = { text };
  if (phoneId) waiting.set(phoneId, [...(waiting.get(phoneId) || []), message]);
  draw(phoneId);
  const sent = (queues.get(phoneId) || Promise.resolve()).then(async () => {
    const found = await page(address, { method: "POST", body });
    const left = (waiting.get(phoneId) || []).filter((each) => each !== message);
    if (left.length) waiting.set(phoneId, left);
    else waiting.delete(phoneId);
    if (found) show(found.html, found.url, phoneId);
    else failed(phoneId, text);
    if (!waiting.size) refresh();
  });
  queues.set(phoneId, sent);
  return sent;
}

// What could not be sent is given back to whoever typed it.
function failed(phoneId, text) {
  const phone = document.getElementById(phoneId);
  if (!phone) return;
  for (const each of phone.querySelectorAll(".bubble-sending, .bubble-typing")) each.remove();
  draw(phoneId);
  const area = phone.querySelector("[data-composer] textarea");
  if (text && !area.value) area.value = text;
}

// "Copy as test": the script goes to the clipboard; where that is not allowed, it opens as text in a new tab.
async function copy(address) {
  const answer = await fetch(address);
  const text = await answer.text();
  try {
    if (!answer.ok) throw new Error(text);
    await navigator.clipboard.writeText(text);
    tell("The test is in the clipboard: paste it into a .chat.yaml file.");
  } catch {
    window.open(address, "_blank", "noopener");
  }
}

function tell(words) {
  const said = document.getElementById("said");
  said.textContent = words;
  said.classList.add("is-shown");
  setTimeout(() => said.classList.remove("is-shown"), 6000);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.matches("[data-copy]")) {
    event.preventDefault();
    await copy(`${form.action}?${new URLSearchParams(new FormData(form))}`);
    return;
  }
  if (form.method !== "post") return;
  event.preventDefault();
  const phone = form.closest(".phone");
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  const words = body.get("suggestion") || body.get("text");
  const text = form.matches("[data-send]") && !body.get("trouble") && (body.get("kind") || "text") === "text" ? words : "";
  for (const menu of form.querySelectorAll(".menu[open]")) menu.open = false;
  if (form.matches("[data-composer]")) {
    if (!body.get("suggestion")) form.elements.text.value = "";
    for (const each of form.querySelectorAll(".composer-quote, input[name=quoted]")) each.remove();
    form.elements.text.focus({ preventScroll: true });
  }
  await send(phone?.matches("[id]:not(.phone-new)") ? phone.id : "", action, body, text);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest("[data-composer]");
  if (event.target.tagName !== "TEXTAREA" || !form || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector(".composer-send"));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/simulator']");
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  if (link?.matches("[data-copy]")) {
    event.preventDefault();
    link.closest(".menu").open = false;
    copy(link.href);
    return;
  }
  if (!link || event.ctrlKey || event.metaKey || link.hasAttribute("download")) return;
  event.preventDefault();
  look(link.href).then((came) => {
    const target = came && link.hash && document.getElementById(link.hash.slice(1));
    if (!target) return;
    if (target.matches("[data-composer]")) target.elements.text.focus();
    else if (matchMedia("(max-width: 900px)").matches) target.scrollIntoView();
    if (target.id === "why") target.focus({ preventScroll: true });
  });
});

window.addEventListener("popstate", () => look(location.href));

setInterval(() => {
  const writing = document.activeElement && document.activeElement.matches("textarea, input, select");
  const drafting = writing && document.activeElement.value !== "";
  if (waiting.size || document.hidden || document.querySelector(".menu[open]") || drafting) return;
  refresh();
}, LOOK_EVERY);

toTheEnd(document);
