"""What the real chapter's sheets, drills, items and sources say: the statements that a shop
manager, a trainer or a learner would stop. A test names ids, an order, a field or a key word, not
sentences."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from fixtures_site import ROOT, texts

from generator.authored.kinds.checklist import Check
from generator.authored.kinds.drill import Node, Reaction
from generator.authored.kinds.form import FormField
from generator.authored.kinds.practical import ScoredStep
from generator.authored.reading import load

COURSE = load(ROOT)[0]
(CHAPTER,) = COURSE.chapters


def thing(id: str) -> Any:
    return COURSE.by_id[id]


def said(id: str) -> str:
    """All that a piece of content says."""
    return "\n".join(text for _, text in texts(thing(id)))


def having(words: str, by_id: dict[str, str]) -> list[str]:
    """The ids of the texts in which all of these words stand, parted by spaces."""
    return [id for id, text in by_id.items() if all(word in text for word in words.split())]


# Sheets


def checks(id: str) -> list[Check]:
    """A checklist's checks, in order."""
    return [check for point in thing(id).pause_points for check in point.checks]


def steps(id: str) -> list[ScoredStep]:
    """A practical's steps, in order."""
    return [step for part in thing(id).parts for step in part.steps]


def fields(id: str) -> dict[str, FormField]:
    """A form's fields, in order, without those of its tables; the first of each id."""
    found: dict[str, FormField] = {}
    for section in thing(id).sections:
        for field in section.fields:
            found.setdefault(field.id, field)
    return found


def texts_of(parts: list[Any]) -> dict[str, str]:
    return {part.id: part.text for part in parts}


def test_a_complaint_is_checked_for_danger_first_then_for_use_stopped() -> None:
    first, second, *_ = checks("cl-complaint")
    assert (first.step, second.step) == ("complaint-safety", "complaint-stop-use")
    assert first.critical
    assert second.critical


def test_a_complaint_form_asks_of_danger_before_all_else() -> None:
    order = list(fields("form-complaint"))
    assert order[0] == "safety"
    assert order.index("stopped") < order.index("number") < order.index("words")


def test_stopping_use_telling_the_manager_and_sealing_the_batch_are_ticked_each_by_itself() -> None:
    on_danger = [one for one in checks("cl-complaint") if one.step == "complaint-stop-use"]
    actions = [re.findall("停用|主管|封存", check.text) for check in on_danger]
    assert sorted(actions) == [["主管"], ["停用"], ["封存"]]
    assert not any("停用" in one.text and "主管" in str(one.evidence) for one in on_danger)


def test_who_assesses_a_complaint_wants_the_right_to_return_told() -> None:
    assert having("质量 七日 可以退", texts_of(steps("practical-complaint")))
    assert "第二十四条" in thing("practical-complaint").task


def test_nobody_fails_for_not_saying_that_the_manager_signs() -> None:
    on_manager = having("主管", texts_of(steps("practical-complaint")))
    assert [
        one.id for one in steps("practical-complaint") if one.veto and one.id in on_manager
    ] == []


def test_an_answer_on_shoes_that_come_unglued_holds_the_right_to_return() -> None:
    item = thing("q-solve-talk-it-through")
    assert "第 24 条" in item.stem
    assert having("七天 可以退", texts_of(item.criteria))
    assert re.search("七[天日].*可以退", item.model_answer)


def test_consent_is_asked_for_calls_and_offers_alone_and_the_rest_is_told_before() -> None:
    form = fields("form-consumer")
    consented = [field.label for field in form.values() if "同意" in field.choices]
    assert consented == ["回访", "优惠消息"]
    assert next(iter(form)) == "notified"
    assert form["notified"].required
    notice = thing("form-consumer").sections[0].title
    assert [part for part in ("谁收集", "用途", "存多久", "查改删") if part not in notice] == []


def test_a_customer_confirms_and_withdraws_consent_in_writing() -> None:
    form = fields("form-consumer")
    assert form["confirmed"].required
    assert "顾客" in form["confirmed"].label
    assert (form["withdrawn"].type, form["withdrawn"].required) == ("date", False)
    assert "送装" in form["carrier"].label


