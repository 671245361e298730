"""two-actions: a check asks for two actions, and one box cannot answer for both.

Nouns may be listed: 登记来源、名称和版本 is one action. So is a limit: 听完抱怨再回应. What may be
either, as 核对编号和登记日期, is not reported.

Fails:

    text: 核对价签并更换错误的价签

Passes:

    text: 核对本区价签与价目表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row
from generator.rules.sheets.verbs import VERBS
from generator.text.chinese import flat

LEVEL: Severity = "warning"

_VERB = f"(?:{VERBS})"
_CLEAR = f"(?:(?={_VERB}).[下出给好净齐走]|询问|告知|告诉|问明|写明|提醒|擦拭|更换|清点)"
"""These stay verbs, whatever follows: 核对型号和询问价格, 核对型号和写下价格."""
_NOUN = "(?:编号|报告|签名|包装|安排)"
"""Verbs that are nouns behind a 和: 核对型号和包装."""
_NOUN_FOLLOWS = (
    "(?:记录|报告|次数|结果|情况|日期|时间|期间|方式|方法|办法|方案|措施|要求|条件|标准|规定|制度|流程|步骤"
    "|说明|须知|事项|要点|范围|内容|原因|理由|目的|意见|进度|数量|金额|费用|价格|地址|地点|编号|号码|电话"
    "|信息|资料|数据|文件|材料|原件|用品|工具|部门|责任|服务|权限|时限|期限|时段|安排|完好|完整"
    "|[的各人员者师队组单表件卡牌簿册书盒袋箱费率日处]|(?<=展示|陈列)[柜台架区])"
)
"""After these a verb is part of a noun: 查看购买、维修记录, 说明安装和维修条件."""
_AND = "[、和及与](?!.*(?:一致|相符|相同|不符))"
"""Not the with of a comparison: 核对实物与登记数量一致."""
_TWO = re.compile(
    "然后|同时|随后|接着|紧接"
    "|(?<![合一归吞兼])并(?![非列不未存购排发轨联])"
    f"|[且，,；;]{_VERB}"
    "|先[^，]{1,8}再"
    f"|^{_VERB}[、和及与]{_VERB}"
    f"|{_AND}{_CLEAR}"
    f"|{_AND}(?!{_NOUN}){_VERB}(?!.?$|[、，,和或及与]|{_NOUN_FOLLOWS})"
)


def check(row: Row) -> Iterator[Problem]:
    """Conjunctions of actions, and two verbs in a list."""
    if match := _TWO.search(flat(row.text)):
        yield problem(row.at("text"), "two-actions", word=match.group())
