"""What a pasted text may be: the ids, urls, names and secrets in it, each with its place.

Pure functions; what is found is asked of nobody here. A secret is only ever known by its place: its
text stands in no term, so that it cannot be sent, stored or shown by whoever takes one.
"""

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final, Literal

from faceviewer.records import object_id_instant, read_json

TermKind = Literal[
    "object_id", "uuid", "odd_id", "hash", "url", "name", "email", "random", "secret"
]
"""What one piece of a text may be.

"odd_id" is nearly an object id: 20 to 28 hex digits, but not 24. "random" is a long text without
words, such as a key: it and an "email" are held back until the person wants them searched. A
"secret" is never searched.
"""

Reading = TermKind | Literal["empty", "json", "several", "phrases"]
"""What a whole text may be: one term, or a record in JSON, or a longer text with terms in it."""

LONGEST_NAME: Final = 100
LONGEST_READ: Final = 300_000
LONGEST_RUN: Final = 140
"""The longest hash has 128 digits: more of them in a row are none, and take long to look at."""

LONGEST_BARE_URL: Final = 2_000
TERMS_MAX: Final = 1_000
PHRASES_MAX: Final = 30
PHRASES_WITHIN: Final = 20_000
"""Lines further down are not offered as names."""

LONGEST_JSON: Final = 2_000_000
"""Longer texts are sought through for ids, not read as JSON."""

_AROUND: Final = " \t\r\n\v\f\x85\xa0\u2028\u2029\"'“”‘’«»`<>()[],;"
"""What may stand around a pasted text and does not belong to it."""

_LIST_MARK: Final = re.compile(r"\s*(?:[-*•·–—>|]+|\d{1,4}[.)])\s+")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

_HEX: Final = "[0-9a-fA-F]"
_AFTER: Final = r"(?![0-9A-Za-z])"
_IDS: Final = re.compile(
    rf"(?P<uuid>{_HEX}{_HEX}{{7}}(?:-{_HEX}{{4}}){{3}}-{_HEX}{{12}}{_AFTER})"
    rf"|(?P<object_id>{_HEX}{{24}}{_AFTER})"
    rf"|(?P<hash>(?:{_HEX}{{128}}|{_HEX}{{64}}|{_HEX}{{40}}|{_HEX}{{32}}){_AFTER})"
)
_HEX_RUN: Final = re.compile(rf"{_HEX}{_HEX}{{7}}[0-9a-fA-F-]*")
"""Where an id may stand: found much quicker than an id itself, and most texts hold few."""

_ESCAPE: Final = re.compile(r"%[0-9A-Fa-f]{2}\Z")
_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s\"'<>`\\^{}|“”«»]+")
_BARE_URL: Final = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?::\d{1,5})?/[^\s\"'<>`]*")
_AFTER_URL: Final = ".,;:!?)]}'*"
_CUT_PARAMETER: Final = re.compile(r"[?&#](?:[\w.-]+=|[^?&#]*%(?:25)*3[Dd])\Z")
"""What is left of a parameter whose value is a secret; it may be inside another one, encoded."""

_ODD_ID: Final = re.compile(r"[0-9a-fA-F]{20,28}")
_EMAIL: Final = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_TOKEN: Final = re.compile(r"[A-Za-z0-9+/=_~.-]{20,}")
_BASE64_KEY: Final = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/])")
"""Thirty bytes, as the secret keys of a large cloud have: slashes part them into short words."""

_HASH_NAME: Final = re.compile(r"(?:sha-?\d{1,3}|md5)[:=-]", re.IGNORECASE)

_MARKS: Final = r"""[\s\\"'*`“”]*"""
"""What may stand around the sign between a name and its value: JSON in JSON, Markdown."""

