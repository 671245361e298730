"""The rules of writing sheets, and the revisions and examples of controlled documents."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.authored.course import Content
from generator.authored.kinds import KINDS
from generator.authored.kinds.form import Form, FormField
from generator.authored.reading import load
from generator.authored.revision import content_hash
from generator.authored.source import parse
from generator.authored.validate import validated
from generator.problem import SEVERITIES
from generator.rules.forms import fits
from generator.rules.revisions import following
from generator.rules.sheets import SHEETS, findings
from generator.rules.sheets.verbs import begins_with_verb
from generator.rules.waivers import example, name_of

BASE = Path(__file__).resolve().parent / "golden" / "base"
ROOT = BASE.parent.parent.parent
SHEET = BASE / "chapters" / "01-base" / "checklists" / "sheet.yml"
KIND = next(kind for kind in KINDS if kind.name == "checklists")
IDS = [name_of(rule) for rule in SHEETS]
Data = dict[str, Any]


@pytest.fixture(scope="module")
def base() -> Content:
    """A chapter to put a sheet in."""
    return load(BASE)[0].chapters[0]


def sheet(checks: list[Data], **fields: Any) -> Data:
    """The base's checklist with other checks."""
    whole: Data = yaml.load(SHEET.read_text("utf-8"), Loader=yaml.BaseLoader)
    numbered = [{"id": f"check-{number}"} | check for number, check in enumerate(checks)]
    del whole["example"]
    return whole | {"pause_points": [{"id": "p", "moment": "P", "checks": numbered}]} | fields


def content(base: Content, data: Data) -> Content:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000)
    made = validated(KIND, parse("sheet.yml", text.encode()).data)
    return replace(base, checklists=made, practicals=())


def shown(rule: ModuleType, which: int) -> Data:
    """The checks of an example."""
    part = example(rule).removeprefix("Fails:\n").split("Passes:\n")[which]
    found = yaml.safe_load(textwrap.dedent(part))
    return sheet(found if isinstance(found, list) else [found])


def rules_found(base: Content, data: Data) -> set[str]:
    return {found.rule for found in findings(content(base, data)).problems}


@pytest.mark.parametrize("rule", SHEETS, ids=IDS)
def test_the_failing_example_of_a_rule_fails_it_alone(rule: ModuleType, base: Content) -> None:
    assert rules_found(base, shown(rule, 0)) == {name_of(rule)}


@pytest.mark.parametrize("rule", SHEETS, ids=IDS)
def test_the_passing_example_of_a_rule_passes_all(rule: ModuleType, base: Content) -> None:
    assert rules_found(base, shown(rule, 1)) == set()


@pytest.mark.parametrize("rule", SHEETS, ids=IDS)
def test_a_rule_says_its_name_and_level(rule: ModuleType) -> None:
    assert (rule.__doc__ or "").startswith(f"{name_of(rule)}: ")
    assert rule.LEVEL in SEVERITIES


def test_each_module_of_rules_is_registered() -> None:
    folder = Path(SHEETS[0].__file__ or "").parent
    beside = {"__init__", "rows", "verbs"}
    written = {path.stem for path in folder.glob("*.py")} - beside
    assert written == {rule.__name__.rpartition(".")[2] for rule in SHEETS}


def test_the_real_sheets_keep_all_rules() -> None:
    assert [found for each in load(ROOT)[0].chapters for found in findings(each).problems] == []


# Waivers


WAIVER = {"rule": "no-verb", "reason": "这里先说对象。"}


def test_a_check_waives_a_rule_for_itself_alone(base: Content) -> None:
    checks = [{"text": "发票已给", "waivers": [WAIVER]}, {"text": "收据已给"}]
    found = findings(content(base, sheet(checks)))
    assert [each.id for each in found.waived] == ["check-0"]
    assert [dict(each.params)["text"] for each in found.problems] == ["收据已给"]


def test_a_sheet_waives_a_rule_for_all_its_checks(base: Content) -> None:
    checks = [{"text": "发票已给"}, {"text": "收据已给"}]
    found = findings(content(base, sheet(checks, waivers=[WAIVER])))
    assert ([each.id for each in found.waived], found.problems) == (["sheet"], ())


def test_a_sheet_waives_what_is_of_its_pause_points(base: Content) -> None:
    waiver = {"rule": "crowded-pause", "reason": "顾客只等这一次。"}
    ten = [{"text": f"Look {number}"} for number in range(10)]
    found = findings(content(base, sheet(ten, waivers=[waiver])))
    assert ([each.rule for each in found.waived], found.problems) == (["crowded-pause"], ())


# What is Chinese about it


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("当面核对数量", True),
        ("“请”字说在前面", True),
        ("向顾客说明保修期", True),
        ("Look", True),
        ("登记表已填好", False),
        ("用户已签字", False),
        ("3 天内回访", False),
        ("货架整齐", False),
        ("充电器在柜台下", False),
        ("采购单已签字", False),
    ],
)
def test_a_verb_is_told_from_a_noun_that_begins_alike(text: str, begins: bool) -> None:
    assert begins_with_verb(text) is begins


