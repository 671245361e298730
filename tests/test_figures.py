"""The figures: nothing overlaps, nothing is cut, and the SVG is safe and named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import dist
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authored.kinds.process import Process
from generator.authored.reading import load
from generator.figures import (
    chains,
    chapter_map,
    flow,
    gap,
    kano,
    kano_table,
    lanes,
    lanes_layout,
    matrix,
    paged,
    ring,
    svg,
    triangle,
)

ROOT = Path(__file__).resolve().parent.parent
COURSE = load(ROOT)[0]
FIXTURE = load(ROOT / "tests" / "fixtures")[0]
REAL = [p for course in (COURSE, FIXTURE) for c in course.chapters for p in c.processes]
KANO = next(content.kano for content in COURSE.chapters if content.kano)
TRIANGLE = next(content.triangle for content in COURSE.chapters if content.triangle)
HOSTILE = """<script>alert(1)</script>"'&]]>"""
TITLE_SIZE, SMALL_SIZE = 15, 13
Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Point = tuple[float, float]

# --- processes of any shape --------------------------------------------------------------------

words = st.text("记录判断是否成立方案回访ABab12 ", min_size=1, max_size=24).map(
    lambda text: text.strip() or "步"
)


@st.composite
def processes(draw: st.DrawFn) -> Process:
    """2 to 20 steps with lanes, jumps and decisions of 2 to 4 ways out to any step."""
    count = draw(st.integers(2, 20))
    lanes = [{"id": f"lane-{i}", "title": draw(words)} for i in range(draw(st.integers(0, 3)))]
    ids = st.sampled_from([f"step-{i}" for i in range(count)])
    steps = [draw(_step(f"step-{i}", ids, [lane["id"] for lane in lanes])) for i in range(count)]
    return Process.model_validate(
        {
            "id": "random",
            "title": draw(words),
            "origin": draw(st.sampled_from(["course", "site"])),
            "cycle": draw(st.booleans()),
            "lanes": lanes,
            "steps": steps,
        }
    )


@st.composite
def _step(draw: st.DrawFn, id: str, ids: st.SearchStrategy[str], lanes: list[str]) -> dict:
    step = {"id": id, "title": draw(words), "number": draw(st.sampled_from([None, "1", "12"]))}
    if lanes:
        step["lane"] = draw(st.sampled_from([None, *lanes]))
    kind = draw(st.sampled_from(["step", "step", "step", "decision", "next", "end", "start"]))
    if kind == "decision":
        ways = draw(st.integers(2, 4))
        step["exits"] = [{"label": draw(words), "to": draw(ids)} for _ in range(ways)]
    if kind == "next":
        step["next"] = draw(ids)
    return {**step, "type": kind if kind != "next" else "step"}


def any_process(test):
    """Runs a test on 200 random processes, the same ones every time."""
    return settings(max_examples=200, derandomize=True, deadline=None)(given(processes())(test))


def _nowhere(id: str) -> str:
    return ""


def _somewhere(id: str) -> str:
    return f"#{id}"


def _draw(process: Process) -> str:
    """The column as one element, however many sheets it takes."""
    parts = flow.draw(process, id="fig-x", desc="说明", addition="补", href=_nowhere)
    return f"<figure>{parts}</figure>"


def _parts(text: str) -> list[ElementTree.Element]:
    """The SVGs of a figure in sheets."""
    return list(_parse(f"<figure>{text}</figure>").iter("svg"))


# --- claims about a layout ---------------------------------------------------------------------


def boxes_are_apart(plan: flow.Layout) -> None:
    for upper, lower in pairwise(plan.boxes):
        assert upper.bottom + 12 <= lower.y


def no_line_touches_a_box(plan: flow.Layout) -> None:
    inner = [(b.x + 0.5, b.y + 0.5, b.x + b.width - 0.5, b.bottom - 0.5) for b in plan.boxes]
    for line in plan.lines:
        for start, end in pairwise(line):
            left, right = sorted((start[0], end[0]))
            top, bottom = sorted((start[1], end[1]))
            for x0, y0, x1, y1 in inner:
                assert right <= x0 or left >= x1 or bottom <= y0 or top >= y1


def every_line_starts_and_ends_at_the_side_of_a_box(plan: flow.Layout) -> None:
    sides = [(x, b) for b in plan.boxes for x in (b.x, b.x + b.width)]
    for line in plan.lines:
        for x, y in (line[0], line[-1]):
            assert any(x == side and b.y < y < b.bottom for side, b in sides)


def every_way_out_is_drawn(process: Process, plan: flow.Layout) -> None:
    assert len(plan.lines) + len(_straight_ways(process)) == len(list(_ways(process)))
    assert set(plan.straight) == {source for source, _ in _straight_ways(process)}


