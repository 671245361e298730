/** How a drill went: its end, each choice with what it changed and the better one, and the steps. */
(() => {
  "use strict";

  const { words, play } = globalThis.course;
  const { make, filled } = globalThis.course.panel;

  const LEVELS = {
    bad: words["drill-bad"],
    middle: words["drill-middle"],
    good: words["drill-good"]
  };
  const STEPS = {
    served: words["drill-step-served"],
    broken: words["drill-step-broken"],
    mixed: words["drill-step-mixed"],
    untouched: words["drill-step-untouched"],
    absent: words["drill-step-absent"]
  };

  /** A copy of what an author wrote, marks and links too. @type {CourseDrillResult["copy"]} */
  function copy(root, place, part) {
    const found = root.querySelector(`${place} [data-part="${part}"]`);
    return [...(found?.childNodes ?? [])].map((node) => node.cloneNode(true));
  }

  /** @type {CourseDrillResult["meters"]} */
  function meters(names, standing) {
    const rows = standing.map((value, place) => {
      const level = play.level(value, place);
      const text = filled(words["drill-of"], { name: names[place] ?? "", value });
      const word = make("span", { class: `drill-level is-${level}` }, LEVELS[level]);
      const filling = make("span", {});
      filling.style.width = `${value * 10}%`;
      return make(
        "li",
        {},
        text,
        " ",
        word,
        make("span", { class: `drill-bar is-${level}`, "aria-hidden": "true" }, filling)
      );
    });
    const scale = make("p", { class: "drill-scale muted" }, words["drill-scale"]);
    return [make("ul", { class: "drill-meters" }, ...rows), scale];
  }

  /** @type {CourseDrillResult["changed"]} */
  function changed(names, move) {
    const signed = (/** @type {number} */ one) => (one > 0 ? `+${one}` : `−${-one}`);
    const said = play
      .changes(move)
      .map((change, place) =>
        change
          ? filled(words["drill-changed"], { name: names[place] ?? "", change: signed(change) })
          : ""
      );
    return said.filter(Boolean).join("，") || words["drill-same"];
  }

  /** @param {string} term @param {(Node | string)[]} inside */
  const row = (term, ...inside) => make("div", {}, make("dt", {}, term), make("dd", {}, ...inside));

  /** @param {Element} root @param {readonly string[]} names @param {DrillMove} move */
  function walked(root, names, move) {
    const { node, choice } = move;
    const place = (/** @type {string} */ id) => `[data-node="${node.id}"] [data-choice="${id}"]`;
    const verdict = words[choice.best ? "drill-was-best" : "drill-was-other"];
    const steps = copy(root, place(choice.id), "steps");
    const rows = [
      row(words["drill-chose"], ...copy(root, place(choice.id), "text")),
      row(words["drill-why"], ...copy(root, place(choice.id), "rationale")),
      row(
        words[choice.best ? "drill-step-served" : "drill-step-broken"],
        ...(steps.length ? steps : [words["drill-steps-none"]])
      )
    ];
    if (choice.bars) rows.push(row(words["drill-bars"], ...copy(root, place(choice.id), "bars")));
    const other = play.better(move);
    if (other) {
      rows.push(row(words["drill-better"], ...copy(root, place(other.id), "text")));
      rows.push(row(words["drill-better-why"], ...copy(root, place(other.id), "rationale")));
    }
    return make(
      "li",
      { class: choice.best ? "is-best" : choice.bars ? "is-other is-barred" : "is-other" },
      make("p", { class: "drill-said" }, ...copy(root, `[data-node="${node.id}"]`, "says")),
      make("p", { class: "drill-verdict" }, make("strong", {}, verdict), " ", changed(names, move)),
      make("dl", {}, ...rows)
    );
  }

  /** Which lines bar a good end, and why. @param {Element} root @param {readonly DrillMove[]} moves */
  function barring(root, moves) {
    const lines = moves.map(({ node, choice }) => {
      const place = `[data-node="${node.id}"] [data-choice="${choice.id}"]`;
      return make(
        "li",
        {},
        "“",
        ...copy(root, place, "text"),
        "”",
        " ",
        ...copy(root, place, "bars")
      );
    });
    return [make("p", {}, words["drill-barred"]), make("ul", { class: "drill-barred" }, ...lines)];
  }

  /** @type {CourseDrillResult["marks"]} */
  function marks(root, drill, moves) {
    for (const old of root.querySelectorAll(".drill-mark")) old.remove();
    for (const step of /** @type {NodeListOf<HTMLElement>} */ (
      root.querySelectorAll(".drill-steps [data-step]")
    )) {
      if (!moves) continue;
      const state = play.step(drill, moves, step.dataset.step ?? "");
      step.append(make("span", { class: `drill-mark is-${state}` }, STEPS[state]));
    }
  }

  /** @type {CourseDrillResult["show"]} */
  function show(root, drill, names, { moves, standing, end, missed, barred }) {
    const place = `[data-end="${end?.id}"]`;
    const other = `[data-end="${missed?.id}"]`;
    const said = (/** @type {string} */ part) =>
      copy(root, other, part)
        .map((node) => node.textContent)
        .join("");
    const best = moves.filter(({ choice }) => choice.best).length;
    marks(root, drill, moves);
    return [
      make("h2", { tabindex: -1 }, ...copy(root, place, "title")),
      make(
        "p",
        { class: `drill-rating is-${end?.rating}` },
        make("strong", {}, ...copy(root, place, "rating"))
      ),
      make("p", {}, ...copy(root, place, "text")),
      ...(missed
        ? [
            make(
              "p",
              {},
              filled(words["drill-missed"], { title: said("title"), needs: said("needs") })
            )
          ]
        : []),
      ...(barred.length ? barring(root, barred) : []),
      make("p", {}, filled(words["drill-score"], { all: moves.length, best })),
      ...meters(names, standing),
      make("h3", {}, words["drill-path"]),
      make("ol", { class: "drill-path" }, ...moves.map((move) => walked(root, names, move)))
    ];
  }

  globalThis.course.drillResult = { copy, meters, changed, marks, show };
})();