def test_a_complaint_is_handled_after_a_notice_not_by_consent() -> None:
    assert [one.id for one in fields("form-complaint").values() if "同意" in one.choices] == []
    (person,) = (
        one for one in thing("form-complaint").sections if "name" in {f.id for f in one.fields}
    )
    assert re.search("告知.*用来处理.*保存.*查询", person.title)


@pytest.mark.parametrize("id", ["form-consumer", "form-business-customer"])
def test_a_customer_file_outlasts_the_warranty_in_it(id: str) -> None:
    form = thing(id)
    kept = fields(id)[form.kept_until]
    (table,) = (
        section for section in form.sections if "warranty" in {c.id for c in section.columns}
    )
    row = dict(zip([column.id for column in table.columns], table.examples[0], strict=True))
    bought, until = (date.fromisoformat(row[column][:10]) for column in ("bought", "warranty"))
    assert date.fromisoformat(str(kept.example)) > until
    assert bought.replace(year=bought.year + form.document.record_years) > until


def test_who_listens_to_calls_checks_that_callers_were_told_of_the_recording() -> None:
    (listening,) = (one for one in thing("cl-service-conduct").pause_points if "录音" in one.moment)
    assert having("录音 告知", texts_of(list(listening.checks)))
    acts = [row for row in thing("conduct-item-samples").rows if row[0] == "行为"]
    assert "告知有录音" in acts[0][1]


@pytest.mark.parametrize("id", ["cl-customer-file", "cl-customer-credit"])
def test_double_files_are_merged_and_their_history_is_kept(id: str) -> None:
    found = texts_of(checks(id))
    assert having("清除", found) == []
    assert len(having("合并 往来记录不删", found)) == 1


def test_a_solution_is_checked_from_the_writing_of_the_offer() -> None:
    sheet = thing("cl-solution")
    assert "写报价单" in sheet.when
    assert not re.search("报价单之?后", sheet.when)
    assert re.search("报价单之?前", sheet.pause_points[0].moment)


def test_a_delivery_date_is_checked_the_day_before_not_at_the_door() -> None:
    points = thing("cl-after-sales").pause_points
    at = {check.id: index for index, one in enumerate(points) for check in one.checks}
    assert "前一天" in points[at["after-sales-on-date"]].moment
    assert at["after-sales-on-date"] < at["after-sales-operate"] == at["after-sales-receipt"]


def test_who_signed_for_a_delivery_was_there() -> None:
    answers = {answer.check: answer for answer in thing("cl-after-sales").example.answers}
    signed = answers.get("after-sales-receipt")
    assert signed is None or signed.result == "yes"
    assert not re.search("外出|不在", answers["after-sales-operate"].note)


def test_a_serial_number_is_written_before_the_warranty_is_handed_over() -> None:
    order = [check.id for check in checks("cl-closing")]
    assert order.index("closing-serial") < order.index("closing-warranty")


def test_no_complaint_needs_a_service_beyond_what_was_promised() -> None:
    (extra,) = having("多做", texts_of(checks("cl-conversation")))
    assert extra == "conversation-extra"
    assert "没有多做" in thing("cl-conversation").not_applicable


@pytest.mark.parametrize("words", ["重复", "金额 退款", "联系不上", "顾客 确认"])
def test_a_complaint_form_has_a_field_for(words: str) -> None:
    assert having(words, {one.id: one.label for one in fields("form-complaint").values()})


def test_a_repeated_complaint_names_the_one_before() -> None:
    form = fields("form-complaint")
    assert form["again"].choices == ("首次", "重复")
    assert form["again"].required
    condition = form["times"].required_if
    assert condition
    assert (condition.field, condition.choice) == ("again", "重复")


def test_a_number_is_told_before_a_complaint_is_judged_and_assigned() -> None:
    order = list(fields("form-complaint"))
    assert order.index("told") < order.index("justified") < order.index("department")


@pytest.mark.parametrize("words", ["型号", "序列号", "保修"])
def test_a_company_has_its_goods_on_file(words: str) -> None:
    columns = [
        one.label for section in thing("form-business-customer").sections for one in section.columns
    ]
    assert [label for label in columns if words in label]


