/** The end of a run: notes, signatures, what is missing, and the way to close it. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, area } = run;

  /** @type {Record<Missing["why"], string>} */
  const WHY = {
    answer: words["run-miss-answer"],
    critical: words["run-miss-critical"],
    reason: words["run-miss-reason"],
    note: words["run-miss-note"],
    remedy: words["run-miss-remedy"],
    value: words["run-miss-value"],
    same: words["run-miss-same"]
  };

  /** @type {CourseRun["miss"]} */
  const miss = ({ ask, why }) =>
    run.filled(words["run-miss"], { name: run.named(ask), why: WHY[why] });

  /** @param {RunTold} told */
  function signatures(told) {
    return run.asks(told.now().sheet).flatMap((ask) => {
      if (ask.kind !== "signature") return [];
      const piece = run.typed(
        told,
        ask.key,
        "value",
        labelled(
          ask.label,
          make("input", ""),
          words[ask.required ? "run-sign-needed" : "run-sign-free"]
        )
      );
      piece.element.dataset.keys = ask.key;
      return [piece];
    });
  }

  /** What is missing, each leading to its place; as many as a phone shows. @param {RunTold} told */
  function missing(told) {
    const most = 12;
    const found = run.missing(told.now());
    const items = found.slice(0, most).map((one) =>
      make(
        "li",
        "",
        button(miss(one), () => told.goTo(one.ask), "run-link")
      )
    );
    const more =
      found.length > most
        ? [make("li", "muted", run.filled(words["run-more"], { count: found.length - most }))]
        : [];
    return { count: found.length, list: make("ul", "run-missing", ...items, ...more) };
  }

  /** @type {CourseRun["finishing"]} */
  function finishing(told) {
    const notes = run.typed(told, "/notes", "value", area(words["run-notes"], "", 3));
    const signed = signatures(told);
    const [count, holder] = [make("p", "run-label"), make("div", "")];
    const finish = button(words["run-finish"], told.finish, "md-button--primary run-wide");
    const element = make(
      "section",
      "run-end",
      make("h2", "run-pause", words["run-end"]),
      notes.element,
      ...signed.map((piece) => piece.element),
      count,
      holder,
      finish
    );
    const show = () => {
      const { count: left, list } = missing(told);
      count.textContent =
        left > 0 ? run.filled(words["run-left"], { count: left }) : words["run-complete"];
      holder.replaceChildren(...(left > 0 ? [list] : []));
      for (const piece of [notes, ...signed]) piece.show();
    };
    return { element, show };
  }

  Object.assign(run, { finishing, miss });
})();
