/** The Kano workbench: takes answers in three ways, computes, and hands the results out. */
(() => {
  "use strict";

  const { kano, survey, pasted, held, parts, panel, picture, kanoPlot, kanoResults, words } = globalThis.course;
  const { make, filled } = panel;
  const found = document.querySelector('[data-workbench="kano"]');
  if (!(found instanceof HTMLElement)) return;
  const root = found;
  /** @type {KanoPage} */
  const page = JSON.parse(document.getElementById("kano_data")?.textContent ?? "{}");
  const MOST_SHOWN = 20; // bad rows; the rest is counted

  const { part, field, say, chosen } = parts.of(root);

  /** @type {{ features: KanoFeature[], cut: KanoCut, given: string[][], about: string }} */
  const state = { features: [], cut: { better: 0.5, worse: 0.5 }, given: [], about: "" };

  /** Why a row was left out. */
  const REASONS = {
    short: words["bench-short"], odd: words["bench-odd"], "no-feature": words["bench-no-feature"],
    "no-answer": words["bench-no-answer"], "unknown-answer": words["bench-unknown-answer"],
    "unknown-count": words["bench-unknown-count"],
  };

  const work = parts.worker(say);

  /** @returns {Steps<{ features: { title: string, counts: KanoCounts }[], bad: readonly BadRow[], badCount: number, said: string, about?: string }>} */
  function* counted() {
    const nothing = { features: [], bad: [], badCount: 0 };
    const way = chosen("way");
    const kind = /** @type {KanoTable} */ (field("table").value);
    const text = way === "ask" ? "" : held.text(field(way));
    const { rows, problem } = way === "ask"
      ? { rows: state.given.map((cells, at) => ({ line: at + 1, cells })), problem: state.given.length ? "" : "empty" }
      : yield* pasted.steps(text);
    if (problem) return { ...nothing, said: parts.problem(/** @type {PasteProblem} */ (problem)) };
    if (way === "counts") {
      const { features, bad } = survey.counts(rows);
      return { features, bad, badCount: bad.length, said: "" };
    }
    const meaning = /** @type {"" | "1-like" | "5-like"} */ (chosen("meaning"));
    const read = yield* survey.read(rows, page.answers, meaning);
    part("meaning").hidden = !read.isNumeric;
    if (read.isMixed) return { ...nothing, said: words["bench-pairs"] };
    if (read.asks) return { ...nothing, said: words["bench-asks"] };
    const features = read.features.map(({ title, answers }) => ({ title, counts: kano.count(answers, kind) }));
    const about = read.isNumeric ? `${root.querySelector(`[value="${meaning}"]`)?.parentElement?.textContent}。` : "";
    return { features, bad: read.bad, badCount: read.badCount, said: "", about };
  }

  /** @param {readonly BadRow[]} bad @param {number} all */
  function showBad(bad, all) {
    part("bad").hidden = all === 0;
    const lines = bad.slice(0, MOST_SHOWN).map(({ line, reason }) =>
      make("li", {}, filled(words["bench-bad-row"], { line, reason: REASONS[reason] })));
    part("bad").replaceChildren(make("p", {}, filled(words["bench-bad"], { count: all })), make("ul", {}, ...lines),
      ...(all > MOST_SHOWN ? [make("p", {}, filled(words["bench-bad-more"], { count: all - MOST_SHOWN }))] : []));
  }

  async function compute() {
    const done = await work.run(counted());
    if (!done) return;
    const { features, bad, badCount, said, about = "" } = done;
    showBad(bad, badCount);
    const assessed = features.flatMap(({ title, counts }) => {
      const one = kano.assess(counts);
      return one ? [{ title, found: one, counts }] : [];
    });
    state.cut = field("cut").value === "means" ? kano.means(assessed.map((one) => one.found)) : { better: 0.5, worse: 0.5 };
    state.features = assessed.flatMap(({ title, counts }) => {
      const one = kano.assess(counts, state.cut);
      return one ? [{ title, found: one }] : [];
    });
    part("results").hidden = state.features.length === 0;
    if (state.features.length === 0) return say("said", said || words["bench-nothing"]);
    if (!(await work.run(showing(about)))) return;
    say("said", filled(words["bench-done"], { features: state.features.length, bad: badCount }));
    part("results").querySelector("h2")?.focus();
  }

  /** Each part is laid out in its own turn. @param {string} meaning of numbers @returns {Steps<boolean>} */
  function* showing(meaning) {
    const { features, cut } = state;
    const kind = words[field("table").value === "pouliot" ? "bench-by-variant" : "bench-by-classic"];
    const fictional = chosen("way") === "paste" && held.text(field("paste")) === page.sample ? words["bench-fictional"] : "";
    state.about = filled(kind, { better: cut.better.toFixed(2), worse: cut.worse.toFixed(2) }) + meaning + fictional;
    say("about", state.about);
    say("took", "");
    kanoResults.table(part("rows"), features.map((one, at) => kanoResults.line(one, at + 1, page.categories)));
    yield parts.laid(part("rows"));
    part("flags").replaceChildren(...kanoResults.flags(features, page.categories));
    yield parts.laid(part("flags"));
    part("plot").replaceChildren(kanoResults.plot(features, cut, page.categories));
    yield parts.laid(part("plot"));
    part("priorities").replaceChildren(...kanoResults.priorities(features, page));
    yield parts.laid(part("priorities"));
    return true;
  }

  /** What is shown belongs to what was given. */
  function forget() {
    work.stop();
    part("results").hidden = part("bad").hidden = true;
    say("said", "");
  }

  /** Of another table the numbers may mean another thing. */
  function anew() {
    forget();
    for (const one of root.querySelectorAll('[name="meaning"]')) /** @type {HTMLInputElement} */ (one).checked = false;
    part("meaning").hidden = true;
  }

  /** The features that were typed in, each once. */
  const features = () => [...new Set(field("features").value.split("\n").map((line) => line.trim()).filter(Boolean))];

  /** Two lists to choose from for each feature. */
  function form() {
    const pick = (/** @type {string} */ label) => {
      const options = page.answers.map(([title = ""], at) => make("option", { value: at + 1 }, title));
      return make("label", {}, `${label} `, make("select", {}, make("option", { value: "" }, words["bench-choose"]), ...options));
    };
    part("form").replaceChildren(...features().map((title) => make("fieldset", {},
      make("legend", {}, title), pick(filled(words["bench-if"], { title })), pick(filled(words["bench-if-not"], { title })))));
  }

  function answer() {
    const sets = [...part("form").querySelectorAll("fieldset")];
    const values = sets.map((set) => [...set.querySelectorAll("select")].map((one) => one.value));
    if (sets.length === 0) return say("said", words["bench-no-features"]);
    if (values.flat().includes("")) return say("said", words["bench-answer-all"]);
    const who = String(new Set(state.given.map(([first]) => first)).size + 1);
    for (const [at, title] of features().entries()) {
      const [functional = "", dysfunctional = ""] = (values[at] ?? []).map((value) => page.answers[Number(value) - 1]?.[0] ?? "");
      state.given.push([who, title, functional, dysfunctional]);
    }
    form();
    say("said", filled(words["bench-answered"], { count: who }));
  }

  /** A sheet to hand out: the pair of questions on each feature, and a box for each answer. */
  function questionnaire() {
    const wanted = features();
    if (wanted.length === 0) return say("said", words["bench-no-features"]);
    const line = (/** @type {string} */ question) => make("tr", {}, make("th", { scope: "row" }, question),
      ...page.answers.map(() => make("td", {}, "□")));
    const blocks = wanted.map((title, at) => make("table", { class: "bench-question" },
      make("caption", {}, `${at + 1}. ${title}`),
      make("thead", {}, make("tr", {}, make("td"), ...page.answers.map(([name = ""]) => make("th", { scope: "col" }, name)))),
      make("tbody", {}, line(filled(words["bench-if"], { title })), line(filled(words["bench-if-not"], { title })))));
    part("paper").replaceChildren(make("h2", {}, words["bench-questionnaire"]), make("p", {}, words["bench-questionnaire-how"]), ...blocks);
    document.documentElement.classList.add("prints-paper");
    window.print();
  }
  window.addEventListener("afterprint", () => document.documentElement.classList.remove("prints-paper"));

  function sample() {
    anew();
    held.put(field("paste"), page.sample);
    say("said", words["bench-sample"]);
  }

  function clear() {
    anew();
    held.put(field("paste"), "");
    for (const name of ["counts", "features", "file"]) field(name).value = "";
    state.given = [];
    form();
    say("said", words["bench-cleared"]);
  }

  /** Headings and lines, as on the page. */
  const lines = () => [
    [...root.querySelectorAll("thead th")].slice(0, 17).map((head) => head.textContent ?? ""),
    ...state.features.map((one, at) => kanoResults.line(one, at + 1, page.categories)),
  ];
  const drawn = () => picture.svg(/** @type {SVGElement} */ (part("plot").firstElementChild), kanoPlot.STYLE);

  async function png() {
    const made = await picture.png(drawn(), kanoPlot.SIZE, kanoPlot.SIZE).catch(() => null);
    if (made) panel.save("kano.png", made);
    say("took", made ? words["bench-saved"] : words["bench-no-png"]);
  }

  function svg() {
    panel.save("kano.svg", drawn());
    say("took", words["bench-saved"]);
  }

  /** @type {Record<string, () => unknown>} */
  const ACTIONS = {
    sample, compute, clear, answer, questionnaire, png, svg,
    copy: async () => say("took", await parts.copy(lines())),
    csv: () => say("took", parts.save("kano.csv", [...lines(), [], [state.about]])),
    print: () => window.print(),
  };
  for (const [name, action] of Object.entries(ACTIONS)) {
    root.querySelector(`[data-do="${name}"]`)?.addEventListener("click", () => void action());
  }
  function ways() {
    for (const way of root.querySelectorAll("[data-way]")) /** @type {HTMLElement} */ (way).hidden = way.getAttribute("data-way") !== chosen("way");
  }
  for (const one of root.querySelectorAll('[name="way"]')) one.addEventListener("change", ways);
  root.querySelector(".bench-in")?.addEventListener("input", forget);
  field("paste").addEventListener("paste", anew);
  part("features").addEventListener("input", form);
  panel.files(root, field("file"), ({ text, problem }) => {
    anew();
    const way = chosen("way") === "counts" ? "counts" : "paste";
    /** @type {HTMLInputElement} */ (root.querySelector(`[value="${way}"]`)).checked = true;
    ways();
    const isLong = !problem && held.put(field(way), text);
    say("said", problem ? parts.problem(problem) : words[isLong ? "bench-held" : "bench-read"]);
  });
  held.pastes(field("paste"), (isLong) => {
    say("said", isLong ? words["bench-held"] : "");
  });
  parts.show(root);
})();
