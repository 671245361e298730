"""What each style and script of the site holds: the sources it is joined from, in their order."""

from __future__ import annotations

STORE = ("store/store.js", "store/schedule.js", "store/keep.js")
"""What a browser remembers; with `SHARE`, also what it takes from another device: that is asked for
when something is brought in."""

SHARE = ("store/attempt.js", "store/merge.js", "store/clock.js", "store/import.js")

RUNNING = (
    "run/number.js",
    "run/sound.js",
    "run/record.js",
    "run/merge.js",
    "run/shelf.js",
    "run/storage.js",
    "run/make.js",
    "run/say.js",
)
"""What a run needs, from its number to what is kept of it."""

RECORD = (
    "base/percent.js",
    "run/current.js",
    "run/score.js",
    "run/amend.js",
    "run/drop.js",
    "run/transfer.js",
    "run/take.js",
    "run/word.js",
    "run/view.js",
    "run/correct.js",
    "run/shown.js",
    "base/csv.js",
)
"""How a record is shown, taken along and amended, and a table written; the page of a run asks for
it when one begins."""

RECORDS = (
    *RUNNING,
    "base/percent.js",
    "run/current.js",
    "run/score.js",
    "run/amend.js",
    "run/transfer.js",
    "run/take.js",
    "run/bring.js",
    "run/word.js",
    "records/find.js",
    "records/table.js",
    "records/chart.js",
    "records/place.js",
    "records/list.js",
    "records/spots.js",
    "records/dispose.js",
    "records/carry.js",
    "records/records.js",
)
"""The page of all records; it asks for `record.js` when one is opened or a table is saved, for
`incoming.js` when a file is brought in, for `ideographs.js` when something is looked for."""

READING = ("workbench/pasted.js", "workbench/columns.js", "workbench/told.js")
"""What reads a table; a workbench asks for its own with the first table."""

SCRIPTS = {
    "item.js": (
        *STORE,
        "item/grade.js",
        "base/percent.js",
        "item/answer.js",
        "item/ordering.js",
        "item/marks.js",
        "item/item.js",
    ),
    "typed.js": ("item/radicals.js", "item/match.js"),
    "exam.js": (
        "session/draw.js",
        "session/result.js",
        "session/choices.js",
        "session/findings.js",
        "session/exam.js",
    ),
    "session.js": (
        "store/attempt.js",
        "session/clock.js",
        "session/codes.js",
        "session/session.js",
    ),
    "store.js": ("base/percent.js", *STORE),
    "share.js": SHARE,
    "desk.js": (
        "desk/standing.js",
        "desk/chart.js",
        "desk/desk.js",
        "desk/actions.js",
    ),
    "badge.js": ("desk/badge.js",),
    "kano.js": (
        "item/radicals.js",
        "workbench/turns.js",
        "workbench/reader.js",
        "workbench/kano.js",
        "workbench/panel.js",
        "workbench/picture.js",
        "workbench/kano-plot.js",
        "workbench/kano-results.js",
        "base/csv.js",
        "workbench/parts.js",
        "workbench/held.js",
        "workbench/kano-page.js",
    ),
    "kano-read.js": (*READING, "workbench/survey-columns.js", "workbench/survey.js"),
    "satisfaction.js": (
        "workbench/turns.js",
        "item/radicals.js",
        "workbench/pasted.js",
        "workbench/columns.js",
        "workbench/amount.js",
        "workbench/satisfaction.js",
        "workbench/satisfaction-results.js",
        "workbench/panel.js",
        "workbench/strips.js",
        "base/csv.js",
        "workbench/parts.js",
        "workbench/satisfaction-page.js",
    ),
    "customers.js": (
        "item/radicals.js",
        "workbench/turns.js",
        "workbench/reader.js",
        "workbench/amount.js",
        "workbench/customers.js",
        "workbench/customers-results.js",
        "workbench/panel.js",
        "workbench/strips.js",
        "base/csv.js",
        "workbench/parts.js",
        "workbench/held.js",
        "workbench/customers-page.js",
    ),
    "customers-read.js": (*READING, "workbench/sales-columns.js", "workbench/sales.js"),
    "drill.js": (
        *STORE,
        "store/attempt.js",
        "session/draw.js",
        "workbench/panel.js",
        "drill/play.js",
        "drill/result.js",
        "drill/drill.js",
    ),
    "case.js": ("case/answers.js", "case/question.js", "case/case.js", "case/tools.js"),
    "print.js": ("print/print.js", "print/paper.js"),
    "sheet.js": ("sheet/options.js",),
    "run.js": (*RUNNING, "run/cards.js", "run/finish.js", "run/start.js", "run/run.js"),
    "run-form.js": ("run/fields.js",),
    "run-practical.js": ("base/percent.js", "run/current.js", "run/score.js", "run/steps.js"),
    "record.js": RECORD,
    "records.js": RECORDS,
    "incoming.js": ("store/clock.js", "run/incoming.js"),
    "validity.js": ("validity/judge.js", "validity/validity.js"),
}
"""Each file a page can ask for, and the sources it is joined from."""

WORDLESS = {
    "search.js": ("item/radicals.js", "search/find.js", "search/search.js"),
    "box.js": ("search/box.js",),
    "frame.js": ("search/frame.js",),
    "older.js": ("site/older.js",),
    "explore.js": ("kano/explore.js",),
    "ideographs.js": ("item/radicals.js",),
}
"""The same for scripts that say nothing of their own: the search's worker and its box, one for
Zensical's, what older browsers lack, the Kano page, and radicals for the records' search."""

STYLES = {
    "site.css": (
        "site/tokens.css",
        "site/theme.css",
        "site/content.css",
        "figure/figure.css",
        "site/print.css",
    ),
    "item.css": ("item/item.css",),
    "paper.css": ("print/paper.css",),
    "session.css": ("session/session.css",),
    "sheet.css": ("sheet/sheet.css",),
    "sheet-checks.css": ("sheet/checks.css",),
    "sheet-form.css": ("sheet/form.css",),
    "validity.css": ("validity/validity.css",),
    "explore.css": ("kano/explore.css",),
    "case.css": ("case/case.css",),
    "workbench.css": ("workbench/workbench.css",),
    "drill.css": ("drill/drill.css",),
    "desk.css": ("desk/desk.css",),
    "run.css": ("run/run.css",),
    "records.css": ("records/records.css",),
}
"""site.css is for every page; the others are asked for by the pages that use them."""
