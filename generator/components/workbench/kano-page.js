/** The Kano workbench: takes answers in three ways, computes, and hands the results out. */
(() => {
  "use strict";

  const { kano, held, parts, reader, panel, picture, kanoPlot, kanoResults, words } =
    globalThis.course;
  const { filled } = panel;
  const found = document.querySelector('[data-workbench="kano"]');
  if (!(found instanceof HTMLElement)) return;
  const root = found;
  /** @type {KanoPage} */
  const page = JSON.parse(document.getElementById("kano_data")?.textContent ?? "{}");
  const { part, field, say, chosen } = parts.of(root);

  /** @type {{ features: KanoFeature[], cut: KanoCut, given: string[][], about: string }} */
  const state = { features: [], cut: { better: 0.5, worse: 0.5 }, given: [], about: "" };

  const work = parts.worker(say);

  /** @returns {Steps<{ features: { title: string, counts: KanoCounts }[], bad: readonly BadRow[], badCount: number, said: string, about?: string }>} */
  function* counted() {
    const { survey, pasted, told } = globalThis.course;
    const nothing = { features: [], bad: [], badCount: 0 };
    const way = chosen("way");
    const kind = /** @type {KanoTable} */ (field("table").value);
    const text = way === "ask" ? "" : held.text(field(way));
    const { rows, unseen, problem } =
      way === "ask"
        ? {
            unseen: 0,
            rows: [(page.sample.split("\n")[0] ?? "").split("\t"), ...state.given].map(
              (cells, line) => ({ line, cells })
            ),
            problem: state.given.length ? "" : "empty"
          }
        : yield* pasted.steps(text);
    if (problem) return { ...nothing, said: parts.problem(/** @type {PasteProblem} */ (problem)) };
    if (way === "counts") {
      const { features, bad, columns, isMixed } = survey.counts(rows);
      if (isMixed) return { ...nothing, said: page.refused.counts };
      return {
        features,
        bad,
        badCount: bad.length,
        said: "",
        about: told.told({ columns, extra: [], merged: 0, unseen }, page.roles)
      };
    }
    const meaning = /** @type {"" | "1-like" | "5-like"} */ (chosen("meaning"));
    const read = yield* survey.read(rows, page.answers, meaning, chosen("side"));
    part("meaning").hidden = !read.isNumeric;
    part("sides").hidden = !read.questions;
    read.questions?.forEach((question, at) => say(`side-${at + 1}`, question));
    const taken = way === "ask" ? "" : told.told({ ...read, unseen }, page.roles);
    if (read.isMixed) return { ...nothing, said: page.refused.mixed };
    if (read.asksSide) return { ...nothing, said: page.refused.side + taken };
    if (read.asks) return { ...nothing, said: page.refused.asks };
    const features = read.features.map(({ title, answers }) => ({
      title,
      counts: kano.count(answers, kind)
    }));
    const about =
      (read.isNumeric
        ? `${root.querySelector(`[value="${meaning}"]`)?.parentElement?.textContent}。`
        : "") + taken;
    return { features, bad: read.bad, badCount: read.badCount, said: "", about };
  }

  async function compute() {
    const done = await work.run(counted());
    if (!done) return;
    const { features, bad, badCount, said, about = "" } = done;
    parts.bad(part("bad"), bad, badCount, page.reasons);
    const assess = (/** @type {KanoCut} */ cut) =>
      features.flatMap(({ title, counts }) => {
        const one = kano.assess(counts, cut);
        return one ? [{ title, found: one }] : [];
      });
    const half = { better: 0.5, worse: 0.5 };
    state.cut =
      field("cut").value === "means" ? kano.means(assess(half).map((one) => one.found)) : half;
    state.features = assess(state.cut);
    part("results").hidden = state.features.length === 0;
    if (state.features.length === 0) return say("said", said || words["bench-nothing"]);
    const told = filled(words["bench-done"], { features: state.features.length, bad: badCount });
    if (!(await work.run(showing(about + told)))) return;
    say("said", told);
    part("results").querySelector("h2")?.focus();
  }

  /** Each part is laid out in its own turn. @param {string} told of what was read @returns {Steps<boolean>} */
  function* showing(told) {
    const { features, cut } = state;
    const kind = page.by[/** @type {KanoTable} */ (field("table").value)];
    const fictional =
      chosen("way") === "paste" && held.text(field("paste")) === page.sample
        ? words["bench-fictional"]
        : "";
    state.about =
      fictional +
      filled(kind, { better: cut.better.toFixed(2), worse: cut.worse.toFixed(2) }) +
      told;
    say("about", state.about);
    say("took", "");
    kanoResults.table(
      part("rows"),
      features.map((one, at) => kanoResults.line(one, at + 1, page.categories))
    );
    yield parts.laid(part("rows"));
    part("flags").replaceChildren(...kanoResults.flags(features, page));
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
    for (const one of root.querySelectorAll('[name="meaning"], [name="side"]'))
      /** @type {HTMLInputElement} */ (one).checked = false;
    part("meaning").hidden = part("sides").hidden = true;
  }

  /** The features that were typed in, each once. */
  const features = () => [
    ...new Set(
      field("features")
        .value.split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
    )
  ];

  /** The answers on the screen by their feature: they stay while the list of features is edited. @type {Map<string, string[]>} */
  const answers = new Map();

  /** A copy of a template of the page, filled in. @param {string} name @param {Record<string, string | number>} values */
  function stamp(name, values) {
    const made = /** @type {HTMLTemplateElement} */ (part(name)).content.cloneNode(true);
    const [one] = /** @type {DocumentFragment} */ (made).children;
    for (const text of one?.querySelectorAll("[data-fill]") ?? [])
      text.textContent = filled(text.textContent ?? "", values);
    return /** @type {HTMLElement} */ (one);
  }

  /** Two lists to choose from for each feature. */
  function form() {
    part("form").replaceChildren(
      ...features().map((title) => {
        const set = stamp("pair", { title });
        const lists = [...set.querySelectorAll("select")];
        lists.forEach((list, at) => {
          list.value = answers.get(title)?.[at] ?? "";
        });
        set.addEventListener("change", () =>
          answers.set(
            title,
            lists.map((list) => list.value)
          )
        );
        return set;
      })
    );
  }

  function answer() {
    const wanted = features();
    if (wanted.length === 0) return say("said", words["bench-no-features"]);
    if (wanted.some((title) => !answers.get(title)?.every(Boolean)))
      return say("said", words["bench-answer-all"]);
    const who = String(new Set(state.given.map(([first]) => first)).size + 1);
    state.given.push(...wanted.map((title) => [who, title, ...(answers.get(title) ?? [])]));
    answers.clear();
    form();
    say("said", filled(words["bench-answered"], { count: who }));
  }

  /** A sheet to hand out: the pair of questions on each feature, and a box for each answer. */
  function questionnaire() {
    const wanted = features();
    if (wanted.length === 0) return say("said", words["bench-no-features"]);
    part("paper").replaceChildren(
      ...wanted.map((title, at) => stamp("question", { title, number: at + 1 }))
    );
    document.documentElement.classList.add("prints-paper");
    window.print();
  }
  window.addEventListener("afterprint", () =>
    document.documentElement.classList.remove("prints-paper")
  );

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
    answers.clear();
    form();
    say("said", words["bench-cleared"]);
  }

  /** Headings and lines, as on the page, and what they rest on. */
  const lines = () => [
    [...(part("rows").parentElement?.querySelectorAll("thead th") ?? [])].map(
      (head) => head.textContent ?? ""
    ),
    ...state.features.map((one, at) => kanoResults.line(one, at + 1, page.categories)),
    [],
    [state.about]
  ];

  /** The plot with the names of its numbers and what it rests on, in lines as wide as it is. */
  function drawn() {
    const key = [...state.features.map(({ title }, at) => `${at + 1} ${title}`), state.about];
    const narrow = key.flatMap((text) => text.match(/.{1,24}(?:[，；。]|$)|.{1,24}/gu) ?? []);
    return picture.svg(
      /** @type {SVGElement} */ (part("plot").firstElementChild),
      kanoPlot.STYLE,
      narrow
    );
  }

  /** @param {string} name @param {Blob | null} made */
  function saved(name, made) {
    if (made) panel.save(name, made);
    say("took", words[made ? "bench-saved" : "bench-no-png"]);
  }

  /** @type {Record<string, () => unknown>} */
  const ACTIONS = {
    sample,
    compute,
    clear,
    answer,
    questionnaire,
    svg: () => saved("kano.svg", drawn()),
    png: async () => saved("kano.png", await picture.png(drawn()).catch(() => null)),
    copy: async () => say("took", await parts.copy(lines())),
    csv: () => say("took", parts.save("kano.csv", lines())),
    print: () => window.print()
  };
  for (const [name, action] of Object.entries(ACTIONS)) {
    root.querySelector(`[data-do="${name}"]`)?.addEventListener("click", () => void action());
  }
  function ways() {
    for (const way of root.querySelectorAll("[data-way]"))
      /** @type {HTMLElement} */ (way).hidden = way.getAttribute("data-way") !== chosen("way");
  }
  for (const one of root.querySelectorAll('[name="way"]')) one.addEventListener("change", ways);
  root.querySelector(".bench-in")?.addEventListener("input", forget);
  for (const way of ["paste", "drop"]) field("paste").addEventListener(way, anew);
  part("features").addEventListener("input", form);
  reader.files(root, field("file"), ({ text, problem }) => {
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
