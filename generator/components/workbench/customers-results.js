/**
 * What the customers workbench shows: sentences, tables, strips. Pure: no DOM. Where a customer's
 * name belongs there is only its place (`at`), so that one switch can replace all names.
 */
(() => {
  "use strict";

  const { customers, amount, words } = globalThis.course;
  const { shown, percent, tenths } = amount;
  const FEW = 30;
  const MOST_GROUPS = 20;
  const { SLICE } = globalThis.course.turns;

  /** What is made of each, in turns. @template From, To @param {readonly From[]} all @param {(one: From) => To} make @returns {Steps<To[]>} */
  function* each(all, make) {
    const made = [];
    for (const one of all) if (made.push(make(one)) % SLICE === 0) yield 1;
    return made;
  }

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** @param {readonly Composed[]} composed @param {(group: string) => string} name @returns {Strip[]} */
  const sharesOf = (composed, name) =>
    composed.flatMap(({ group, ofCustomers, ofValue }) => [
      {
        name: filled(words["bench-customers-of"], { group: name(group) }),
        value: ofCustomers ?? 0,
        text: tenths(ofCustomers),
        isMain: false
      },
      {
        name: filled(words["bench-sales-of"], { group: name(group) }),
        value: ofValue ?? 0,
        text: tenths(ofValue),
        isMain: true
      }
    ]);

  /** @param {Composed} one */
  const cellsOf = ({ customers: count, ofCustomers, value, ofValue }) => [
    String(count),
    tenths(ofCustomers),
    shown(value, 2),
    tenths(ofValue)
  ];

  /** The largest five, their share, and the sum of squared shares. @param {readonly number[]} values @returns {ReportPart[]} */
  function concentration(values) {
    const found = customers.concentration(values);
    if (!found) return [];
    const total = values.reduce((sum, value) => sum + value, 0);
    const first = values
      .map((value, at) => ({ at, value }))
      .sort((a, b) => b.value - a.value || a.at - b.at)
      .slice(0, 5);
    const count = first.length;
    const rest = values.length - count;
    const strips = first.map(({ at, value }) => ({
      at,
      name: "",
      value: value / total,
      text: tenths(value / total),
      isMain: true
    }));
    const others =
      rest > 0
        ? [
            {
              name: filled(words["bench-others"], { rest }),
              value: 1 - found.top,
              text: tenths(1 - found.top),
              isMain: false
            }
          ]
        : [];
    const like = { hhi: shown(found.hhi, 3), equal: shown(1 / found.hhi) };
    return [
      {
        title: words["bench-concentration"],
        said: [
          filled(words["bench-top"], { count, percent: percent(found.top) }),
          filled(words["bench-hhi"], like)
        ],
        head: words["bench-top-head"].split("|"),
        lines: first.map(({ at, value }) => ({
          at,
          cells: [shown(value, 2), tenths(value / total)]
        })),
        strips: [...strips, ...others]
      }
    ];
  }

  /** Composition by a group that was given. @param {readonly SalesGroup[]} groups @param {number} count @returns {ReportPart[]} */
  function byGroup(groups, count) {
    if (groups.length === 0) return [];
    const all = groups.reduce((sum, { value }) => sum + value, 0);
    const found = groups.slice(0, MOST_GROUPS).map(({ title, value, customers: own }) => ({
      group: title || words["bench-no-group"],
      customers: own,
      value,
      ofCustomers: own / count,
      ofValue: all > 0 ? value / all : null
    }));
    const more = groups.length - found.length;
    return [
      {
        title: words["bench-by-group"],
        said: [
          words["bench-by-group-said"],
          ...(more > 0 ? [filled(words["bench-more-groups"], { more })] : [])
        ],
        head: words["bench-group-head"].split("|"),
        lines: found.map((one) => ({ cells: [one.group, ...cellsOf(one)] })),
        strips: found.slice(0, 10).map(({ group, ofValue }) => ({
          name: group,
          value: ofValue ?? 0,
          text: tenths(ofValue),
          isMain: true
        }))
      }
    ];
  }

  /** @type {CourseCustomersResults["abc"]} */
  function* abc({ customers: given, groups, lines: used }, rule, bounds, by) {
    const values = given.map(({ value }) => value);
    const found = customers.abc(values, rule, { a: bounds.a / 100, b: bounds.b / 100 });
    if (found.length === 0) return null;
    yield 1;
    const composed = customers.compose(found, ["A", "B", "C"]);
    yield 1;
    const rest = [...byGroup(groups, given.length), ...concentration(values)];
    yield 1;
    const isMerged = used > given.length;
    return {
      about: [
        filled(by[rule], bounds),
        ...(isMerged ? [filled(words["bench-merged"], { lines: used, count: given.length })] : [])
      ],
      flags: [
        ...(given.length < FEW
          ? [filled(words["bench-few-customers"], { count: given.length })]
          : []),
        ...(found[0]?.group === "A" ? [] : [words["bench-no-a"]])
      ],
      head: words["bench-abc-head"].split("|"),
      lines: yield* each(found, ({ at, value, share, cumulative, group }) => ({
        at,
        cells: [shown(value, 2), tenths(share), tenths(cumulative), group]
      })),
      parts: [
        {
          title: words["bench-abc-parts"],
          said: [],
          head: words["bench-class-head"].split("|"),
          lines: composed.map((one) => ({ cells: [one.group, ...cellsOf(one)] })),
          strips: sharesOf(composed, (group) => group)
        },
        ...rest
      ]
    };
  }

  /** @param {readonly (Composed & { group: Segment })[]} composed @param {boolean} hasMoney @param {CustomersPage["segments"]} named @returns {ReportPart} */
  function segments(composed, hasMoney, named) {
    return {
      title: words["bench-segments"],
      said: [words["bench-same-service"], ...(hasMoney ? [] : [words["bench-no-money"]])],
      head: words["bench-segment-head"].split("|"),
      lines: composed.map((one) => ({ cells: [named[one.group][0], ...cellsOf(one)] })),
      todo: Object.values(named),
      strips: composed.map(({ group, customers: count, ofCustomers }) => ({
        name: named[group][0],
        value: ofCustomers ?? 0,
        isMain: group.length < 9,
        text: filled(words["bench-people"], { count, percent: tenths(ofCustomers) })
      }))
    };
  }

  /** @type {CourseCustomersResults["rfm"]} */
  function* rfm({ customers: given, lines: used, until }, high, { segments: named, by }) {
    const order = /** @type {Segment[]} */ (Object.keys(named));
    if (given.length === 0) return null;
    const scored = high ? customers.byThresholds(given, high) : customers.byFifths(given);
    yield 1;
    const entries = given.map(({ money }, at) => ({
      at,
      value: money,
      group: /** @type {Scored} */ (scored[at]).segment
    }));
    const sorted = order.flatMap((group) =>
      entries.filter((one) => one.group === group).sort((a, b) => b.value - a.value)
    );
    yield 1;
    const composed = /** @type {(Composed & { group: Segment })[]} */ (
      customers.compose(entries, order)
    );
    const top = concentration(given.map(({ money }) => money));
    yield 1;
    const score = (/** @type {number} */ one) =>
      high ? words[one ? "bench-high" : "bench-low"] : String(one);
    return {
      about: [
        ...(used
          ? [filled(words["bench-orders"], { lines: used, count: given.length, until })]
          : []),
        high ? filled(by.thresholds, high) : by.fifths
      ],
      flags:
        given.length < FEW ? [filled(words["bench-few-customers"], { count: given.length })] : [],
      head: words["bench-rfm-head"].split("|"),
      lines: yield* each(sorted, ({ at, group }) => {
        const { days, orders, money } = /** @type {Buying} */ (given[at]);
        const scores = /** @type {Scored} */ (scored[at]).scores.map(score);
        return {
          at,
          cells: [String(days), String(orders), shown(money, 2), ...scores, named[group][0]]
        };
      }),
      parts: [
        segments(
          composed,
          given.some(({ money }) => money > 0),
          named
        ),
        ...top
      ]
    };
  }

  Object.assign(globalThis.course, { customersResults: { abc, rfm } });
})();
