// The page works without this: here forms are sent in the background, so that a chat keeps its place, "typing…" shows
// while the bot thinks, and what others did (staff, the worker) appears by itself.
"use strict";

const LOOK_EVERY = 4000; // milliseconds
let busy = false;

function toTheEnd(root) {
  for (const chat of root.querySelectorAll("[data-chat]")) chat.scrollTop = chat.scrollHeight;
}

// What WhatsApp does at once: the message with one tick, and "typing…".
function showSending(phone, body) {
  const chat = phone.querySelector("[data-chat]");
  const text = body.get("suggestion") || body.get("text");
  if (text && (body.get("kind") || "text") === "text") {
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

function scrolls(root) {
  return new Map([...root.querySelectorAll("[data-chat]")].map((chat) => [chat.closest(".phone").id, chat.scrollTop]));
}

function drafts(root) {
  return new Map([...root.querySelectorAll("[data-composer]")].map((form) => [form.id, form.elements.text.value]));
}

function show(html, address, { keep, sentFrom }) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const [places, typed, strip] = [scrolls(document), drafts(document), document.getElementById("phones").scrollLeft];
  document.body.replaceWith(fresh.body);
  document.documentElement.dataset.stamp = fresh.documentElement.dataset.stamp;
  if (address && address !== location.href) history.pushState({}, "", address);
  toTheEnd(document);
  for (const [id, top] of places) {
    const chat = document.querySelector(`#${CSS.escape(id)} [data-chat]`);
    if (chat && (keep || id !== sentFrom)) chat.scrollTop = keep ? top : chat.scrollHeight;
  }
  for (const [id, text] of typed) {
    const form = document.getElementById(id);
    if (form && text && !(sentFrom && form.closest(".phone").id === sentFrom)) form.elements.text.value = text;
  }
  document.getElementById("phones").scrollLeft = strip;
  if (sentFrom) document.getElementById(sentFrom)?.scrollIntoView({ inline: "nearest", block: "nearest" });
}

async function load(address, options, after) {
  if (busy) return;
  busy = true;
  try {
    const answer = await fetch(address, options);
    if (!answer.ok) {
      tell(await answer.text());
      return;
    }
    show(await answer.text(), answer.url, after);
  } finally {
    busy = false;
  }
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
  if (phone && form.matches("[data-send]")) showSending(phone, body);
  const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  await load(action, { method: "POST", body }, { keep: false, sentFrom: phone ? phone.id : "" });
  if (phone && form.matches("[data-composer]")) document.querySelector(`#${CSS.escape(form.id)} textarea`)?.focus();
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
  load(link.href, {}, { keep: true }).then(() => {
    const target = link.hash && document.getElementById(link.hash.slice(1));
    if (!target) return;
    if (target.matches("[data-composer]")) target.elements.text.focus();
    else if (matchMedia("(max-width: 900px)").matches) target.scrollIntoView();
    if (target.id === "why") target.focus({ preventScroll: true });
  });
});

window.addEventListener("popstate", () => load(location.href, {}, { keep: true }));

setInterval(async () => {
  const writing = document.activeElement && document.activeElement.matches("textarea, input, select");
  if (busy || document.hidden || document.querySelector(".menu[open]") || writing) return;
  const { stamp, stampUrl } = document.documentElement.dataset;
  const answer = await fetch(stampUrl).catch(() => null);
  if (answer && answer.ok && (await answer.text()) !== stamp) load(location.href, {}, { keep: true });
}, LOOK_EVERY);

toTheEnd(document);