_PASSES: Final = r"(?:pass(?:word|wd|phrase|wort|code)|contraseña|(?<=[-_])pass|pwd)"
_LABELS: Final = (
    r"(?:(?:api|access|auth|secret|private)[-_ ]?key(?:[-_]?id)?|token|secret|jwt|signature"
    rf"|credential|{_PASSES}|(?<![a-z])sig|(?<=%3f)sig)s?"
)
_SECRETS: Final = re.compile(
    rf"""(?ix)
    -----BEGIN[ ][A-Z ]*PRIVATE[ ]KEY-----(?P<key>.*?)(?:-----END|\Z)
    | \b(?:proxy-)?authorization{_MARKS}[:=]{_MARKS}
      (?P<header>(?:(?:basic|bearer|jwt|token)\s+)?[^\r\n"']+)
    | \b(?:set-)?cookie{_MARKS}:{_MARKS}(?P<cookie>[^\r\n"']+)
    | \bbearer["']?(?:\s+token\b)?[\s:=]+["']?(?P<bearer>[^\s"'&,;<>]+)
    | (?=[acjpst]){_LABELS}
      (?:(?:{_MARKS}(?:=?>|[:=：]|%(?:25)*3[ad])|(?<=pass....)\s+(?:is|was)\s){_MARKS}
        (?:(?:bearer|jwt|token)\s+)?(?!(?:null|none|true|false)\b)(?P<labelled>[^\s"'&,;<>]+)
        |(?:\s+is)?[\s|]+(?P<spoken>[^\s"'&,;<>|]{{16,}}))
    | \bx-api-key\s+(?P<api_key>[^\s"'&,;<>]+)
    | \bjwt\s+(?P<jwt>[^\s"'&,;<>]{{16,}})
    | \bbasic\s+(?P<basic>[A-Za-z0-9+/]{{8,}}={{0,2}})
    | [?&#;](?:key|auth|code|sid|session[-_]?id|jsessionid|phpsessid)=
      (?P<parameter>[^\s"'?&\#;<>]{{16,}})
    | \s(?:-u|--user|--proxy-user|-b|--cookie)[\s="']+(?P<option>[^\s"':=]+[:=][^\s"']+)
    | ://(?P<login>[^\s/"'<>]+)@
    | (?:(?<![\w-])|(?<=%[0-9a-f]{{2}}))
      (?P<header_part>e[wy][A-Za-z0-9_-]{{12,}}(?:(?:\.|%(?:25)*2e)[A-Za-z0-9_=-]*)*)
    | (?<![\w.-])
      (?P<parts>[A-Za-z0-9_-]{{16,}}\.[A-Za-z0-9_-]{{16,}}\.[A-Za-z0-9_-]{{16,}})(?![\w.-])
    | (?<![A-Za-z0-9])(?P<known>(?-i:
        A[KS]IA[0-9A-Z]{{16}}(?![0-9A-Za-z]) | AIza[\w-]{{35}} | gh[opsur]_[0-9A-Za-z]{{20,}}
        | github_pat_\w{{20,}} | glpat-[\w-]{{16,}} | xox[abeoprs]-[\w-]{{10,}}
        | [rs]k_(?:live|test)_\w{{10,}}))
    """,
    re.DOTALL,
)
"""Keys of well-known services stand at its end: those have beginnings that nothing else has."""

_HINTS: Final = (
    "auth", "bearer", "cookie", "api", "access", "token", "secret", "pass", "jwt", "sig",
    "credential", "private", "://", "contraseña", "pwd", "basic", "key=", "code=", "sid=",
    "sessi", " -u", " -b", "--user", "--proxy-user",
)  # fmt: skip
"""Without one of these no secret is known by what stands before it."""

_HEAD: Final = re.compile(
    r"e[wy][a-z0-9_-]{12}|a[ks]ia[0-9a-z]{16}|aiza[\w-]{35}|gh[opsur]_[0-9a-z]{20}"
    r"|github_pat_|glpat-|xox[abeoprs]-|[rs]k_(?:live|test)_"
)
_JWT_SIGNS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.="
_JWT_GOES_ON: Final = re.compile(
    r"[ \t]*(?:\r?\n[ \t>|]*|(?=[ \t]+[A-Za-z0-9_-]{20}))[ \t]*"
    r"(?P<part>[A-Za-z0-9_.=-]+)(?=[ \t]*(?:[\r\n]|\Z)|[ \t]+[A-Za-z0-9_-]{20})"
)
"""Mail and terminals break a long word into lines."""

_JWT_SIGNATURES: Final = frozenset({43, 64, 86, 128, 176, 342, 512, 683})
"""How long the last part of a whole one is. Source: RFC 7518, RFC 8037, in base64url."""

_LONGEST_JWT: Final = 16_384
_THREE_PARTS: Final = 50
"""So long is a word at least that is a secret for its three parts alone."""

_PART: Final = re.compile(r"(?:[^.;:,!?\"“”]|[.:,](?=\S))+")
_OWN_IDS: Final = ("_id", "id", "code")
_LISTS: Final = ("faces", "data")
"""Under which names the services' answers hold their records."""