def no_two_lines_share_a_stretch_of_a_channel(plan: flow.Layout) -> None:
    upright = [
        (start[0], *sorted((start[1], end[1])))
        for line in plan.lines
        for start, end in pairwise(line)
        if start[0] == end[0]
    ]
    for (x, top, bottom), (other_x, other_top, other_bottom) in combinations(upright, 2):
        assert x != other_x or bottom < other_top or other_bottom < top


def no_two_lines_leave_at_one_height(plan: flow.Layout) -> None:
    starts = [line[0] for line in plan.lines]
    assert len(set(starts)) == len(starts)


def a_line_that_leaves_does_not_run_along_one_that_arrives(plan: flow.Layout) -> None:
    starts, ends = {line[0] for line in plan.lines}, {line[-1] for line in plan.lines}
    assert not starts & ends


def _ways(process: Process) -> Iterator[tuple[int, int]]:
    """Source and target of every way out, by the meaning of the data."""
    where = {step.id: index for index, step in enumerate(process.steps)}
    last = len(process.steps) - 1
    for index, step in enumerate(process.steps):
        if step.exits:
            yield from ((index, where[exit.to]) for exit in step.exits)
        elif step.type != "end" and step.next:
            yield index, where[step.next]
        elif step.type != "end" and index < last:
            yield index, index + 1
        elif step.type != "end" and process.cycle:
            yield index, 0


def _straight_ways(process: Process) -> list[tuple[int, int]]:
    return [(source, target) for source, target in _ways(process) if target == source + 1]


def _check_layout(process: Process) -> None:
    plan = flow.layout(process)
    boxes_are_apart(plan)
    no_line_touches_a_box(plan)
    every_line_starts_and_ends_at_the_side_of_a_box(plan)
    every_way_out_is_drawn(process, plan)
    no_two_lines_share_a_stretch_of_a_channel(plan)
    no_two_lines_leave_at_one_height(plan)
    a_line_that_leaves_does_not_run_along_one_that_arrives(plan)


@any_process
def test_any_process_is_laid_out_without_overlaps(process: Process) -> None:
    _check_layout(process)


@pytest.mark.parametrize("process", REAL, ids=lambda process: process.id)
def test_a_real_process_is_laid_out_without_overlaps(process: Process) -> None:
    _check_layout(process)


def test_the_processes_of_14_steps_with_3_decisions_are_among_the_real_ones() -> None:
    sizes = [(len(p.steps), sum(bool(step.exits) for step in p.steps)) for p in REAL]
    assert any(steps >= 14 and decisions >= 3 for steps, decisions in sizes)


# --- claims about a drawing --------------------------------------------------------------------


