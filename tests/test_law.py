"""What the real chapter says of the law, of its sources and of what a page teaches: the statements
that a lawyer or an auditor would stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from fixtures_site import ROOT, texts

from generator.authored.course import Sheet, walk
from generator.authored.kinds.form import Form
from generator.authored.kinds.process import Process, Step
from generator.authored.kinds.source import Source
from generator.authored.reading import load
from generator.text.catalog import words

COURSE, _ = load(ROOT)
(CHAPTER,) = COURSE.chapters
T = words("site", "zh")
LAWS = {
    "src-consumer-law": "消费者权益保护法",
    "src-consumer-regulation-2024": "消费者权益保护法实施条例",
    "src-personal-information-law": "个人信息保护法",
    "src-three-guarantees": "部分商品修理更换退货责任规定",
}


def thing(id: str) -> Any:
    return COURSE.by_id[id]


def said(id: str) -> str:
    """All that a piece of content says."""
    return "\n".join(text for _, text in texts(thing(id)))


def step(id: str) -> Step:
    found = thing(id)
    assert isinstance(found, Step)
    return found


def onward(process: Process, id: str) -> str:
    """The step that a step leads to."""
    ids = [each.id for each in process.steps]
    return step(id).next or ids[ids.index(id) + 1]


def test_a_danger_is_reported_and_told_before_anything_is_judged() -> None:
    process = thing("complaint-steps")
    exits = {each.label: each.to for each in step("complaint-safety").exits}
    assert exits == {"是": "complaint-stop-use", "否": "complaint-justified"}
    assert onward(process, "complaint-stop-use") == "complaint-justified"
    text = step("complaint-stop-use").text or ""
    assert "立即向有关行政部门报告，并告知买过的顾客，同时停止销售" in text
    assert "第 19 条" in text
    assert "决定是否" not in text


def test_a_complaint_is_judged_by_law_before_what_was_agreed() -> None:
    assert (step("complaint-justified").text or "").startswith("依据事实、法律规定和约定")
    assert "由门店举证" in said("complaint-justified")
    assert "不得低于法律" in said("complaint-solution")


RULES = {
    "第 19 条": (
        "立即报告有关行政部门并告知顾客",
        "采取停止销售、警示、召回等措施",
        "召回支出的必要费用由店里出",
    ),
    "第 23 条": ("六个月内", "由店里举证"),
    "第 24 条": ("两样都没有的，收到七日内可以退", "运输等必要费用由店里出"),
    "第 25 条": (
        "网络、电视、电话、邮购",
        "不问理由",
        "七日内退还货款",
        "定作的",
        "顾客已拆封的",
        "只有按性质不宜退货、顾客购买时又确认过的，才不适用",
    ),
    "第 26 条": ("内容无效",),
    "第 55 条": ("三倍", "不足 500 元的，赔 500 元"),
}


@pytest.mark.parametrize("article", RULES)
def test_the_table_says_what_each_article_gives(article: str) -> None:
    rows = [" ".join(row) for row in thing("complaint-law").rows if row[1] == article]
    assert [part for part in RULES[article] if part not in " ".join(rows)] == []


def test_no_shop_rule_below_the_law_is_shown_as_right() -> None:
    assert "不问理由" in said("conduct-item-samples")
    for piece in (*CHAPTER.concepts, *CHAPTER.processes):
        assert "说 3 天" not in said(piece.id), piece.id
        assert "网购七日" not in said(piece.id), piece.id


def test_what_a_contract_needs_is_told_and_the_rest_is_asked() -> None:
    needed, asked, _ = (" ".join(row) for row in thing("customer-file-permission").rows)
    assert "送货、安装、维修" in needed
    assert "不以同意为条件" in needed
    assert "要告知" in needed
    assert "另行同意" in asked
    assert "照样卖、照样修" in asked


def test_a_customer_is_told_and_may_refuse() -> None:
    """Goods are not kept back from who wants no calls: the sheet goes on with a no."""
    assert thing("customer-file-purpose").critical
    assert not thing("customer-file-consent").critical
    assert "是否同意" in thing("customer-file-consent").text


def test_a_form_of_a_danger_asks_when_it_was_reported() -> None:
    (form,) = (one for one in CHAPTER.forms if one.id == "form-complaint")
    asked = {field.id: field.required_if for field in form.sections[0].fields if field.required_if}
    assert set(asked) == {"stopped", "reported", "batch", "authority"}
    assert {condition.choice for condition in asked.values()} == {"有危险"}


@pytest.mark.parametrize("block", ["complaint-law-note", "customer-file-law"])
def test_who_tells_the_law_leads_to_the_copy_that_was_read(block: str) -> None:
    text = thing(block).text
    for id in re.findall(r"\[\[(src-[a-z0-9-]+)", text):
        assert id in LAWS
    assert "src-consumer-law" in text
    assert "2026-11-30 读过" in text
    assert "由法务确认" in text


LAW_SPEAKS = re.compile(
    "权益保护法(?!实施条例)|法律要求|(?<!事实、)法律规定|举证|不问理由|七日内|六个月内"
    "|报告(有关行政|市场监管)部门"
)
"""What only the law on consumers gives, or its name; 事实、法律规定 are things to look at."""
SOURCED = re.compile(
    "第 ?([1-9][0-9]|[二三四五]?十[一二三四五六七八九]?) ?条"
    r"|\[\[(src-consumer-law|complaint-law)\|"
)
"""An article, none of which read is below 10: 第一条 may be a rule of the shop. Or a way to it."""


def spoken() -> Iterator[tuple[str, str]]:
    """What is read as one: a sheet as a whole, else a block, a step, an entry or a choice."""
    yield from ((sheet.id, said(sheet.id)) for sheet in CHAPTER.sheets)
    inside = {id(model) for sheet in CHAPTER.sheets for model in walk(sheet)}
    inside |= {id(model) for item in CHAPTER.items for model in walk(item)}
    pieces: dict[int, tuple[str, list[str]]] = {}
    for model, _, text in CHAPTER.texts:
        if id(model) not in inside and not isinstance(model, Source):
            name = getattr(model, "id", type(model).__name__)
            pieces.setdefault(id(model), (name, []))[1].append(text)
    yield from ((name, "\n".join(found)) for name, found in pieces.values())


def test_what_the_law_gives_is_never_said_without_its_article() -> None:
    found = [(name, text) for name, text in spoken() if LAW_SPEAKS.search(text)]
    assert [name for name, text in found if not SOURCED.search(text)] == []
    assert len(found) > 12


@pytest.mark.parametrize("id", LAWS)
def test_each_law_is_among_the_sources_with_what_was_read_of_it(id: str) -> None:
    source = thing(id)
    assert LAWS[id] in source.title + source.supports
    assert "法务" in source.supports
    assert ("读了第" in source.supports) != ("未能读到" in source.supports)
    assert source.address or "未能读到" in source.supports


LITERATURE = ("src-course", "src-albrecht-zemke-1985", "src-kotler", "src-kano-1984")
LITERATURE += ("src-berger-1993", "src-matzler-1996", "src-lee-newcomb-1997", "src-fong-1996")


def test_a_source_has_an_address_or_says_that_there_is_none() -> None:
    without = [one for one in CHAPTER.sources if not one.address and one.id not in LITERATURE]
    silent = [one.id for one in without if not re.search("地址|链接|未能读到", one.supports)]
    assert silent == []


NOT_THE_PUBLISHERS = {"doczj.com", "kupdf.net", "pdfcoffee.com", "studylib.net", "123dok.com"}
NOT_THE_PUBLISHERS |= {"pdfslide.us", "scribd.com", "renrendoc.com"}


def test_a_source_has_a_name_and_leads_to_no_pirates_copy() -> None:
    nameless = re.compile("没有署名|[一两几]份公开的|引用.+的公开代码")
    assert [one.id for one in CHAPTER.sources if nameless.search(one.title)] == []
    hosts = {one.id: urlsplit(one.address or "").netloc for one in CHAPTER.sources}
    ends = {id: ".".join(host.split(".")[-2:]) for id, host in hosts.items()}
    assert [id for id, host in ends.items() if host in NOT_THE_PUBLISHERS] == []


def test_no_withdrawn_standard_stands_under_the_word_for_current() -> None:
    assert "现行" not in T("sources.international") + T("sources.national")


def test_a_standard_bears_its_title() -> None:
    subjects = {one.id: one.subject for one in CHAPTER.editions}
    assert all(re.fullmatch(r"《.+》（GB/T [\d.]+）", subject) for subject in subjects.values())
    assert "组织投诉处理指南" in subjects["edition-gbt-19012"]
    assert "监视和测量指南" in subjects["edition-gbt-19014"]


PROMISED = {
    "o-principles": ["principles-customers"],
    "o-stages": ["stages"],
    "o-policy-objectives": ["policy-and-objectives"],
    "o-policy": ["quality-policy"],
    "o-quality-objectives": ["quality-objectives"],
}


@pytest.mark.parametrize("objective", PROMISED)
def test_an_objective_of_a_whole_list_is_promised_where_the_list_stands(objective: str) -> None:
    pages = [topic.id for topic in CHAPTER.topics if objective in topic.objectives]
    assert pages == PROMISED[objective]


def test_a_questionable_result_is_never_called_a_kind_of_need() -> None:
    kano = CHAPTER.kano
    assert kano
    found = [text for model in walk(kano) for text in map(str, vars(model).values())]
    assert not any("六类" in text for text in found)
    assert "五类需求" in said("kano")


def test_nobodys_approval_is_shown_on_the_chapter() -> None:
    assert CHAPTER.chapter.document.status == "sample"


WARRANTY_ENDS = {
    sheet.id: max(
        date.fromisoformat(row[at])
        for section in sheet.sections
        for at, column in enumerate(section.columns)
        if column.id == "warranty"
        for row in section.examples
    )
    for sheet in CHAPTER.forms
    if any(column.id == "warranty" for section in sheet.sections for column in section.columns)
}
COMPLAINT = {"complaint-steps", "conversation-steps", "return-visit-steps"}


def outlasting() -> Iterator[Sheet]:
    """The sheets whose records say what was promised of a warranty, or stand in a complaint."""
    complained = {step.id for id in COMPLAINT for step in walk(thing(id)) if isinstance(step, Step)}
    for sheet in CHAPTER.sheets:
        actions = [text for where, text in texts(sheet) if re.search(r"Check\.text|\.label", where)]
        if any("保修" in text for text in actions) or {*sheet.covers} & (COMPLAINT | complained):
            yield sheet


def kept_until(sheet: Sheet) -> date:
    """Until when the record of the training example is kept."""
    if not isinstance(sheet, Form):
        assert sheet.example
        made = sheet.example.date
        return made.replace(year=made.year + sheet.document.record_years)
    days = {
        field.id: date.fromisoformat(field.example)
        for section in sheet.sections
        for field in section.fields
        if field.type == "date" and field.example
    }
    if sheet.kept_until:
        return days[sheet.kept_until]
    return days["day"].replace(year=days["day"].year + sheet.document.record_years)


def test_both_customer_files_give_the_end_of_a_warranty() -> None:
    assert set(WARRANTY_ENDS) == {"form-consumer", "form-business-customer"}
    assert {sheet.id for sheet in outlasting()} >= {*WARRANTY_ENDS, "form-complaint"}
    checklists = {"cl-presentation", "cl-solution", "cl-closing", "cl-complaint", "cl-conversation"}
    assert {sheet.id for sheet in outlasting()} >= checklists


@pytest.mark.parametrize("sheet", tuple(outlasting()), ids=lambda sheet: sheet.id)
def test_no_record_ends_before_the_warranty_it_may_have_to_prove(sheet: Sheet) -> None:
    assert kept_until(sheet) >= WARRANTY_ENDS.get(sheet.id, WARRANTY_ENDS["form-consumer"])


@pytest.mark.parametrize("id", ["cl-complaint", "cl-conversation"])
def test_what_was_done_on_a_complaint_is_kept_as_long_as_its_form(id: str) -> None:
    years = {sheet.id: sheet.document.record_years for sheet in CHAPTER.sheets}
    assert years[id] == years["form-complaint"]
