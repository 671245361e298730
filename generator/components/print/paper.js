/** The key of the items that are on the page now, on pages of its own, when it is asked for. */
(() => {
  "use strict";

  const tools = document.querySelector("[data-paper]");
  const box = tools?.querySelector("input");
  if (!(tools instanceof HTMLElement) || !box) return;

  /** @param {Element} item */
  function entry(item) {
    const made = document.createElement("div");
    const number = item.querySelector(".item-meta")?.textContent?.match(/\d+/)?.[0] ?? "";
    const title = document.createElement("b");
    title.textContent = `${number}. `;
    const line = item.querySelector(".item-key .item-key-line")?.cloneNode(true);
    if (line instanceof Element) line.prepend(title);
    made.append(line ?? "", item.querySelector(".item-key ul")?.cloneNode(true) ?? "");
    return made;
  }

  function build() {
    document.querySelector(".paper-key")?.remove();
    if (!box?.checked) return;
    const made = document.createElement("section");
    made.className = "paper-key";
    const title = document.createElement("h2");
    const form = document.querySelector(".paper-form")?.textContent ?? "";
    title.textContent = `${tools instanceof HTMLElement ? tools.dataset.paper : ""} ${form}`.trim();
    const items = [...document.querySelectorAll("course-item")].filter(
      (item) => item.checkVisibility?.() ?? true
    );
    made.append(title, ...items.map(entry));
    document.querySelector("article")?.append(made);
  }

  tools.hidden = false;
  box.addEventListener("change", build);
  addEventListener("beforeprint", build);
})();