def _parse(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def _numbers(element: ElementTree.Element, *names: str) -> list[float]:
    return [float(element.get(name, "0")) for name in names]


def _points(path: ElementTree.Element) -> list[Point]:
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _size(text: ElementTree.Element) -> float:
    small = {"fig-small", "fig-link"} & set(text.get("class", "").split())
    return SMALL_SIZE if small else TITLE_SIZE


def _area(text: ElementTree.Element) -> Rectangle:
    """Where the ink of a text is: 0.85 em above its base line, 0.1 em below."""
    x, y = _numbers(text, "x", "y")
    size = _size(text)
    width = svg.width_of(text.text or "", size)
    left = x - {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
    return left, y - 0.85 * size, left + width, y + 0.1 * size


def _everywhere(figure: ElementTree.Element) -> Iterator[Point]:
    """The outermost points of everything drawn."""
    for element in figure.iter():
        if element.tag == "rect":
            x, y, width, height = _numbers(element, "x", "y", "width", "height")
            yield from ((x, y), (x + width, y + height))
        elif element.tag == "circle":
            x, y, r = _numbers(element, "cx", "cy", "r")
            yield from ((x - r, y - r), (x + r, y + r))
        elif element.tag == "path":
            yield from _points(element)
        elif element.tag == "text":
            left, top, right, bottom = _area(element)
            yield from ((left, top), (right, bottom))


def _check_frame(figure: ElementTree.Element) -> None:
    _, top, width, height = map(float, figure.get("viewBox", "").split())
    for x, y in _everywhere(figure):
        assert 0 <= x <= width
        assert top - 0.1 <= y <= top + height + 0.1


def _check_markup(text: str) -> None:
    figure = _parse(text)
    assert figure.tag == "svg"
    assert figure.get("role") == ("group" if figure.find(".//a") is not None else "img")
    title, desc = figure.find("title"), figure.find("desc")
    assert title is not None
    assert title.text
    assert desc is not None
    assert desc.text
    assert figure.get("aria-labelledby", "").split() == [title.get("id"), desc.get("id")]
    for element in figure.iter():
        tags = {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "a"}
        assert element.tag in tags
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
        for value in element.attrib.values():
            assert all(len(n.split(".")[1]) == 1 for n in re.findall(r"\b\d+\.\d+", value))


def _check_labels(process: Process) -> None:
    """Every text stands in the box of its step, with some air at the sides."""
    boxes = flow.layout(process).boxes
    for text in _parse(_draw(process)).iter("text"):
        left, top, right, bottom = _area(text)
        assert any(
            b.x + 4 <= left and right <= b.x + b.width - 4 and b.y <= top and bottom <= b.bottom
            for b in boxes
        ), text.text


def _check_texts_are_apart(figure: ElementTree.Element) -> None:
    for one, other in combinations(figure.iter("text"), 2):
        assert not _meet(_area(one), _area(other)), (one.text, other.text)


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _check_flow(process: Process) -> None:
    for part in _parse(_draw(process)):
        _check_markup(ElementTree.tostring(part, "unicode"))
        _check_frame(part)
        _check_texts_are_apart(part)
    _check_labels(process)


@any_process
def test_any_process_is_drawn_inside_its_frame_with_its_labels_in_their_boxes(
    process: Process,
) -> None:
    _check_flow(process)


@pytest.mark.parametrize("process", REAL, ids=lambda process: process.id)
def test_a_real_process_is_drawn_inside_its_frame_with_its_labels_in_their_boxes(
    process: Process,
) -> None:
    _check_flow(process)


@pytest.mark.parametrize("process", [p for p in REAL if p.drawn], ids=lambda process: process.id)
def test_a_drawn_process_is_readable_at_the_width_of_a_phone(process: Process) -> None:
    """Of 390 px, the column of text is 358: the small text is to be 12.5 px or more in it."""
    assert SMALL_SIZE * 358 / flow.layout(process).width >= 12.5


@pytest.mark.parametrize("process", REAL, ids=lambda process: process.id)
def test_every_step_and_way_out_stands_in_the_figure_in_order(process: Process) -> None:
    drawn = "".join(text.text or "" for text in _parse(_draw(process)).iter("text"))
    position = 0
    for step in process.steps:
        position = drawn.index(step.title, position)
        for exit in step.exits:
            assert exit.label in drawn[position:]


def test_hostile_words_are_shown_as_text() -> None:
    step = REAL[0].steps[0].model_copy(update={"title": HOSTILE})
    lane = {"id": "lane", "title": "x"}
    process = Process.model_validate(
        {
            "id": "p",
            "title": "p",
            "origin": "course",
            "lanes": [lane],
            "steps": [
                {"id": "a", "title": "a", "lane": "lane"},
                {"id": "b", "title": "b", "exits": [{"label": HOSTILE, "to": "a"}]},
            ],
        }
    )
    lanes = tuple(one.model_copy(update={"title": HOSTILE}) for one in process.lanes)
    steps = (process.steps[0].model_copy(update={"title": HOSTILE}), *process.steps[1:], step)
    hostile = process.model_copy(update={"title": HOSTILE, "lanes": lanes, "steps": steps})
    text = str(flow.draw(hostile, id="fig-x", desc=HOSTILE, addition=HOSTILE, href=_nowhere))
    _check_markup(text)
    assert "<script" not in text
    assert _parse(text).findtext("title") == HOSTILE
    assert _parse(text).findtext("desc") == HOSTILE


def test_a_figure_is_the_same_text_every_time() -> None:
    assert [_draw(process) for process in REAL] == [_draw(process) for process in REAL]


# --- Kano ----------------------------------------------------------------------------------------


def _kano() -> str:
    axes = ("没做到", "做得好", "不满意", "满意")
    return str(
        kano.draw(KANO, id="fig-kano", title="图", desc="五条曲线", axes=axes, href=_nowhere)
    )


def test_the_kano_figure_is_named_safe_and_inside_its_frame() -> None:
    _check_markup(_kano())
    _check_frame(_parse(_kano()))


def test_the_labels_of_the_kano_figure_do_not_overlap() -> None:
    _check_texts_are_apart(_parse(_kano()))


def test_no_curve_or_axis_of_the_kano_figure_runs_through_a_label() -> None:
    figure = _parse(_kano())
    curves = [path for path in figure.iter("path") if "fig-head" not in path.get("class", "")]
    crossed = [
        (text.text, path.get("class"))
        for text in figure.iter("text")
        for path in curves
        if any(_inside(point, _area(text)) for point in _along(_points(path)))
    ]
    assert crossed == []


def _along(points: list[Point]) -> Iterator[Point]:
    """Points on a line, close enough together to hit any text it runs through."""
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(1, int(dist((x0, y0), (x1, y1))))
        for i in range(steps + 1):
            yield x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps


def _inside(point: Point, area: Rectangle) -> bool:
    return area[0] < point[0] < area[2] and area[1] < point[1] < area[3]


def test_the_kano_figure_names_every_category_it_draws() -> None:
    figure = _parse(_kano())
    labels = {text.text for text in figure.iter("text")}
    assert {c.title for c in KANO.categories if c.code != "Q"} <= labels
    curves = [p for p in figure.iter("path") if "fig-curve" in p.get("class", "")]
    assert len(curves) == 5


# --- 三角四圈 -----------------------------------------------------------------------------


def _triangle() -> ElementTree.Element:
    return _parse(
        str(triangle.draw(TRIANGLE, id="fig-triangle", title="图", desc="四个圆", href=_nowhere))
    )


def _circles(figure: ElementTree.Element) -> list[tuple[float, float, float]]:
    return [(*_numbers(c, "cx", "cy"), *_numbers(c, "r")) for c in figure.iter("circle")]  # type: ignore[misc]


def test_the_triangle_is_named_safe_and_inside_its_frame() -> None:
    _check_markup(
        str(triangle.draw(TRIANGLE, id="fig-triangle", title="图", desc="四个圆", href=_nowhere))
    )
    _check_frame(_triangle())


def test_the_four_circles_do_not_overlap() -> None:
    circles = _circles(_triangle())
    assert len(circles) == 4
    for (x, y, r), (other_x, other_y, other_r) in combinations(circles, 2):
        assert dist((x, y), (other_x, other_y)) > r + other_r + 8


def test_six_links_join_the_four_circles_each_to_each() -> None:
    figure = _triangle()
    centres = {(x, y) for x, y, _ in _circles(figure)}
    links = [p for p in figure.iter("path") if "fig-edge" in p.get("class", "")]
    joined = {frozenset(_points(link)) for link in links}
    assert joined == {frozenset(pair) for pair in combinations(centres, 2)}
    assert len(links) == 6


def test_the_words_of_a_circle_stay_in_it_and_its_counterpart_stays_out_of_the_others() -> None:
    figure = _triangle()
    circles = _circles(figure)
    for text in figure.iter("text"):
        left, top, right, bottom = _area(text)
        corners = [(left, top), (left, bottom), (right, top), (right, bottom)]
        holding = [c for c in circles if all(dist(p, c[:2]) <= c[2] for p in corners)]
        if "fig-small" not in text.get("class", ""):
            assert holding, text.text
        else:
            assert all(dist(p, c[:2]) > c[2] for p in corners for c in circles), text.text
    _check_texts_are_apart(figure)


THINGS = st.lists(st.text("判断ab", min_size=1, max_size=12).map(ring.Thing), max_size=4)
CYCLES = st.lists(
    st.builds(
        ring.Station,
        st.text("判断ab", min_size=1, max_size=12),
        THINGS.map(tuple),
        st.just("#a"),
        st.booleans(),
    ),
    min_size=2,
    max_size=ring.MOST,
)


def _circle(stations: list[ring.Station]) -> ElementTree.Element:
    return _parse(str(ring.draw(stations, id="fig-x", title="图", desc="说明")))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(CYCLES)
def test_a_circle_has_room_for_any_steps(stations: list[ring.Station]) -> None:
    figure = _circle(stations)
    _check_texts_are_apart(figure)
    _, _, width, height = map(float, figure.get("viewBox", "").split())
    for rect in figure.iter("rect"):
        x, y, w, h = _numbers(rect, "x", "y", "width", "height")
        assert x >= 0
        assert y >= 0
        assert x + w <= width
        assert y + h <= height
    areas = [_rectangle(rect) for rect in figure.iter("rect")]
    assert not [pair for pair in combinations(areas, 2) if _meet(*pair)]


def test_a_circle_has_an_arrow_from_each_step_to_the_next() -> None:
    figure = _circle([ring.Station(title) for title in "一二三四"])
    heads = [path for path in figure.iter("path") if path.get("class") == "fig-head"]
    assert len(heads) == 4
    for head in heads:
        _, tip, _ = _points(head)
        near = [_rectangle(rect) for rect in figure.iter("rect")]
        assert not any(_inside(tip, area) for area in near)


def _rectangle(rect: ElementTree.Element) -> Rectangle:
    x, y, width, height = _numbers(rect, "x", "y", "width", "height")
    return x, y, x + width, y + height


PLOTS = st.lists(
    st.builds(
        chapter_map.Plot,
        st.text("第节概述ab", min_size=1, max_size=20),
        st.lists(
            st.tuples(st.just("id"), st.text("主题ab", min_size=1, max_size=30)),
            min_size=1,
            max_size=9,
        ).map(tuple),
    ),
    min_size=1,
    max_size=7,
)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(PLOTS)
def test_a_map_has_room_for_any_sections(plots: list[chapter_map.Plot]) -> None:
    text = chapter_map.draw(
        plots, id="fig-x", title="图", desc="说明", href=lambda id: f"{id}.html"
    )
    figure = _parse(str(text))
    _check_frame(figure)
    _check_texts_are_apart(figure)
    cards = [_rectangle(rect) for rect in figure.iter("rect")]
    assert not [pair for pair in combinations(cards, 2) if _meet(*pair)]
    for words in figure.iter("text"):
        left, top, right, bottom = _area(words)
        assert any(
            c[0] <= left and right <= c[2] and c[1] <= top and bottom <= c[3] for c in cards
        ), words.text
    assert len(list(figure.iter("a"))) == sum(len(plot.topics) for plot in plots)


def test_a_map_shows_hostile_words_as_text() -> None:
    plots = [chapter_map.Plot(HOSTILE, (("id", HOSTILE),))]
    _check_markup(
        str(
            chapter_map.draw(plots, id="fig-x", title=HOSTILE, desc=HOSTILE, href=lambda _: HOSTILE)
        )
    )


LINKS = st.builds(
    chains.Link,
    st.text("判断ab", min_size=1, max_size=24),
    st.text("备注ab", max_size=40),
    st.just("#a"),
)
CHAINS = st.lists(
    st.builds(chains.Chain, st.lists(LINKS, min_size=1, max_size=7).map(tuple), st.just("头")),
    min_size=1,
    max_size=3,
)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(CHAINS)
def test_chains_have_room_for_any_words(found: list[chains.Chain]) -> None:
    figure = _parse(str(chains.draw(found, id="fig-x", title="图", desc="说明")))
    _check_frame(figure)
    _check_texts_are_apart(figure)
    boxes = [_rectangle(rect) for rect in figure.iter("rect")]
    assert not [pair for pair in combinations(boxes, 2) if _meet(*pair)]
    for words in figure.iter("text"):
        left, top, right, bottom = _area(words)
        assert words.text == "头" or any(
            b[0] <= left and right <= b[2] and b[1] <= top and bottom <= b[3] for b in boxes
        ), words.text


def test_a_chain_shows_hostile_words_as_text() -> None:
    found = [chains.Chain((chains.Link(HOSTILE, HOSTILE), chains.Link("b")), HOSTILE)]
    _check_markup(str(chains.draw(found, id="fig-x", title=HOSTILE, desc=HOSTILE)))


PAIRS = st.lists(
    st.builds(
        gap.Pair, st.sampled_from(sorted(gap.SIGNS)), st.text("满意ab", min_size=1, max_size=9)
    ),
    min_size=1,
    max_size=3,
)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(PAIRS)
def test_bars_have_room_for_any_words(pairs: list[gap.Pair]) -> None:
    names = ("期望", "感受")
    figure = _parse(str(gap.draw(pairs, id="fig-x", title="图", desc="说明", names=names)))
    _check_frame(figure)
    _check_texts_are_apart(figure)


def test_a_bar_is_as_high_as_its_sign_says() -> None:
    pairs = [gap.Pair(sign, "x") for sign in "＜≈＞"]
    figure = _parse(str(gap.draw(pairs, id="fig-x", title="图", desc="说明", names=("甲", "乙"))))
    heights = [float(rect.get("height", "0")) for rect in figure.iter("rect")]
    expected, felt = heights[::2], heights[1::2]
    assert [f - e > 0 for e, f in zip(expected, felt, strict=True)] == [False, False, True]
    assert [f - e < 0 for e, f in zip(expected, felt, strict=True)] == [True, False, False]


# --- swimlanes --------------------------------------------------------------------------------


@st.composite
def laned(draw: st.DrawFn) -> Process:
    """The same processes with a lane for every step."""
    process = draw(processes())
    count = draw(st.integers(2, 5))
    found = [{"id": f"lane-{i}", "title": draw(words)} for i in range(count)]
    numbers = st.integers(0, count - 1)
    steps = tuple(
        step.model_copy(update={"lane": f"lane-{draw(numbers)}"}) for step in process.steps
    )
    empty = Process.model_validate(
        {
            "id": "lanes",
            "title": "x",
            "origin": "course",
            "lanes": found,
            "steps": [{"id": "a", "title": "a"}, {"id": "b", "title": "b"}],
        }
    )
    return process.model_copy(update={"lanes": empty.lanes, "steps": steps})


def any_laned(test):
    """Runs a test on 200 random processes with lanes."""
    return settings(max_examples=200, derandomize=True, deadline=None)(given(laned())(test))


LANED = [process for process in REAL if len(process.lanes) > 1]


def _area_of(box: lanes_layout.Box) -> Rectangle:
    return box.x, box.y, box.x + box.width, box.bottom


def _within(inner: Rectangle, outer: Rectangle) -> bool:
    starts = outer[0] <= inner[0] and outer[1] <= inner[1]
    return starts and inner[2] <= outer[2] and inner[3] <= outer[3]


def _check_lanes(process: Process) -> None:
    plan = lanes_layout.layout(process)
    if plan is None:  # jumps may take more room than there is beside the narrowest lanes
        return
    areas = [_area_of(box) for box in plan.boxes]
    assert not [pair for pair in combinations(areas, 2) if _meet(*pair)]
    for box in plan.boxes:
        left, right, _ = plan.lanes[box.lane]
        assert left < box.x
        assert box.x + box.width < right
        assert process.lanes[box.lane].id == box.step.lane
    every = [*plan.straight, *plan.lines]
    for start, end in (pair for line in every for pair in pairwise(line)):
        assert start[0] == end[0] or start[1] == end[1]
        stretch = (*map(min, start, end), *map(max, start, end))
        for x0, y0, x1, y1 in areas:
            inside = (x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5)
            assert not (
                stretch[0] < inside[2]
                and inside[0] < stretch[2]
                and stretch[1] < inside[3]
                and inside[1] < stretch[3]
            )
    _check_ways(process, plan)


def _check_ways(process: Process, plan: lanes_layout.Layout) -> None:
    """Every way out is drawn, ends at its target, and has a stretch of a channel of its own."""
    straight = set(_straight_ways(process))
    assert len(plan.straight) == len(straight)
    assert len(plan.lines) == len(list(_ways(process))) - len(_straight_ways(process))
    ends = sorted(
        next(i for i, box in enumerate(plan.boxes) if _touches(box, line[-1]))
        for line in plan.lines
    )
    jumps = [target for source, target in _ways(process) if target != source + 1]
    assert ends == sorted(jumps)
    upright = [(line[1][0], *sorted((line[1][1], line[2][1]))) for line in plan.lines]
    for (x, top, bottom), (other_x, other_top, other_bottom) in combinations(upright, 2):
        assert abs(x - other_x) > 4 or bottom < other_top or other_bottom < top


def _touches(box: lanes_layout.Box, point: Point) -> bool:
    x, y = point
    return x in (box.x, box.x + box.width) and box.y < y < box.bottom


def _check_lane_drawing(process: Process) -> None:
    drawn = str(lanes.draw(process, id="fig-x", desc="说明", href=_somewhere))
    for part in _parts(drawn):
        _check_markup(ElementTree.tostring(part, "unicode"))
        _check_frame(part)
        _check_texts_are_apart(part)
        boxes = [_rectangle(rect) for rect in part.iter("rect")]
        for text in part.iter("text"):
            assert any(_within(_area(text), box) for box in boxes), text.text


@any_laned
def test_any_process_with_lanes_is_laid_out_without_overlaps(process: Process) -> None:
    _check_lanes(process)


@any_laned
def test_the_words_of_any_process_with_lanes_stay_in_their_boxes(process: Process) -> None:
    _check_lane_drawing(process)


@pytest.mark.parametrize("process", LANED, ids=lambda process: process.id)
def test_a_real_process_with_lanes_is_drawn_in_them(process: Process) -> None:
    assert lanes_layout.layout(process)
    _check_lanes(process)
    _check_lane_drawing(process)


@pytest.mark.parametrize("process", LANED, ids=lambda process: process.id)
def test_a_real_process_with_lanes_fits_one_sheet_at_full_size(process: Process) -> None:
    drawn = _parts(str(lanes.draw(process, id="fig-x", desc="说明", href=_nowhere)))
    assert len(drawn) == 1
    _, _, width, height = map(float, drawn[0].get("viewBox", "").split())
    assert SMALL_SIZE * 0.75 * svg.PAPER_WIDTH / width >= 9.5
    assert height <= paged.MOST


def test_a_process_without_lanes_has_no_swimlanes() -> None:
    bare = next(process for process in REAL if not process.lanes)
    assert lanes.draw(bare, id="fig-x", desc="说明", href=_nowhere) == ""


# --- sheets -------------------------------------------------------------------------------------


def _long(count: int) -> Process:
    steps = [{"id": f"s-{i}", "title": f"第{i}步"} for i in range(count)]
    steps[3]["next"] = f"s-{count - 2}"
    steps[count - 3] |= {"next": "s-1"}
    return Process.model_validate({"id": "p", "title": "p", "origin": "course", "steps": steps})


@pytest.mark.parametrize("count", [12, 30, 80])
def test_a_long_process_is_printed_at_full_size_on_several_sheets(count: int) -> None:
    parts = list(_parse(_draw(_long(count))))
    heights = [float(part.get("viewBox", "").split()[3]) for part in parts]
    assert max(heights) <= paged.MOST
    assert len(parts) == 1 + sum(heights) // paged.MOST
    assert sum(heights) == pytest.approx(flow.layout(_long(count)).height)


def test_every_step_stands_on_one_sheet_and_every_way_goes_on_where_it_was_cut() -> None:
    process = _long(30)
    parts = list(_parse(_draw(process)))
    drawn = [text.text for part in parts for text in part.iter("text")]
    assert drawn == [step.title for step in process.steps]
    heads = [e for part in parts for e in part.iter("path") if e.get("class") == "fig-head"]
    assert len(heads) == len(list(_ways(process)))
    cut = float(parts[1].get("viewBox", "").split()[1])
    at = [
        {x for e in part.iter("path") for x, y in _points(e) if abs(y - cut) < 0.2}
        for part in parts[:2]
    ]
    assert at[0] == at[1]
    assert len(at[0]) == 3  # to the next step, one way ahead and one back


def test_the_parts_of_a_figure_have_ids_and_names_of_their_own() -> None:
    parts = list(_parse(_draw(_long(30))))
    ids = [e.get("id") for part in parts for e in part.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    assert [part.findtext("title") for part in parts] == ["p 1/2", "p 2/2"]


# --- links ------------------------------------------------------------------------------------


@pytest.mark.parametrize("process", REAL, ids=lambda process: process.id)
def test_every_step_of_a_process_links_to_its_text(process: Process) -> None:
    drawn = [str(flow.draw(process, id="x", desc="d", addition="补", href=_somewhere))]
    if lanes_layout.layout(process):
        drawn.append(str(lanes.draw(process, id="x", desc="d", href=_somewhere)))
    for text in drawn:
        found = [link.get("href") for part in _parts(text) for link in part.iter("a")]
        assert sorted(found) == sorted(f"#{step.id}" for step in process.steps)


def test_circles_and_curves_link_to_their_text() -> None:
    aspects = (*TRIANGLE.corners, TRIANGLE.centre)
    drawn = triangle.draw(TRIANGLE, id="x", title="t", desc="d", href=_somewhere)
    assert _hrefs(str(drawn)) == {f"#{aspect.id}" for aspect in aspects}
    axes = ("没做到", "做得好", "不满意", "满意")
    curves = str(kano.draw(KANO, id="x", title="t", desc="d", axes=axes, href=_somewhere))
    assert _hrefs(curves) == {f"#{c.id}" for c in KANO.categories if c.code != "Q"}


def _hrefs(text: str) -> set[str | None]:
    return {link.get("href") for link in _parse(text).iter("a")}


def test_a_hostile_address_stays_an_attribute() -> None:
    text = str(chains.draw([chains.Chain((chains.Link("a", href=HOSTILE),))], **NAMED))
    assert _hrefs(text) == {HOSTILE}


# --- the Kano table -------------------------------------------------------------------------


NAMED = {"id": "fig-x", "title": "图", "desc": "说明"}


def _table(model=KANO) -> ElementTree.Element:
    axes = ("正向问题", "反向问题")
    text = str(kano_table.draw(model, **NAMED, axes=axes, href=_somewhere))
    _check_markup(text)
    return _parse(text)


def test_the_kano_table_shows_all_25_cells_in_their_places() -> None:
    figure = _table()
    cells = [
        (*_numbers(rect, "y", "x"), rect.get("class", "").split()[1][-1])
        for rect in figure.iter("rect")
        if "fig-cell" in rect.get("class", "").split() and rect.get("width") == "47"
    ]
    assert "".join(code for _, _, code in sorted(cells)) == "".join(KANO.evaluation_table)
    letters = [text.text for text in figure.iter("text") if len(text.text or "") == 1]
    assert sorted(letters) == sorted("".join(KANO.evaluation_table) + "MOAIRQ")


def test_the_kano_table_names_both_axes_every_answer_and_every_category() -> None:
    drawn = "".join(text.text or "" for text in _table().iter("text"))
    for answer in KANO.questionnaire.answers:
        assert drawn.count(answer.title) == 2
    assert all(category.title in drawn for category in KANO.categories)
    assert "正向问题 ↓" in drawn
    assert "反向问题 →" in drawn


def test_the_words_of_the_kano_table_are_apart_and_inside() -> None:
    figure = _table()
    _check_frame(figure)
    _check_texts_are_apart(figure)


def test_each_kano_category_is_drawn_in_a_way_of_its_own() -> None:
    """Without colours: the width and dashes of the frame, an inner frame, stripes."""
    style = (ROOT / "generator/components/figure/figure.css").read_text("utf-8")
    frames = []
    for code in "MOAIRQ":
        width = re.search(rf"[.]fig-cell-{code} {{[^}}]*?stroke-width: ([^;]+)", style)
        drawn = set(
            re.findall(r"fig-(?:dashed|dotted|inner|stripe)", str(kano_table.cell(code, 0, 0)))
        )
        frames.append((width[1] if width else "", *sorted(drawn)))
    assert len(set(frames)) == 6


def test_the_kano_table_shows_hostile_words_as_text() -> None:
    categories = tuple(c.model_copy(update={"title": HOSTILE}) for c in KANO.categories)
    figure = _table(KANO.model_copy(update={"categories": categories}))
    assert sum(text.text == HOSTILE for text in figure.iter("text")) == 6


# --- the matrix ------------------------------------------------------------------------------


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[matrix.Thing], list[str]]:
    """Any grid that the rule lets pass."""
    count = draw(st.integers(1, matrix.MOST))
    purposes = [draw(st.text("急多ab", min_size=1, max_size=8)) for _ in range(count)]
    ratings = st.lists(st.sampled_from(matrix.RATINGS), min_size=count, max_size=count).map(tuple)
    title = st.text("电话邮件、ab", min_size=1, max_size=20)
    return draw(
        st.lists(st.builds(matrix.Thing, title, ratings, st.just("")), min_size=1, max_size=9)
    ), purposes


def _matrix(things: list[matrix.Thing], purposes: list[str]) -> ElementTree.Element:
    key = ("合适", "也可以", "不是它的长处")
    text = str(matrix.draw(things, purposes, **NAMED, key=key))
    _check_markup(text)
    return _parse(text)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(grids())
def test_a_matrix_has_room_for_any_words_and_shows_every_rating(grid) -> None:
    things, purposes = grid
    figure = _matrix(things, purposes)
    _check_frame(figure)
    _check_texts_are_apart(figure)
    shown = [rating for thing in things for rating in thing.ratings]
    circles = [circle.get("class") for circle in figure.iter("circle")]
    dashes = [path for path in figure.iter("path") if path.get("class") == "fig-edge"]
    counts = (circles.count("fig-dot"), circles.count("fig-hole"), len(dashes))
    for rating, count in zip(matrix.RATINGS, counts, strict=True):
        in_key = rating in shown
        assert count == shown.count(rating) + in_key


def test_each_rating_of_a_matrix_stands_in_the_row_and_column_it_belongs_to() -> None:
    things = [matrix.Thing("甲", ("●", "–")), matrix.Thing("乙", ("–", "●"))]
    figure = _matrix(things, ["急", "多"])
    where = {text.text: _numbers(text, "x", "y") for text in figure.iter("text")}
    dots = [_numbers(c, "cx", "cy") for c in figure.iter("circle") if c.get("class") == "fig-dot"][
        :2
    ]
    for (x, y), purpose, thing in zip(dots, "急多", "甲乙", strict=True):
        assert x == where[purpose][0]
        assert abs(y - where[thing][1]) < 10


def test_a_matrix_shows_hostile_words_as_text() -> None:
    figure = _matrix([matrix.Thing(HOSTILE, ("●",), HOSTILE)], [HOSTILE])
    drawn = "".join(text.text or "" for text in figure.iter("text"))
    assert drawn.count("alert(1)") >= 1
    assert "script" not in {element.tag for element in figure.iter()}


# --- rows of words ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "limit", "rows"),
    [
        ("销售原则（一）：需求、对象与竞争", 145, ["销售原则（一）：", "需求、对象与竞争"]),
        ("2 业务员行动过程管理", 110, ["2 业务员", "行动过程管理"]),
        ("告知复核与外部途径", 100, ["告知复核", "与外部途径"]),
        ("事情急", 31, ["事情", "急"]),
        ("拨打 12315 热线", 90, ["拨打", "12315 热线"]),
    ],
)
def test_words_break_where_a_reader_would_break_them(words, limit, rows) -> None:
    assert svg.wrap(words, limit, 15) == rows


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text("判断，。（）ab 1", max_size=40), st.integers(20, 200))
def test_no_row_is_wider_than_its_limit_and_no_character_is_lost(text: str, limit: int) -> None:
    rows = svg.wrap(text, limit, 15)
    assert all(svg.width_of(row, 15) <= limit for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
