/** What the satisfaction workbench says of each figure: a sentence, doubts, a picture. Pure: no DOM. */
(() => {
  "use strict";

  const { satisfaction, amount, columns, pasted, words } = globalThis.course;
  const { shown, percent } = amount;
  const FEW = 30;
  const NAMED = 10; // values that were left out; the rest is counted

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** @param {string} said @param {string[]} [notes] @returns {Figured} */
  const nothing = (said, notes = []) => ({ value: "", said, notes, count: 0, pictures: [] });

  /** @param {number} count */
  const few = (count) => (count < FEW ? [filled(words["bench-few"], { count })] : []);

  /** @param {readonly string[]} refused @param {number} least @param {number} most */
  function leftOut(refused, least, most) {
    if (refused.length === 0) return [];
    const named = refused
      .slice(0, NAMED)
      .map((word) => (word.length > 20 ? `${word.slice(0, 20)}…` : word));
    const list = named.join("、") + (refused.length > NAMED ? words["bench-and-so-on"] : "");
    return [filled(words["bench-left-out"], { count: refused.length, list, least, most })];
  }

  /**
   * What both figures from answers do first.
   * @param {string} text @param {number} least @param {number} most
   * @param {(values: number[], notes: string[]) => Figured} found
   */
  function answered(text, least, most, found) {
    if (text.length > pasted.LIMIT) return nothing(words["bench-large"]);
    if (text.trim() === "") return nothing(words["bench-no-values"]);
    const { values, refused } = satisfaction.answers(pasted.clean(text), least, most);
    const notes = leftOut(refused, least, most);
    if (values.length === 0)
      return nothing(filled(words["bench-none-valid"], { least, most }), notes);
    return found(values, [...few(values.length), ...notes]);
  }

  /** @param {readonly number[]} values @param {number} value @returns {Strip} */
  function tally(values, value) {
    const count = values.filter((one) => one === value).length;
    const name = filled(words["bench-answer"], { value });
    return {
      name,
      value: count / values.length,
      text: told(count, values.length),
      isMain: value >= 4
    };
  }

  /** @param {number} count @param {number} all */
  const told = (count, all) =>
    filled(words["bench-count"], { count, percent: percent(count / all) });

  /** @type {CourseSatisfactionResults["csat"]} */
  const csat = (text) =>
    answered(text, 1, 5, (values, notes) => {
      const value = percent(satisfaction.csat(values));
      const good = values.filter((one) => one >= 4).length;
      const mean = shown(satisfaction.mean(values) ?? 0, 2);
      const said = filled(words["bench-csat-said"], { value, all: values.length, good, mean });
      const strips = [5, 4, 3, 2, 1].map((one) => tally(values, one));
      return {
        value,
        said,
        notes,
        count: values.length,
        pictures: [{ title: words["bench-csat-picture"], strips }]
      };
    });

  /** @type {CourseSatisfactionResults["nps"]} */
  const nps = (text) =>
    answered(text, 0, 10, (values, notes) => {
      const { promoters, passives, detractors, score } = satisfaction.nps(values);
      const points = score ?? 0;
      const value = `${points > 0 ? "+" : ""}${shown(points)}`;
      const said = filled(words["bench-nps-said"], {
        value,
        all: values.length,
        promoters,
        passives,
        detractors
      });
      const groups = /** @type {const} */ ([
        ["bench-promoters", promoters],
        ["bench-passives", passives],
        ["bench-detractors", detractors]
      ]);
      const strips = groups.map(([name, count]) => ({
        name: words[name],
        value: count / values.length,
        text: told(count, values.length),
        isMain: name === "bench-promoters"
      }));
      const scale = {
        title: words["bench-nps-scale"],
        least: -100,
        most: 100,
        ends: ["−100", "+100"],
        strips: [{ name: words["bench-nps"], value: points, text: value, isMain: true }]
      };
      return {
        value,
        said,
        notes,
        count: values.length,
        pictures: [{ title: words["bench-nps-picture"], strips }, scale]
      };
    });

  /** Where name, weight and mark stand: by headings that say it, else in this order. @param {readonly string[]} headings */
  function placesOf(headings) {
    const [weight, mark] = [/权重|比重|weight/i, /分|满意度|mark|score|mean/i].map((one) =>
      headings.findIndex((head) => one.test(head))
    );
    const isTold =
      weight !== undefined && mark !== undefined && weight >= 0 && mark >= 0 && weight !== mark;
    return isTold
      ? [headings.findIndex((_, at) => at !== weight && at !== mark), weight, mark]
      : [0, 1, 2];
  }

  /**
   * Aspects from a table: name, weight, mark; a first line without numbers is its heading. Rows of sums
   * are left out, a row with more cells than the heading is bad.
   * @param {PastedRow[]} rows @param {number} best
   */
  function aspects(rows, best) {
    const first = rows[0]?.cells ?? [];
    const isHeading = first.length > 2 && !/\d/.test(first.slice(1).join(""));
    const [name = 0, weight = 1, mark = 2] = placesOf(isHeading ? first : []);
    const all = isHeading ? rows.slice(1) : rows;
    const sums = all.filter(({ cells }) => columns.isSum(cells, name));
    const read = all
      .filter((row) => !sums.includes(row))
      .map(({ line, cells }) => ({
        line,
        name: columns.isWide(cells, Math.max(3, first.length)) ? "" : (cells[name] ?? ""),
        weight: amount.share(cells[weight] ?? ""),
        mark: amount.amount(cells[mark] ?? "")
      }));
    const isGood = (/** @type {typeof read[number]} */ one) =>
      one.name !== "" && one.weight >= 0 && one.weight <= 100 && one.mark >= 1 && one.mark <= best;
    return {
      good: read.filter(isGood),
      bad: read.filter((one) => !isGood(one)).map(({ line }) => line),
      sums: sums.map(({ line }) => line)
    };
  }

  /** @type {CourseSatisfactionResults["index"]} */
  function index(text, bestText, given) {
    const { rows, problem } = pasted.parse(text);
    if (problem)
      return nothing(problem === "large" ? words["bench-large"] : words["bench-no-aspects"]);
    const best = amount.amount(bestText);
    if (!(best > 1)) return nothing(words["bench-no-best"]);
    const { good, bad, sums } = aspects(rows, best);
    if (bad.length)
      return nothing(
        filled(words["bench-bad-aspects"], {
          lines: bad.slice(0, NAMED).join("、"),
          count: bad.length,
          best
        })
      );
    const found = satisfaction.index(good, best);
    const sum = shown(
      good.reduce((total, { weight }) => total + weight, 0),
      4
    );
    if (!found)
      return nothing(
        good.length ? filled(words["bench-weights"], { sum }) : words["bench-no-aspects"]
      );
    const [simple, rescaled] = [shown(found.simple), shown(found.rescaled)];
    const typed = counted(given);
    const count = typed.said ? 0 : typed.value;
    const notes = [
      ...(typed.said ? [given.text.trim() ? typed.said : words["bench-say-count"]] : few(count)),
      ...(sums.length ? [filled(words["bench-sum-rows"], { lines: sums.join("、") })] : [])
    ];
    const said = filled(words["bench-index-said"], {
      mean: shown(found.mean, 2),
      simple,
      rescaled
    });
    const both = [
      { name: words["bench-simple"], value: found.simple, text: simple, isMain: true },
      { name: words["bench-rescaled"], value: found.rescaled, text: rescaled, isMain: true }
    ];
    const marks = good.slice(0, 30).map(({ name, mark, weight }) => ({
      name,
      value: mark,
      text: filled(words["bench-mark"], { mark: shown(mark, 2), weight: percent(weight) })
    }));
    const pictures = [
      { title: words["bench-index-picture"], strips: both, most: 100, ends: ["0", "100"] },
      {
        title: words["bench-marks-picture"],
        strips: marks,
        most: best,
        ends: ["0", shown(best, 2)]
      }
    ];
    const value = filled(words["bench-index-value"], { simple, rescaled });
    return { value, said, notes, count, pictures };
  }

  /** A count that was typed in; a sentence where it is none. @param {Counted} given */
  function counted({ label, text }) {
    const value = amount.amount(text);
    if (text.trim() === "") return { value, said: filled(words["bench-type-in"], { label }) };
    const isCount = Number.isSafeInteger(value) && value >= 0;
    return {
      value,
      said: isCount ? "" : filled(words["bench-no-count"], { label, text: text.slice(0, 20) })
    };
  }

  /** @param {number} rate the first scale that has room for it */
  const roomFor = (rate) =>
    [10, 20, 50, 100, 200, 500, 1000].find((most) => rate <= most) ?? Math.ceil(rate);

  /** @type {CourseSatisfactionResults["rate"]} */
  function rate(part, whole, per) {
    const [first, second] = [counted(part), counted(whole)];
    if (first.said || second.said) return nothing(first.said + second.said);
    const labels = {
      part: part.label,
      whole: whole.label,
      first: first.value,
      second: second.value
    };
    const found = satisfaction.rate(first.value, second.value, per);
    if (found === null)
      return nothing(
        filled(words[second.value === 0 ? "bench-whole-zero" : "bench-part-more"], labels)
      );
    const value =
      per > 1 ? filled(words["bench-per-thousand"], { value: shown(found, 2) }) : percent(found);
    const more = first.value > second.value ? [filled(words["bench-part-more"], labels)] : [];
    const most = per > 1 ? roomFor(found) : 1;
    const ends = per > 1 ? ["0", shown(most)] : ["0%", "100%"];
    const strips = [{ name: words["bench-rate"], value: found, text: value, isMain: true }];
    return {
      value,
      said: filled(words["bench-rate-said"], { ...labels, value }),
      notes: [...few(second.value), ...more],
      count: second.value,
      pictures: [{ title: words["bench-rate-picture"], strips, most, ends }]
    };
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { satisfactionResults: { csat, nps, index, rate } });
})();