_DOT: Final = "•"


@dataclass(frozen=True, slots=True)
class Term:
    """A piece of a text that can be looked up, or that must not be.

    Attributes:
        text: exactly as it was pasted; empty for a secret.
        start, end: its place in the pasted text.
        ids: the ids and UUIDs inside, where it is a url.
    """

    kind: TermKind
    text: str
    start: int
    end: int
    ids: tuple["Term", ...] = ()

    @property
    def length(self) -> int:
        """How many characters were pasted: all that is ever told of a secret."""
        return self.end - self.start

    @property
    def is_held(self) -> bool:
        """Whether it is searched only when the person says so."""
        return self.kind in ("email", "random")

    @property
    def instant(self) -> datetime | None:
        """When an object id was made; None for anything else."""
        return object_id_instant(self.text)

    @property
    def key(self) -> tuple[str, str]:
        """The same for two terms that mean the same."""
        is_hex = self.kind in ("object_id", "uuid", "odd_id", "hash")
        return self.kind, self.text.lower() if is_hex else self.text


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a whole text was read as.

    Attributes:
        term: what is looked up for it; None where there is nothing, or the person has to choose.
        terms: everything that was found in it, in its order, each once; secrets as places only.
        phrases: lines of a longer text, for the person to choose one as a name.
    """

    kind: Reading
    term: Term | None = None
    terms: tuple[Term, ...] = ()
    phrases: tuple[Term, ...] = ()

    @property
    def ids(self) -> tuple[Term, ...]:
        """The terms that can be looked up as they are, without a choice of words."""
        return tuple(term for term in self.terms if term.kind in _IDS_AND_URLS)

    @property
    def secrets(self) -> tuple[Term, ...]:
        """The places of secrets."""
        return tuple(term for term in self.terms if term.kind == "secret")


_IDS_AND_URLS: Final = ("object_id", "uuid", "odd_id", "hash", "url")


def recognise(text: str) -> Recognition:
    """What a pasted or typed text may be, and what of it may be looked up.

    Of a very long one only the beginning is read.
    """
    seen = _Seen(text[:LONGEST_READ])
    start, end = _trimmed(seen.text, 0, len(seen.text))
    if start == end:
        return Recognition("empty")
    terms = tuple(_terms_of(seen, with_names=False))
    if len(seen.rows) == 1 and (own := _record_terms(seen)):
        others = _line_terms(seen, with_names=False)
        return Recognition("json", own[0], tuple(_once([*own, *others])))
    whole = _whole(seen, start, end, terms)
    if whole is not None:
        return whole
    return _longer(seen, terms)


def find_terms(text: str, limit: int = TERMS_MAX, *, with_names: bool = False) -> list[Term]:
    """The terms in any text, in its order, each once; `limit` of them at most.

    Ids, urls and hashes are found anywhere. Nearly-ids, e-mails and random texts count only where
    they are all of a line, and with `with_names` so do other lines of at most `LONGEST_NAME`
    characters. Of a JSON list of records, the terms are the records' own ids.
    """
    found: list[Term] = []
    for term in _terms_of(_Seen(text), with_names=with_names):
        if len(found) >= limit:
            break
        found.append(term)
    return found


def veil(text: str) -> str:
    """The text with a dot for each character of a secret, so that it can be shown; as long."""
    seen = _Seen(text)
    pieces, at = [], 0
    for start, end in seen.secrets:
        first, last = seen.place(start), seen.place(end - 1) + 1
        pieces += [text[at:first], _DOT * (last - first)]
        at = last
    return "".join([*pieces, text[at:]])


def may_be_secret(text: str) -> bool:
    """Whether there is a secret in the text, or what may be one: a long word of chance."""
    seen = _Seen(text)
    return bool(seen.secrets) or any(_is_random(word) for word in _TOKEN.findall(seen.text))


class _Seen:
    """A text without its unseen characters, and where each character stood.

    Attributes:
        text: what is read.
        secrets: the places in it that hold secrets, in order.
        open: the text with blanks instead of its secrets.
    """

    def __init__(self, pasted: str) -> None:
        self._places: list[int] | None = None
        self.text = pasted
        if _UNSEEN.search(pasted):
            self._places = [at for at, c in enumerate(pasted) if not _UNSEEN.match(c)]
            self.text = "".join(pasted[at] for at in self._places)
        self.secrets = list(_secret_places(self.text))
        self.open = _blanked(self.text, self.secrets)

    @cached_property
    def rows(self) -> list[object]:
        """The records that the text is, in JSON: one, a list, an answer, or one in each line."""
        if not self.text.lstrip().startswith(("{", "[")) or len(self.text) > LONGEST_JSON:
            return []
        whole = _read(self.text)
        if whole is None:
            rows = [_read(line) for line in self.text.splitlines() if line.strip()]
            return rows if all(isinstance(row, dict) for row in rows) else []
        if isinstance(whole, dict):
            whole = next(
                (whole[name] for name in _LISTS if isinstance(whole.get(name), list)), [whole]
            )
        return whole if isinstance(whole, list) else []

    def place(self, at: int) -> int:
        """Where the character stood in the pasted text."""
        return at if self._places is None else self._places[at]

    def term(self, kind: TermKind, start: int, end: int, ids: tuple[Term, ...] = ()) -> Term:
        """The term that stands there."""
        text = "" if kind == "secret" else self.text[start:end]
        return Term(kind, text, self.place(start), self.place(end - 1) + 1, ids)


def _read(text: str) -> object:
    try:
        return read_json(text.encode("utf-8", "surrogatepass"))
    except ValueError:
        return None


# --- Secrets --------------------------------------------------------------------------------------


def _secret_places(text: str) -> Iterator[tuple[int, int]]:
    """Where secrets stand. Only lines with a word that leads to one are looked at closely."""
    end = 0
    for start, line_end in _suspicious(text):
        at = max(start, end)
        while (found := _SECRETS.search(text, at, line_end)) is not None:
            place = _secret_in(found)
            if place is None:
                # What is no secret as a whole may have one inside.
                at = max(found.start() + 1, found.start(found.lastindex or 0))
                continue
            end = _end_of_jwt(text, *place)
            at = max(found.end(), end)
            yield place[0], end


def _end_of_jwt(text: str, start: int, end: int) -> int:
    """Where a secret ends that is a JWT, or has one at its end, and was broken into lines."""
    secret = text[start:end]
    token = secret[len(secret.rstrip(_JWT_SIGNS)) :]
    head = re.search("e[wy]", token)
    if head is None or not _is_json_head(token[head.start() :]):
        return end
    token = token[head.start() :]
    while not _is_whole_jwt(token):
        found = _JWT_GOES_ON.match(text, end)
        if found is None or _IDS.fullmatch(found["part"]):
            break
        token, end = token + found["part"], found.end("part")
    return end


def _is_whole_jwt(token: str) -> bool:
    parts = token.split(".")
    is_signed = len(parts) == 3 and len(parts[2]) in _JWT_SIGNATURES
    return is_signed or len(token) > _LONGEST_JWT


def _suspicious(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines of which each but the last has such a word: a value may be on the next."""
    low = text.lower()
    run: tuple[int, int] | None = None
    at, is_key = 0, False
    for line in low.splitlines(keepends=True):
        end = at + len(line)
        is_key = is_key or "-----begin" in line
        has_hint = is_key or _is_suspicious(line)
        is_key = is_key and "-----end" not in line
        if run is not None and not has_hint:
            yield run[0], end
            run = None
        elif has_hint:
            run = (at if run is None else run[0], end)
        at = end
    if run is not None:
        yield run


