/** On the card that leads to the desk: how many items are due today, where there are some. */
(() => {
  "use strict";

  const { store, words } = globalThis.course;
  const memory = store.open();

  /** @param {HTMLElement} card */
  function show(card) {
    /** @type {Record<string, string[]>} */
    const asked = JSON.parse(card.dataset.due ?? "{}");
    const counts = Object.entries(asked).map(
      ([id, items]) => memory.due(id).filter((item) => items.includes(item)).length
    );
    const count = counts.reduce((sum, one) => sum + one, 0);
    const badge = card.querySelector(".badge");
    if (!(badge instanceof HTMLElement)) return;
    badge.textContent = words["desk-badge"].replace("{count}", String(count));
    badge.hidden = count === 0;
  }

  function all() {
    for (const card of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll("[data-due]")
    ))
      show(card);
  }

  all();
  window.addEventListener("storage", all); // another tab
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) all();
  });
})();