# What is done in a shop: with goods, at the shelf, at the till, with papers, with people
USUAL = """
抄下 写下 放下 留下 拿出 取出 取下 摆齐 挂好 放回 拆开 装好 卸下 上架 下架 理货
补货 配货 盘货 码齐 打包 称重 贴上 撕下 擦净 拖净 打扫 冲洗 通风 通电 断电 充电
关好 锁好 巡店 收款 扫码 找零 开票 退款 对账 上报 上传 下载 注明 校对 装订 归类
起草 签署 撤销 暂停 恢复 隔离 识别 辨认 排查 修好 替换 兑换 预留 采购 使用 操作
迎接 招待 安抚 劝阻 搀扶 联络 跟进 催收 赔付 拒收 反馈 商量
"""


@pytest.mark.parametrize("verb", USUAL.split())
def test_the_usual_verbs_of_a_shop_are_known(verb: str) -> None:
    assert begins_with_verb(f"{verb}商品")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("登记来源、名称和版本", set()),
        ("统计接待、演示和报价次数", set()),
        ("听完抱怨再回应", set()),
        ("一并交付发票和收据", set()),
        ("核对、登记数量", {"two-actions"}),
        ("询问来意，登记姓名", {"two-actions"}),
        ("先道歉再询问", {"two-actions"}),
        ("擦净柜台同时问候顾客", {"two-actions"}),
        ("摆好样机、核对价签牌", {"two-actions"}),
        ("记下顾客原话和询问解决方式", {"two-actions"}),
        ("核对型号与读出价格", {"two-actions"}),
        ("交付发票及说明保修期", {"two-actions"}),
        ("登记报修和告知编号", {"two-actions"}),
        ("核对型号和询问价格", {"two-actions"}),
        ("写下型号和抄下序列号", {"two-actions"}),
        ("登记结案日和纠正措施编号", set()),
        ("标明版本和修改处", set()),
        ("说明安装和维修条件", set()),
        ("核对销售记录和登记表", set()),
        ("填写姓名和联系电话", set()),
        ("查看外观和包装盒", set()),
        ("通知仓库和安装师傅", set()),
        ("收好样机和展示柜钥匙", set()),
        ("讲解安装和使用", set()),
        ("核对实物与登记数量一致", set()),
    ],
)
def test_two_actions_are_told_from_a_list_of_nouns(
    base: Content, text: str, rules: set[str]
) -> None:
    assert rules_found(base, sheet([{"text": text}])) == rules


@pytest.mark.parametrize(
    "text", ["读出注意事项", "收取保证金", "在 3 天内及时回访", "尽快两小时内答复"]
)
def test_a_vague_word_with_a_number_or_in_a_noun_is_fine(base: Content, text: str) -> None:
    assert rules_found(base, sheet([{"text": text}])) == set()


@pytest.mark.parametrize(
    ("length", "rules"), [(25, set()), (26, {"check-length"})], ids=["as-long", "longer"]
)
def test_twenty_five_characters_are_not_too_many(
    base: Content, length: int, rules: set[str]
) -> None:
    assert rules_found(base, sheet([{"text": "写" * length}])) == rules


# Revisions and forms


@pytest.mark.parametrize(
    ("revision", "next_one"),
    [("1.0", "1.1"), ("1.9", "1.10"), ("09", "10"), ("A", "B"), ("新", "新.1")],
)
def test_the_next_revision_follows_the_last(revision: str, next_one: str) -> None:
    assert following(revision) == next_one


CHANGES: dict[str, Callable[[Data], object]] = {
    "text": lambda data: data["pause_points"][0]["checks"][0].update(text="Look closely"),
    "role": lambda data: data.update(role="Somebody else"),
    "approver": lambda data: data["document"].update(approver="Somebody else"),
    "record years": lambda data: data["document"].update(record_years=9),
    "sign-off": lambda data: data["sign_off"].append("Another"),
}
SAME: dict[str, Callable[[Data], object]] = {
    "next review": lambda data: data["document"].update(next_review="2031-01-01"),
    "covers": lambda data: data.update(covers=["process", "cycle"]),
    "waiver": lambda data: data.update(waivers=[WAIVER]),
}


def hash_after(base: Content, change: Callable[[Data], object]) -> str:
    data = sheet([{"text": "Look"}])
    change(data)
    return content_hash(content(base, data).checklists[0])


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_content_has_another_hash(base: Content, change: Callable[[Data], object]) -> None:
    assert hash_after(base, change) != hash_after(base, lambda data: None)


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_is_not_printed_has_no_part_in_the_hash(
    base: Content, change: Callable[[Data], object]
) -> None:
    assert hash_after(base, change) == hash_after(base, lambda data: None)


@pytest.mark.parametrize("text", ["Pan", "Pan、Lid", "Lid; Pan", "Pan/Lid"])
def test_several_choices_may_be_parted_as_people_do(base: Content, text: str) -> None:
    (form,) = base.forms
    assert isinstance(form, Form)
    field: FormField = form.sections[0].fields[2]
    assert fits(field.model_copy(update={"example": text}))
