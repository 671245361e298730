"""Items in the Markdown of mkdocs-quiz, with all their reasons.

It has choices and blanks. What it has no type for stands there as plain text, which costs it less
than a type would.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.text.markup import plain

Item = dict[str, Any]
LISTS = ("sequence", "pairs", "distractors", "members", "spots", "criteria")
WORDS = ("text", "match", "category", "place", "rationale")


def quiz(item: Item) -> str:
    """An item as a page of mkdocs-quiz holds it."""
    if item["type"] in ("single", "multiple", "true_false"):
        return f"<quiz>\n{plain(item['stem'])}\n{_choices(item)}\n</quiz>\n"
    if item["type"] in ("short_text", "numeric"):
        return f"<quiz>\n{plain(item['stem'])} {_blank(item)}\n\n---\n{_reasons(item)}\n</quiz>\n"
    return f"**{plain(item['stem'])}**\n\n{_listed(item)}\n"


def _choices(item: Item) -> str:
    return "\n".join(
        f"- [{'x' if is_key else ' '}] {plain(text)}\n> {plain(rationale)}"
        for text, rationale, is_key in _offered(item)
    )


def _offered(item: Item) -> Iterator[tuple[str, str, bool]]:
    """Text, rationale, and whether it is right."""
    if item["type"] == "true_false":
        for value, text in (("true", "对"), ("false", "错")):
            yield text, item["rationale"][value], item["key"] == value
    for choice in item.get("choices", ()):
        yield choice["text"], choice["rationale"], choice["id"] in item["key"]


def _blank(item: Item) -> str:
    answer = item["value"] if item["type"] == "numeric" else item["accepted"][0]
    return f"[[{answer}]]"


def _reasons(item: Item) -> str:
    """Why the answer is right, and what is wrong about the usual mistakes."""
    wrong = (one["rationale"] for one in item["expected_wrong"])
    return "\n\n".join(plain(one) for one in (item["rationale"], *wrong))


def _listed(item: Item) -> str:
    """Everything that is to be put in order, paired, pointed out or looked for."""
    lines = [item["model_answer"]] if "model_answer" in item else []
    for name in LISTS:
        lines += [
            "：".join(one[word] for word in WORDS if word in one) for one in item.get(name, ())
        ]
    return "\n".join(f"- {plain(line)}" for line in lines)
