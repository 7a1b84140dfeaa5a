// Joins the two sides of the page: the words of the article and the notes beside them.
// The page reads well without it; and no offset is computed here, the segments carry the numbers.
(() => {
  "use strict";

  const GAP = 6; // pixels between two cards
  const KEYS = "sayso.keys"; // where the choice about single keys is kept

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const article = one("article");
  const aside = one("aside");
  const find = one("#find");
  const help = one("#help");
  const keys = one("#keys");
  const rail = one(".rail details");
  const cards = all(".card");
  const buttons = all("button[data-filter]");
  const byId = new Map(cards.map((card) => [card.dataset.id, card]));
  const wide = matchMedia("screen and (min-width: 60rem)");
  const paper = matchMedia("print");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const parts = new Map(cards.map((card) => [card.dataset.id, []])); // what belongs to each

  let current = null; // the chosen card
  let fixed = null; // the card that the others make room for

  const idsOf = (element) => element.dataset.ids.split(" ");
  const partsOf = (card) => parts.get(card.dataset.id);
  const wordsOf = (card) => partsOf(card).filter((part) => part.matches(".words"));
  const backOf = (card) => one(".back", card);
  const placeOf = (link) => document.getElementById(link.hash.slice(1));
  const shown = () => cards.filter((card) => !card.hidden);

  function say(text) {
    one("#live").textContent = text;
  }

  // Choosing ------------------------------------------------------------------------------

  function choose(card) {
    if (current) {
      current.classList.remove("chosen");
      partsOf(current).forEach((part) => part.classList.remove("chosen"));
    }
    current = card;
    if (card) {
      card.classList.add("chosen");
      partsOf(card).forEach((part) => part.classList.add("chosen"));
      card.closest("details").open = true;
    }
    rove();
    place();
  }

  // One stop of the Tab key in the text, and one card: that of the chosen statement.
  function rove() {
    const card = current || shown()[0];
    const words = card && placeOf(backOf(card));
    all("a.words").forEach((link) => (link.tabIndex = link === words ? 0 : -1));
    cards.forEach((other) => all("a", other).forEach((link) => (link.tabIndex = other === card ? 0 : -1)));
  }

  function goTo(element) {
    if (!element) return;
    if (!element.matches("a, button")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    bringIntoView(element);
  }

  function bringIntoView(element) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top > 40 && bottom < innerHeight - 40) return;
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  }

  const showWords = (card) => (choose(card), goTo(placeOf(backOf(card))));
  const showCard = (card) => (choose(card), goTo(backOf(card)));
  const onCards = () => aside.contains(document.activeElement);

  function step(by) {
    const list = shown();
    const at = list.indexOf(current);
    const next = at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[at + by];
    if (!next) return say(by > 0 ? "This is the last statement." : "This is the first statement.");
    say("");
    (onCards() ? showCard : showWords)(next);
  }

  function climb(up) {
    if (!current) return;
    const inside = (card) => card.dataset.parent === current.dataset.id;
    const next = up ? byId.get(current.dataset.parent) : cards.find(inside);
    if (!next || next.hidden) return say(up ? "No statement around this one." : "No statement inside.");
    say("");
    (onCards() ? showCard : showWords)(next);
  }

  function back() {
    if (document.activeElement === find && find.value) {
      find.value = "";
      filter();
    } else if (current && (onCards() || document.activeElement === find)) {
      showWords(current);
    } else {
      document.activeElement.blur();
      choose(null);
    }
  }

  // Placing -------------------------------------------------------------------------------

  // Each card level with the first line of its words, and pushed down where two would collide.
  // Where there are more cards than lines that would leave them far behind: so the one that is
  // chosen, or being read, is level in any case, and those before it give way upwards.
  function place() {
    const list = shown();
    if (!wide.matches || !list.length) return;
    const base = aside.getBoundingClientRect().top;
    const level = list.map((card) => topOf(card) - base);
    const height = list.map((card) => card.offsetHeight + GAP);
    const down = (top, from) => {
      for (let i = from + 1; i < list.length; i++) {
        top[i] = Math.max(level[i], top[i - 1] + height[i - 1]);
      }
      return top;
    };
    fixed = pivot(list);
    const at = list.indexOf(fixed);
    const top = down([...level], at);
    for (let i = at - 1; i >= 0; i--) top[i] = Math.min(level[i], top[i + 1] - height[i]);
    list.forEach((card, i) => (card.style.top = `${top[i]}px`));
    // Room for the cards of the last windowful, whichever of them is being read.
    const last = level.findIndex((y) => y >= article.offsetHeight - innerHeight);
    aside.style.minHeight = `${down([...level], Math.max(last, 0)).at(-1) + height.at(-1)}px`;
  }

  function pivot(list) {
    const visible = (card) => topOf(card) >= 0 && topOf(card) < innerHeight;
    if (current && visible(current)) return current;
    return list.find((card) => topOf(card) >= 0) || (list.includes(fixed) ? fixed : list.at(-1));
  }

  function follow() {
    survey();
    const list = shown();
    if (wide.matches && list.length && pivot(list) !== fixed) place();
  }

  function topOf(card) {
    const words = wordsOf(card)[0] || article;
    const lines = words.getClientRects();
    return (lines[0] || article.getBoundingClientRect()).top;
  }

  function fold() {
    all("details").forEach((part) => (part.open = wide.matches || paper.matches));
    place();
  }

  // The part of the article that is in the window, on the map.
  function survey() {
    const { top, height } = article.getBoundingClientRect();
    const units = one(".map").viewBox.baseVal.height;
    const scale = units / (height || 1);
    const from = Math.min(Math.max(-top * scale, 0), units);
    const to = Math.min(Math.max((innerHeight - top) * scale, from), units);
    one("#window").setAttribute("y", from);
    one("#window").setAttribute("height", to - from);
  }

  // Filtering -----------------------------------------------------------------------------

  // Of one filter any pressed value will do; each filter, and the words sought, must agree.
  function filter() {
    const pressed = new Map();
    for (const button of buttons.filter(isPressed)) {
      const { filter: name, value } = button.dataset;
      pressed.set(name, [...(pressed.get(name) || []), value]);
    }
    const sought = find.value.trim().toLowerCase();
    for (const card of cards) {
      const agrees = ([name, values]) =>
        card.dataset[name].split(" ").some((value) => values.includes(value));
      card.hidden = ![...pressed].every(agrees) || (sought !== "" && !textOf(card).includes(sought));
    }
    if (current && current.hidden) choose(null);
    const left = new Set(shown().map((card) => card.dataset.id));
    const off = (part) => !idsOf(part).some((id) => left.has(id));
    all("[data-ids]").forEach((part) => part.classList.toggle("off", off(part)));
    all("details.notes").forEach((notes) => (notes.hidden = !one(".card:not([hidden])", notes)));
    one("#all").hidden = !pressed.size && !sought;
    say(`${left.size} of ${cards.length} statements shown.`);
    rove();
    place();
  }

  function textOf(card) {
    const words = wordsOf(card).map((part) => part.textContent);
    return [card.textContent, words.join("")].join(" ").replace(/\s+/g, " ").toLowerCase();
  }

  const isPressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", on);

  function showAll() {
    buttons.forEach((button) => press(button, false));
    find.value = "";
    filter();
  }

  // Pointing ------------------------------------------------------------------------------

  // Where statements overlap, the innermost; clicked again, the one around it.
  function statementAt(words) {
    const ids = idsOf(words).filter((id) => !byId.get(id).hidden);
    const at = current ? ids.indexOf(current.dataset.id) : -1;
    return byId.get(ids.at(at > 0 ? at - 1 : -1));
  }

  article.addEventListener("click", (event) => {
    const words = event.target.closest("[data-ids].words");
    if (!words || !getSelection().isCollapsed) return;
    event.preventDefault();
    const byKey = event.detail === 0; // Enter on a link
    const begins = byKey && current && placeOf(backOf(current)) === words;
    const card = begins ? current : statementAt(words);
    if (!card) return;
    if (byKey) return showCard(card);
    choose(card);
    bringIntoView(card);
  });

  aside.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    if (!card || !getSelection().isCollapsed) return;
    const link = event.target.closest("a");
    event.preventDefault();
    choose(card);
    if (link) goTo(placeOf(link));
    else bringIntoView(placeOf(backOf(card)) || article);
  });

  one(".map").addEventListener("click", (event) => {
    const bar = event.target.closest("[data-ids]");
    if (!bar) return;
    event.preventDefault();
    showWords(byId.get(idsOf(bar).find((id) => !byId.get(id).hidden)));
  });

  function hover(event) {
    if (!("highlights" in CSS)) return;
    const target = event.target.closest(".words[data-ids], .card");
    CSS.highlights.delete("hovered");
    if (!target || event.type === "mouseout") return;
    const card = target.matches(".card") ? target : byId.get(idsOf(target).at(-1));
    const ranges = wordsOf(card).map((words) => {
      const range = new Range();
      range.selectNodeContents(words);
      return range;
    });
    CSS.highlights.set("hovered", new Highlight(...ranges));
  }

  for (const side of [article, aside]) {
    side.addEventListener("mouseover", hover);
    side.addEventListener("mouseout", hover);
  }

  // Keys ----------------------------------------------------------------------------------

  function showHelp() {
    help.showModal();
    one("#help-close").focus();
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    u: () => climb(true),
    d: () => climb(false),
    "/": () => ((rail.open = true), find.focus()),
    "?": showHelp,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") return back();
    if (event.key === "Enter" && current && document.activeElement === document.body) {
      return showCard(current);
    }
    const typing = event.target.matches("input");
    if (!keys.checked || typing || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  // A browser may keep nothing for a file on the disk; then the choice lasts as long as the page.
  function stored(value) {
    try {
      if (value !== undefined) localStorage.setItem(KEYS, value);
      return localStorage.getItem(KEYS);
    } catch {
      return null;
    }
  }

  // Start ---------------------------------------------------------------------------------

  document.documentElement.classList.add("js");
  all("[data-ids]").forEach((part) => idsOf(part).forEach((id) => parts.get(id).push(part)));
  all(":disabled").forEach((control) => (control.disabled = false));
  keys.checked = stored() !== "off";
  keys.addEventListener("change", () => stored(keys.checked ? "on" : "off"));
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      press(button, !isPressed(button));
      filter();
    }),
  );
  find.addEventListener("input", filter);
  one("#all").addEventListener("click", showAll);
  one("#help-open").addEventListener("click", showHelp);
  one("#help-close").addEventListener("click", () => help.close());
  wide.addEventListener("change", fold);
  addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
  paper.addEventListener("change", fold);
  new ResizeObserver(() => (place(), survey())).observe(article);
  rove();
  fold();
  const asked = location.hash && one(`.card[id="${CSS.escape(location.hash.slice(1))}"]`);
  if (asked) showWords(asked);
})();
