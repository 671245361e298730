/** Says whether the revision in the address, that of a printed sheet, still holds. */
(() => {
  "use strict";

  const { validity, words } = globalThis.course;
  /** @type {Record<Standing, readonly [string, string]>} */
  const said = {
    current: [words["validity-current"], words["validity-current-about"]],
    superseded: [words["validity-superseded"], words["validity-superseded-about"]],
    withdrawn: [words["validity-withdrawn"], words["validity-withdrawn-about"]],
    sample: [words["validity-sample"], words["validity-sample-about"]],
    pending: [words["validity-pending"], words["validity-pending-about"]],
    unknown: [words["validity-unknown"], words["validity-unknown-about"]]
  };

  /** The document that the page is about; its revisions, the newest last. @param {HTMLElement} host */
  function read(host) {
    const history = /** @type {HTMLElement[]} */ ([
      ...host.querySelectorAll("tr[data-revision]")
    ]).map((row) => ({
      revision: row.dataset.revision ?? "",
      change: row.querySelector("td:last-child")?.textContent ?? ""
    }));
    const { revision = "", status = "" } = host.dataset;
    return { revision, status, history: history.reverse() };
  }

  /** @param {readonly { revision: string, change: string }[]} since */
  function list(since) {
    const made = document.createElement("ul");
    for (const { revision, change } of since) {
      const entry = document.createElement("li");
      entry.textContent = words["validity-since"]
        .replace("{revision}", () => revision)
        .replace("{change}", () => change);
      made.append(entry);
    }
    return made;
  }

  /** @param {HTMLElement} host @param {string} printed */
  function show(host, printed) {
    const about = read(host);
    const { state, since } = validity.judge(printed, about);
    const [title, text] = said[state];
    const head = document.createElement("strong");
    head.textContent = title;
    const line = document.createElement("p");
    const rest = text
      .replace("{current}", () => about.revision)
      .replace("{revision}", () => printed);
    line.append(head, " ", rest);
    const verdict = host.querySelector(".validity-verdict");
    verdict?.classList.add(`is-${state}`);
    verdict?.replaceChildren(line, ...(state === "superseded" ? [list(since)] : []));
  }

  const host = /** @type {HTMLElement | null} */ (document.querySelector("[data-validity]"));
  const printed = (new URLSearchParams(location.search).get("revision") ?? "").trim().slice(0, 20);
  const form = host?.querySelector("form");
  if (form) form.hidden = false;
  const field = form?.querySelector("input");
  if (field) field.value = printed;
  if (host && printed) show(host, printed);
})();