def _is_suspicious(line: str) -> bool:
    if any(hint in line for hint in _HINTS) or _HEAD.search(line):
        return True
    return line.count(".") > 1 and any(len(word) >= _THREE_PARTS for word in line.split())


def _secret_in(found: re.Match[str]) -> tuple[int, int] | None:
    name = found.lastgroup
    if name is None or not found[name].strip():
        return None
    if name == "header_part" and not _is_json_head(found[name]):
        return None
    if name == "parts" and not _has_words_of_chance(found[name]):
        return None
    if name in ("spoken", "parameter") and not _is_random(found[name]):
        return None
    if name == "basic" and not _is_login(found[name]):
        return None
    start = found.start(name)
    return start, start + len(found[name].rstrip())


def _is_login(text: str) -> bool:
    """Whether it is a name and a password, as a browser sends them."""
    try:
        login = base64.b64decode(text, validate=True)
    except ValueError:
        return False
    return login.isascii() and b":" in login


def _is_json_head(token: str) -> bool:
    """Whether a token begins as a JWT does: with the JSON of its header."""
    if not re.match("[A-Za-z0-9_-]{12}", token):
        return False
    head = base64.urlsafe_b64decode(token[:12])
    return re.match(rb'\s*\{\s*"', head) is not None


def _has_words_of_chance(token: str) -> bool:
    return any(_is_random(part) for part in token.split("."))