def test_days_overdue_are_counted_from_the_end_of_the_month() -> None:
    form = fields("form-business-customer")
    assert form["terms"].example == "月结"
    assert "月底起算" in "".join(one.title for one in thing("form-business-customer").sections)
    (table,) = (
        one
        for one in thing("form-business-customer").sections
        if one.id == "form-business-contacts"
    )
    day, _, result, _ = table.examples[0]
    bought = date.fromisoformat(day)
    month, paid_day, overdue = map(int, re.findall(r"\d+", result))
    month_end = date(bought.year, bought.month + 1, 1) - timedelta(days=1)
    due = month_end + timedelta(days=int(str(form["days"].example)))
    assert (date(bought.year, month, paid_day) - due).days == overdue


def test_return_visits_are_deleted_when_their_years_are_over_not_a_year_later() -> None:
    register = {one.id: one.examples for one in thing("form-record-register").sections}
    (visits,) = (row for row in register["form-records-list"] if "回访" in row[0])
    years = int(re.findall(r"(\d+) 年", " ".join(visits))[0])
    assert years == thing("form-return-visit").document.record_years
    day, what, *_ = next(row for row in register["form-records-disposed"] if "回访" in row[1])
    kept_until = date(int(what[:4]) + years, 12, 31)
    assert kept_until < date.fromisoformat(day) < kept_until + timedelta(days=92)


def test_a_dangerous_thing_on_the_counter_is_sealed_or_the_practical_is_failed() -> None:
    seal = next(one for one in steps("practical-complaint") if one.id == "practical-complaint-seal")
    assert seal.veto
    assert "封存" in seal.text
    assert having("收条", texts_of(steps("practical-complaint")))
    assert having("通电", texts_of(steps("practical-complaint"))) == []


def test_an_objection_earns_more_by_an_answer_than_by_its_echo() -> None:
    points = {one.id: one.points for one in steps("practical-sale")}
    (echo,) = having("复述 异议", texts_of(steps("practical-sale")))
    (answer,) = having("异议 依据", texts_of(steps("practical-sale")))
    assert points[answer] > points[echo]


def test_who_sells_checks_what_was_paid() -> None:
    assert having("核对 实收金额", texts_of(steps("practical-sale")))
    assert next(one for one in checks("cl-closing") if one.id == "closing-amount").critical


# Drills


def node(drill: str, id: str) -> Node:
    (found,) = (one for one in thing(drill).nodes if one.id == id)
    assert isinstance(found, Node)
    return found


def choice(drill: str, at: str, id: str) -> Reaction:
    (found,) = (one for one in node(drill, at).choices if one.id == id)
    return found


def best(node: Node) -> Reaction:
    (found,) = (one for one in node.choices if one.best)
    return found


def test_in_the_drill_the_shop_proves_and_offers_a_test_by_a_third_party() -> None:
    judged = node("drill-unjustified-claim", "check")
    right = best(judged)
    assert "第三方" in right.text
    assert "第三方" in str(judged.note)
    assert "第二十三条" in right.rationale
    assert re.search("举证", right.rationale)
    proving = [one for one in judged.choices if re.search("请?您拿出证明", one.text)]
    assert [one.best for one in proving] == [False]


def test_who_disagrees_is_told_of_the_third_party_too() -> None:
    assert "第三方" in best(node("drill-unjustified-claim", "reply")).text


def test_who_sends_a_customer_to_the_maker_has_told_the_manager_nothing() -> None:
    heard = node("drill-safety-defect", choice("drill-safety-defect", "escalate", "maker").next)
    assert heard.id != "shelf"
    assert heard.speaker == "店长"
    assert [one.best for one in heard.choices if one.next == "shelf"] == [True]


def test_no_new_kettle_is_promised_and_then_forgotten() -> None:
    nodes = thing("drill-safety-defect").nodes
    asked = [one.id for one in nodes].index("want")
    early = [line.text for one in nodes[:asked] for line in one.choices]
    assert [text for text in early if re.search("给您[补换退]|新的|赔", text)] == []
    assert choice("drill-safety-defect", "want", "free").next == "promise"


