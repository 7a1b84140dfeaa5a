// Corrections in the reading view, by pointer and keys, and the inbox while it is being read.
// Everything here is also a link or a form, which work without it.
(() => {
  "use strict";

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const panel = one("#panel");
  const article = one("article#text");
  const keys = one("#keys");
  const live = one("#live");

  let before = null; // what had the focus before the panel opened
  let kept = null; // the last words that were selected in the article: [start, end, text]

  const say = (text) => live && (live.textContent = text);

  // The words selected in the article, in code points, as the ledger counts them ------------

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
    const lead = new Range();
    lead.setStart(article, 0);
    lead.setEnd(range.startContainer, range.startOffset);
    const text = range.toString();
    const words = text.trim();
    if (!words) return null;
    const start = [...lead.toString()].length + [...text.slice(0, text.indexOf(words))].length;
    return { start, words };
  }

  // The panel ------------------------------------------------------------------------------

  async function open(address) {
    const answer = await fetch(`${address}?part=form`, { credentials: "same-origin" });
    if (!answer.ok) return location.assign(address);
    const sheet = new DOMParser().parseFromString(await answer.text(), "text/html");
    before = before || document.activeElement;
    panel.replaceChildren(...sheet.body.childNodes);
    panel.hidden = false;
    all("[hidden].take, [hidden].with-script", panel).forEach((part) => (part.hidden = false));
    all(".take", panel).forEach((button) => {
      button.addEventListener("mousedown", (event) => event.preventDefault()); // keep the selection
      button.addEventListener("click", () => take(button.dataset.take));
    });
    one("#leave", panel).addEventListener("click", (event) => {
      event.preventDefault();
      close();
    });
    panel.addEventListener("input", changed);
    one("#f-speaker_name", panel).addEventListener("input", suggest);
    show();
    return true;
  }

  function close() {
    panel.hidden = true;
    panel.replaceChildren();
    if ("highlights" in CSS) CSS.highlights.delete("given");
    if (before) before.focus({ preventScroll: true });
    before = null;
  }

  // What is written by hand stands where the ledger finds it: not where the old words did.
  function changed(event) {
    const at = event.target.nextElementSibling;
    if (at && at.name === `${event.target.name}_at`) at.value = "";
    show();
  }

  function take(name, words = selected() || kept) {
    if (!words) return say("Select words in the article first.");
    const contents = all("textarea[name=content]", panel);
    let field = one(`[name="${name}"]`, panel);
    if (name === "content") field = contents[0];
    if (name === "more") field = contents.find((part) => !part.value.trim()) || another(contents[0]);
    field.value = words.words;
    field.nextElementSibling.value = words.start;
    say(`${name === "more" ? "words said" : name}: ${words.words}`);
    show();
  }

  function another(content) {
    const row = content.parentElement.cloneNode(true);
    content.parentElement.parentElement.insertBefore(row, one(".contents .take", panel));
    return one("textarea", row);
  }

  // The words that the form holds, drawn in the article.
  function show() {
    if (!("highlights" in CSS)) return;
    const ranges = all("[name$=_at]", panel)
      .map((at) => [at.value, at.previousElementSibling.value])
      .filter(([at, words]) => at !== "" && words)
      .map(([at, words]) => rangeOf(Number(at), [...words].length))
      .filter(Boolean);
    CSS.highlights.set("given", new Highlight(...ranges));
  }

  function rangeOf(start, length) {
    const range = new Range();
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let open = false;
    while (walker.nextNode()) {
      const points = [...walker.currentNode.data];
      const unit = (n) => points.slice(0, n).join("").length;
      if (!open && start < passed + points.length) {
        range.setStart(walker.currentNode, unit(start - passed));
        open = true;
      }
      if (open && start + length <= passed + points.length) {
        range.setEnd(walker.currentNode, unit(start + length - passed));
        return range;
      }
      passed += points.length;
    }
    return null;
  }

  // Names that the ledger knows, while one is written.
  async function suggest(event) {
    const name = event.target.value.trim();
    if (name.length < 3) return;
    const answer = await fetch(`/api/v1/speakers?limit=10&speaker=${encodeURIComponent(name)}`);
    if (!answer.ok || event.target.value.trim() !== name) return;
    const names = (await answer.json()).speakers.map((speaker) => speaker.name);
    const options = [...new Set(names)].map((known) => {
      const option = document.createElement("option");
      option.value = known;
      return option;
    });
    one("#known", panel).replaceChildren(...options);
  }

  // Keys -----------------------------------------------------------------------------------

  const chosen = () => one(".card.chosen");
  const editOf = (card) => card && one(".edit a", card);

  async function correct() {
    const link = editOf(chosen());
    if (!link) return say("Choose a statement first: j and k.");
    if (await open(link.getAttribute("href"))) one("textarea", panel).focus();
  }

  async function add() {
    const words = selected();
    if (!(await open(one("#add-statement").getAttribute("href")))) return;
    if (words) take("content", words);
    one("textarea", panel).focus();
  }

  async function mark(name) {
    const words = selected();
    if (!words) return say("Select words in the article first.");
    if (panel.hidden) {
      const link = editOf(chosen());
      if (!(await open((link || one("#add-statement")).getAttribute("href")))) return;
    }
    take(name, words);
  }

  async function reject() {
    const link = editOf(chosen());
    if (!link) return say("Choose a statement first: j and k.");
    if (await open(link.getAttribute("href"))) one("[formaction]", panel).focus();
  }

  const submit = (id) => {
    const form = one(id);
    if (form) form.requestSubmit();
  };

  const actions = {
    e: correct,
    n: add,
    s: () => mark("source"),
    c: () => mark("cue"),
    w: () => mark("content"),
    x: reject,
    z: () => submit("#undo"),
    a: () => submit("#approve"),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || one("#help").open) return;
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape" && !panel.hidden) {
      event.stopImmediatePropagation();
      return close();
    }
    if (!keys.checked || typing || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  }

  // Start ----------------------------------------------------------------------------------

  if (panel && article) {
    addEventListener("keydown", onKey, true);
    document.addEventListener("selectionchange", () => (kept = selected() || kept));
    all(".edit a, #add-statement").forEach((link) =>
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (link.id) return add();
        open(link.getAttribute("href")).then((there) => there && one("textarea", panel).focus());
      }),
    );
    if (location.hash === "#corrections" && one("#corrections")) one("#corrections").open = true;
  }

  // Each corrected statement says by whom, and when.
  all("[data-corrected]").forEach((told) => {
    const facts = one(`.card[id="c${told.dataset.corrected}"] .facts`);
    if (!facts) return;
    const note = document.createElement("p");
    note.className = "corrected";
    note.textContent = told.textContent;
    facts.after(note);
  });

  // The inbox, while something waits: its list is loaded again, and the forms left alone.
  async function refresh() {
    const list = one("#handed-in");
    if (!list || !list.dataset.busy) return;
    const answer = await fetch("/inbox?part=list");
    if (answer.ok && !list.contains(document.activeElement)) {
      const sheet = new DOMParser().parseFromString(await answer.text(), "text/html");
      list.replaceWith(one("#handed-in", sheet));
    }
    setTimeout(refresh, 1500);
  }

  all(".without-script").forEach((part) => part.remove());
  setTimeout(refresh, 1000);
})();