def _is_random(token: str) -> bool:
    """Whether a token has no words in it: digits and both cases of letters in one run of 16."""
    if _HASH_NAME.match(token) or _IDS.fullmatch(token):
        return False
    runs = re.findall(r"[A-Za-z0-9]{16,}", token) + _BASE64_KEY.findall(token)
    if any(re.search("[a-z]", r) and re.search("[A-Z]", r) and re.search(r"\d", r) for r in runs):
        return True
    return any(len(re.findall(r"\d", run)) >= len(run) // 8 + 2 for run in runs if len(run) > 19)


def _blanked(text: str, places: Sequence[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in places:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


# --- A whole text ---------------------------------------------------------------------------------


def _whole(seen: _Seen, start: int, end: int, terms: tuple[Term, ...]) -> Recognition | None:
    """The reading of a text that is one thing as a whole."""
    if seen.secrets:
        rest = any(term.kind != "secret" for term in terms) or "\n" in seen.text[start:end]
        return None if rest else Recognition("secret", terms=terms)
    if len(terms) == 1 and terms[0].start <= seen.place(start):
        only = terms[0]
        if only.end > seen.place(end - 1):
            return Recognition(only.kind, None if only.is_held else only, terms)
    return None if terms else _as_name(seen, start, end)


def _as_name(seen: _Seen, start: int, end: int) -> Recognition | None:
    line = seen.text[start:end]
    if len(line) > LONGEST_NAME or len(line.splitlines()) > 1:
        return None
    kind: TermKind = "name"
    if _EMAIL.search(line):
        kind = "email"
    elif any(_is_random(token) for token in _TOKEN.findall(line)):
        kind = "random"
    term = seen.term(kind, start, end)
    return Recognition(kind, None if term.is_held else term, (term,))


def _longer(seen: _Seen, terms: tuple[Term, ...]) -> Recognition:
    phrases = tuple(_phrases(seen))
    ids = [term for term in terms if term.kind in _IDS_AND_URLS]
    if len(ids) == 1:
        return Recognition(ids[0].kind, ids[0], terms, phrases)
    if not ids and not phrases and any(term.kind == "secret" for term in terms):
        return Recognition("secret", terms=terms)
    return Recognition("several" if ids else "phrases", None, terms, phrases)


def _phrases(seen: _Seen) -> Iterator[Term]:
    """Lines, or parts of long ones, that can be names; each once."""
    known: set[str] = set()
    for line_start, line_end in _lines(seen):
        if line_start > PHRASES_WITHIN:
            return
        for start, end in _parts(seen, line_start, min(line_end, PHRASES_WITHIN)):
            term = _line_term(seen, start, end)
            if term is not None and term.kind == "name" and term.text not in known:
                known.add(term.text)
                yield term
            if len(known) >= PHRASES_MAX:
                return


def _parts(seen: _Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line, or where it is too long for a name what stands between its marks."""
    if end - start <= LONGEST_NAME:
        yield start, end
        return
    for found in _PART.finditer(seen.text, start, end):
        part = _trimmed(seen.text, *found.span())
        if part[0] < part[1]:
            yield part


def _id_of(record: object, seen: _Seen, after: int = 0) -> Term | None:
    """The record's own id, where it stands in the text."""
    for name in _OWN_IDS if isinstance(record, dict) else ():
        value = record.get(name) if isinstance(record, dict) else None
        if isinstance(value, dict):
            value = value.get("$oid")
        start = seen.open.find(f'"{value}"', after) + 1 if isinstance(value, str) and value else 0
        if start:
            return seen.term(_kind_of(str(value)), start, start + len(str(value)))
    return None


def _kind_of(text: str) -> TermKind:
    found = _IDS.fullmatch(text)
    if found is not None:
        return _group(found)
    return "odd_id" if _ODD_ID.fullmatch(text) else "name"


def _group(found: re.Match[str]) -> TermKind:
    kinds: tuple[TermKind, ...] = ("uuid", "object_id", "hash")
    return next(kind for kind in kinds if kind == found.lastgroup)


# --- Terms in any text ----------------------------------------------------------------------------


def _terms_of(seen: _Seen, *, with_names: bool) -> Iterator[Term]:
    """Each term once, in the order of the text."""
    return _once(_record_terms(seen) or _line_terms(seen, with_names=with_names))


def _once(terms: Iterable[Term]) -> Iterator[Term]:
    known: set[tuple[str, str]] = set()
    for term in terms:
        key = term.key if term.kind != "secret" else ("secret", str(term.start))
        if key not in known:
            known.add(key)
            yield term


def _record_terms(seen: _Seen) -> list[Term]:
    """The own ids of the records that the text is, in JSON; none where it is something else."""
    found: list[Term] = []
    at = 0
    for row in seen.rows:
        term = _id_of(row, seen, at)
        if term is not None:
            found.append(term)
            at = seen.text.find(term.text, at) + len(term.text)
    return found


def _line_terms(seen: _Seen, *, with_names: bool) -> Iterator[Term]:
    secrets = [seen.term("secret", start, end) for start, end in seen.secrets]
    for start, end in _lines(seen):
        found = list(_terms_in(seen, start, end))
        whole = None if found else _line_term(seen, start, end)
        if whole is not None and (with_names or whole.kind != "name"):
            found.append(whole)
        while secrets and secrets[0].start < seen.place(end - 1):
            found.append(secrets.pop(0))
        yield from sorted(found, key=_start)
    yield from secrets


def _start(term: Term) -> int:
    return term.start


def _lines(seen: _Seen) -> Iterator[tuple[int, int]]:
    """Where each line stands that holds something, without what may stand around it."""
    at = 0
    for line in seen.text.splitlines(keepends=True):
        mark = _LIST_MARK.match(line)
        start, end = _trimmed(seen.text, at + (mark.end() if mark else 0), at + len(line))
        if start < end:
            yield start, end
        at += len(line)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    return start, end


def _line_term(seen: _Seen, start: int, end: int) -> Term | None:
    """What a line is as a whole, where no id or url is in it."""
    line = seen.open[start:end]
    if line != seen.text[start:end] or len(line) > LONGEST_NAME or any(_ids(line, 0, len(line))):
        return None
    if _ODD_ID.fullmatch(line):
        return seen.term("odd_id", start, end)
    if _EMAIL.fullmatch(line):
        return seen.term("email", start, end)
    if any(_is_random(token) for token in _TOKEN.findall(line)):
        return seen.term("random", start, end) if _TOKEN.fullmatch(line) else None
    return None if _EMAIL.search(line) else seen.term("name", start, end)


def _terms_in(seen: _Seen, start: int, end: int) -> Iterator[Term]:
    """The ids, urls and hashes of a line."""
    at = start
    for url_start, url_end in _urls(seen.open, start, end):
        yield from _ids_in(seen, at, url_start)
        ids = tuple(term for term in _ids_in(seen, url_start, url_end) if term.kind != "hash")
        yield seen.term("url", url_start, url_end, ids)
        at = url_end
    yield from _ids_in(seen, at, end)


def _ids_in(seen: _Seen, start: int, end: int) -> Iterator[Term]:
    for found in _ids(seen.open, start, end):
        yield seen.term(_group(found), *found.span())


def _ids(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Ids that begin after anything but a letter or digit, or after `%2F` in an address."""
    for run in _HEX_RUN.finditer(text, start, end):
        if run.end() - run.start() > LONGEST_RUN and "-" not in run.group():
            continue
        # One character more, because an id ends where no letter follows.
        for found in _IDS.finditer(text, run.start(), min(end, run.end() + 1)):
            at = found.start()
            if at >= run.end():
                break
            before = text[max(0, at - 3) : at]
            if not before[-1:].isalnum() or not before.isascii() or _ESCAPE.search(before):
                yield found


def _urls(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where urls stand; one without its scheme only where it is all of the line."""
    if text.find("/", start, end) < 0:
        return
    if end - start < LONGEST_BARE_URL and _BARE_URL.fullmatch(text, start, end):
        yield start, end
        return
    if text.find("://", start, end) < 0:
        return
    for found in _URL.finditer(text, start, end):
        url = _CUT_PARAMETER.sub("", found.group()).rstrip(_AFTER_URL)
        if url.partition("://")[2]:
            yield found.start(), found.start() + len(url)