def test_a_caller_in_danger_is_first_moved_away_and_thanked_later() -> None:
    first, *later = thing("drill-safety-defect").nodes
    assert best(first).text.startswith("先")
    assert not re.search("谢|插头|型号|单号", best(first).text)
    assert [one.id for one in later if one.speaker is None and "谢" in best(one).text]


@pytest.mark.parametrize("at", ["help", "unlent"])
def test_a_phone_is_lent_on_a_slip_with_card_and_data_and_the_repair_left_open(at: str) -> None:
    text = best(node("drill-unjustified-claim", at)).text
    assert "借机单" in text
    assert "修不修" in text
    assert re.search("卡|数据", text)


# Items


def offered(id: str) -> dict[str, str]:
    """What an item offers, by its id there."""
    item = thing(id)
    parts = (getattr(item, name, ()) for name in ("choices", "sequence", "members"))
    return {one.id: one.text for group in parts for one in group}


def test_only_the_key_of_the_file_item_holds_all_that_a_purchase_brings() -> None:
    item = thing("q-customer-files-1")
    needed = "购买日期 门店 型号 序列号 保修"
    assert having(needed, offered(item.id)) == [item.key]
    labels = " ".join(
        one.label for section in thing("form-consumer").sections for one in section.columns
    )
    assert [word for word in needed.split() if word not in labels] == []
    assert having("序列号", offered(item.id)) == [item.key]
    assert re.search("告知.*同意", item.stem)


def test_a_copy_against_loss_is_no_wrong_answer_on_protection() -> None:
    item = thing("q-sell-multi-protection")
    wrong = [one for one in item.choices if one.id not in item.key]
    lost = [
        one.id for one in wrong if re.search("备份|导出|存一份|丢|贮存", one.text + one.rationale)
    ]
    assert lost == []


def test_a_goods_inward_note_is_asked_for_what_came_not_for_what_is_left() -> None:
    item = thing("q-sell-spot-chain")
    assert {one.id: one.place for one in item.spots}[item.key] == "traceability-receipt"
    assert re.search("谁供", item.stem)
    assert not re.search("还[剩有]|库存", item.stem)
    assert not re.search("还[剩有]", thing("traceability-receipt").text)


def test_a_rule_of_this_site_is_not_put_as_a_general_truth() -> None:
    assert re.search("按.*检查要点", thing("q-stages-offer-4").stem)


def test_a_repair_that_was_late_was_not_a_customer_who_came_late() -> None:
    (late,) = having("当天修好", offered("q-care-class-expectation"))
    assert "来取" not in offered("q-care-class-expectation")[late]
    members = {one.id: one.category for one in thing("q-care-class-expectation").members}
    assert members[late] == "below"


def test_no_date_of_a_visit_reads_as_a_diary() -> None:
    found = offered("q-sell-multi-handover")
    (visit,) = having("回访", found)
    assert "日记" not in found[visit]
    assert re.search("回访.?日期", found[visit])


def test_any_branch_takes_back_what_was_bought_online() -> None:
    (returned,) = having("网上买 退", offered("q-sell-class-principles"))
    assert re.search("任何一家|每一?家|哪家.*都", offered("q-sell-class-principles")[returned])


def test_no_item_speaks_of_this_page_which_a_paper_does_not_have() -> None:
    assert [item.id for item in CHAPTER.items if "本页" in said(item.id)] == []


def test_in_the_order_of_a_survey_nothing_may_stand_in_two_places() -> None:
    """Coefficients need counts alone: who works them out may do so before or after the category."""
    *before, last = offered("q-solve-survey-to-priority").values()
    assert [text for text in before if "系数" in text] == []
    assert re.search("类别.*先后", last)
    assert not re.search("算|求", last)


# Sources


def test_no_newspaper_is_named_that_nobody_saw_named() -> None:
    sources = {one.id: one.title + one.supports for one in CHAPTER.sources}
    assert having("南海日报", sources) == []
    (paper,) = having("szb.nanhaitoday.com", sources)
    assert "没有核实" in sources[paper]


def test_the_address_of_the_article_on_complaints_is_whole() -> None:
    source = thing("src-fx361-19012")
    assert source.address.endswith(".shtml")
    assert re.search(r"10 项.*15 项", source.supports)
