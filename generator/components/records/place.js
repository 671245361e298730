/** The page: its places, and how records become rows of it. All of them as text. */
(() => {
  "use strict";

  const { records, run } = globalThis.course;
  const page = /** @type {HTMLElement} */ (document.querySelector(".records"));

  /** @type {CourseRecords["part"]} */
  const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-part="${name}"]`));

  /** @type {CourseRecords["say"]} */
  function say(name, text) {
    part(name).textContent = text;
  }

  /** @type {CourseRecords["link"]} */
  function link(href, text) {
    const made = run.make("a", "", text);
    made.href = href;
    return made;
  }

  /** @type {CourseRecords["to"]} */
  const to = (id) => `#${encodeURIComponent(id)}`;

  /** @type {CourseRecords["rows"]} */
  function rows(name, all) {
    const made = /** @type {DocumentFragment} */ (
      /** @type {HTMLTemplateElement} */ (part(name)).content.cloneNode(true)
    );
    const heads = [...made.querySelectorAll("th")].map((head) => head.textContent ?? "");
    made.querySelector("tbody")?.append(
      ...all.map(([first = "", ...others]) => {
        const head = run.make("th", "", first);
        head.scope = "row";
        const cells = others.map((inside, place) => {
          const cell = run.make("td", "", inside);
          cell.dataset.label = heads[place + 1] ?? "";
          return cell;
        });
        return run.make("tr", "", head, ...cells);
      })
    );
    return made;
  }

  const pages = JSON.parse(document.querySelector("#records_data")?.textContent ?? "{}");
  Object.assign(records, { store: run.open(), pages, part, say, link, to, rows });
})();
