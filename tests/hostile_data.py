"""Texts that nobody may be fooled or hurt by, and records that hold nothing else."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from faceviewer.demo.data import DemoData, DemoFace, make_demo_data

MARK: Final = "H0stile"
"""Stands in each text, so that what is shown of it is found again."""

HUGE: Final = 1_000_000


def texts(folder: str) -> Mapping[str, str]:
    """The texts by what is bad about them; files of `folder` are what their markup loads."""
    picture = f'<img src="file://{folder}/canary.png">'
    return {
        "markup": f"<b>{MARK}</b>{picture}<script>alert(1)</script>",
        "document": f"<!DOCTYPE html><html><body><h1>{MARK}</h1>{picture}</body></html>",
        "qt": f'<qt><p style="background:url(file://{folder}/canary.png)">{MARK}</p></qt>',
        "mnemonic": f"{MARK} Tom & Jerry &Save &amp; &lt;b&gt; &&",
        "template": f"{MARK} {{name}} {{0!r}} {{}} %1 %n %L1 %s $x ${{y}}",
        "bidi": f"{MARK} invoice\u202egnp.exe \u2066a\u2069 \u200fb\u200e \u061cc",
        "unseen": f"{MARK} pay\u200bpal\u200d\u200c\u2060\ufeff\u00ad\u3164\u115f\U000e0041",
        "controls": f"{MARK} \x07\x00\x7f\x08 \x1b[31m \x1b]52;c;Zm9v\x07 \x9b31m \x9d0;x\x9c",
        "lines": f"{MARK} one\r\ntwo\u2028three\n\n\n\tfour\x0bfive\x85six",
        "marks": f"{MARK} Z" + "\u0301\u0336\u035c" * 40 + " ก" + "\u0e47" * 60,
        "surrogate": f"{MARK} \ud83d half \udfff",
        "scripts": f"{MARK} שלום مرحبا 👩\u200d👧 顔写真 e\u0301",
        "address": f"https://{MARK}.example@evil.example/{MARK}\u202e",
        "scheme": f"file://{folder}/canary.png#{MARK}",
        "formula": f'=HYPERLINK("http://{MARK}.example")',
        "huge": f"{MARK} " + "W" * HUGE,
        "words": f"{MARK} " + "one two " * 2_000,
    }


def hostile_data(texts: Mapping[str, str], count: int, asset_origin: str) -> DemoData:
    """Faces and collections of the demo with these texts in place of all theirs.

    Dates stay, and ids and urls now and then, so that what hangs on them is there too.
    """
    made = make_demo_data(count, count, asset_origin=asset_origin)
    kinds = [key for key in texts if key != "huge"]
    faces = []
    for number, face in enumerate(made.faces):
        record = face.record
        with_text = _with_texts(record, [texts[key] for key in _turned(kinds, number)])
        with_text["id"] = face.id if number % 3 else f"{with_text['id']} {number}"
        if number % 2:
            _keep_urls(with_text, record)
        if number == 1:
            with_text |= {"name": texts["huge"], "content": texts["huge"]}
        with_text[texts[kinds[number % len(kinds)]]] = {texts["markup"]: [texts["lines"]]}
        body = json.dumps(with_text).encode()
        faces.append(
            DemoFace(face.id, face.org_id, face.name, face.created_ns, face.modified_ns, body)
        )
    kinds.remove("surrogate")  # the demo sends its collections in UTF-8
    collections = []
    for number, record in enumerate(made.collections):
        with_text = _with_texts(record, [texts[key] for key in _turned(kinds, number)])
        with_text["_id"] = record["_id"] if number % 3 else f"{with_text['_id']} {number}"
        collections.append(with_text)
    return DemoData(faces, collections)


@cache
def hidden(text: str) -> str:
    """What of a text a person would not see, or would be fooled by; empty where there is none.

    Line ends and tabs are no part of it: where several lines are shown, they are seen.
    """
    return "".join(
        each
        for before, each in zip(" " + text, text, strict=False)
        if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        and each not in "\n\t"
        and not (each in "\u200c\u200d" and ord(before) > 0x500)
    ) + "".join(re.findall("\u3164|\u115f|[\u0300-\u036f]{9}|\u0e47{9}", text))


def _turned(kinds: Sequence[str], number: int) -> Sequence[str]:
    place = number % len(kinds)
    return (*kinds[place:], *kinds[:place])


def _keep_urls(with_text: dict[str, Any], record: dict[str, Any]) -> None:
    """Puts the pictures back: their names and types stay hostile."""
    for key, value in record.items():
        if key == "url":
            with_text[key] = value
        elif key == "assets":
            for asset, kept in zip(with_text[key], value, strict=True):
                asset["url"] = kept["url"]


def _with_texts(record: dict[str, Any], texts: Sequence[str]) -> dict[str, Any]:
    """The record with another text for each text in it, one after the other."""
    count = 0

    def changed(value: object) -> Any:
        nonlocal count
        if isinstance(value, str):
            if re.match(r"\d{4}-\d\d-\d\dT", value):
                return value
            count += 1
            return f"{texts[count % len(texts)]} {count}"
        if isinstance(value, list):
            return [changed(each) for each in value]
        if isinstance(value, dict):
            return {key: changed(each) for key, each in value.items()}
        return value

    result: dict[str, Any] = changed(record)
    return result
