"""The words of the look-up box: what a text was read as, what was found, asked and not asked."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from faceviewer.errors import CredentialError, CredentialRefused
from faceviewer.listings.face_pictures import first_picture
from faceviewer.lookup import Answer, Asked, How, Match, Searched
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.lookup_lines import Content, Group, Line, Note, Recent, Ticket, Try
from faceviewer.plain_text import plain_line
from faceviewer.recognition import Recognition, Term, TermKind
from faceviewer.records import Collection, Record, parse_instant
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.settings import Environment

NAME_CHARS = 80
BEFORE_CHARS = 12
AROUND_CHARS = 40
WORDS_TRIED = 3
LEAST_WORD = 3
TERMS_SHOWN = 40
ENVIRONMENTS_TRIED = 5
OLD_S = 60


class LookupWords(QObject):
    """Puts recognitions and answers into groups of lines."""

    def __init__(self, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._formats = formats

    # What a text was read as

    def reading(self, term: Term) -> tuple[str, str]:
        """An icon and what this is."""
        words: dict[TermKind, tuple[str, str]] = {
            "object_id": ("braces", self.tr("24 hex digits: an object id")),
            "uuid": ("braces", self.tr("A UUID")),
            "odd_id": ("braces", self.tr("%n hex digits: unusual for an id", "", len(term.text))),
            "hash": ("braces", self.tr("%n hex digits: a hash", "", len(term.text))),
            "url": ("link", self.tr("A url")),
            "name": ("file-text", self.tr("A name or a part of one")),
            "email": ("eye-off", self.tr("An e-mail address")),
            "random": ("eye-off", self.tr("A long text without words, as keys are")),
            "secret": ("lock", self.tr("A credential")),
        }
        icon, text = words[term.kind]
        if term.instant is not None:
            made = self._formats.second(term.instant)
            text = self.tr("{what}, made {instant}").format(what=text, instant=made)
        if term.kind == "url" and term.ids:
            ids = self.tr("%n id(s) in it", "", len(term.ids))
            text = f"{text}, {ids}"
        return icon, text

    def searching(self, term: Term) -> Content:
        """The services are asked."""
        icon, reading = self.reading(term)
        return Content(icon, reading, self.tr("Looking it up…"), is_busy=True)

    def recents(self, texts: Sequence[str]) -> Content:
        """What was looked up before, while nothing is typed."""
        lines = tuple(Line(Recent(text), "clock", plain_line(text, NAME_CHARS)) for text in texts)
        group = Group(self.tr("Looked up before"), lines, len(lines))
        words = self.tr("Paste anything: an id, a name, a code, a url, a whole ticket")
        return Content("search", words, groups=(group,))

    def choice(self, found: Recognition) -> Content:
        """What the person can do with a text that is not looked up by itself."""
        if found.kind == "secret":
            return self._secret(found)
        if found.kind in ("email", "random"):
            return self._held(found)
        if found.kind == "empty":
            return Content("info", self.tr("There is no text to look up"))
        return self._longer(found)

    def _secret(self, found: Recognition) -> Content:
        count = sum(term.length for term in found.secrets)
        sentence = self.tr(
            "This looks like a credential, so it is not sent, not kept and not shown."
        )
        return Content(
            "lock",
            self.tr("A credential?"),
            self.tr("%n character(s)", "", count),
            sentence,
            notes=(Note("key-round", "text2", "", self._where_to_save()),),
        )

    def _where_to_save(self) -> str:
        """What to do with a credential, for who pasted it at the wrong place."""
        return self.tr("To use it, open “Credentials…” in the menu “Look up” and paste it there.")

    def _held(self, found: Recognition) -> Content:
        icon, reading = self.reading(found.terms[0])
        line = Line(Try("anyway"), "search", self.tr("Search anyway"))
        return Content(
            icon,
            reading,
            sentence=self.tr("It is held back: searching sends it to the faces service."),
            groups=(Group(self.tr("On your word only"), (line,)),),
        )

    def _longer(self, found: Recognition) -> Content:
        groups = []
        many = len(found.ids)
        if many > 1:
            text = self.tr("Look up all %n ids as a table", "", many)
            groups.append(Group("", (Line(Ticket(), "clipboard-list", text),)))
        terms = tuple(self._term_line(term) for term in found.ids[:TERMS_SHOWN])
        if terms:
            groups.append(Group(self.tr("Ids and urls in it"), terms, many))
        phrases = tuple(self._term_line(term) for term in found.phrases)
        if phrases:
            groups.append(Group(self.tr("Lines that may be a name"), phrases, len(phrases)))
        notes = []
        if found.secrets:
            text = self.tr("%n credential(s) in it, never sent nor shown", "", len(found.secrets))
            notes.append(Note("lock", "text2", "", text))
        return Content(
            "file-text",
            self.tr("A longer text: choose what to look up"),
            sentence="" if groups else self.tr("Nothing in it can be looked up."),
            groups=tuple(groups),
            notes=tuple(notes),
        )

    def _term_line(self, term: Term) -> Line:
        icon, reading = self.reading(term)
        is_fixed = term.kind != "name"
        words = "" if term.kind == "name" else reading
        name = plain_line(term.text, NAME_CHARS)
        return Line(term, icon, name, words=words, is_fixed=is_fixed)

    # What was found

    def answer(
        self,
        answer: Answer,
        environment: Environment,
        others: Sequence[Environment],
    ) -> Content:
        """What came of a look-up, finished or not; `others` are environments to try as well."""
        icon, reading = self.reading(answer.term)
        groups = [*self._found_groups(answer)]
        tries = tuple(self._tries(answer, others)) if answer.is_final else ()
        if tries:
            groups.append(Group(self.tr("Try further"), tries))
        sentence = ""
        if answer.is_final and not answer.matches:
            sentence = self._nothing_found(answer).format(environment=environment.name)
        return Content(
            icon,
            reading,
            self._summary(answer),
            sentence,
            tuple(groups),
            tuple(self._notes(answer)),
            has_records=bool(answer.matches),
            is_busy=not answer.is_final,
        )

    def _nothing_found(self, answer: Answer) -> str:
        """What is known where nothing came: a service that did not answer may have it."""
        if answer.are_services_answering:
            return self.tr("No record in {environment} has it.")
        return self.tr("Nothing was found, but not everything in {environment} answered.")

    def _summary(self, answer: Answer) -> str:
        count = len(answer.matches) + answer.hidden_count
        found = self.tr("%n record(s)", "", count)
        if not answer.is_final:
            return self.tr("{found} so far…").format(found=found)
        if answer.are_services_answering:
            if all(one.outcome == "no_need" for one in answer.asked):
                return found  # no request was made for faces; the notes say why
            return self.tr("{found}, both services answered").format(found=found)
        return self.tr("{found}, not everything answered").format(found=found)

    def _found_groups(self, answer: Answer) -> Iterator[Group]:
        titles: tuple[tuple[How, str], ...] = (
            ("exact", self.tr("Exactly this value")),
            ("contains", self.tr("Contains it")),
            ("server", self.tr("Given by the server")),
        )
        count = len(answer.matches)
        link = self.tr("Open all %n as a tab", "", count) if count > 1 else ""
        for how, title in titles:
            lines = tuple(self._match_line(m, answer) for m in answer.matches if m.how == how)
            if lines:
                yield Group(title, lines, len(lines), link)
                link = ""

    def _match_line(self, match: Match, answer: Answer) -> Line:
        record = match.record
        is_collection = isinstance(record, Collection)
        path, words, excerpt = self.found_in(match, answer.term)
        picture = None if is_collection else first_picture(record)
        return Line(
            match,
            "layers" if is_collection else "scan-face",
            name_of(record),
            path,
            words,
            excerpt,
            self._date(record),
            self.place(match),
            is_deleted=isinstance(record, Collection) and record.deleted is True,
            picture_url=picture.url if picture is not None else "",
        )

    def place(self, match: Match) -> str:
        """The service and what it calls such a record."""
        if match.kind == "collections":
            return self.tr("{service} collection").format(service=SERVICE_NAMES["verifik"])
        return self.tr("{service} face").format(service=SERVICE_NAMES["blockv"])

    def found_in(self, match: Match, term: Term) -> tuple[str, str, tuple[str, str, str]]:
        """The field, in words how the text stands in it, and what is around it."""
        part = match.part
        if part is None:
            parameters = ", ".join(match.parameters)
            return parameters, self.tr("answered with it, no field of it shows why"), ("", "", "")
        if part.is_exact:
            return part.path, self._exact_words(term), ("", "", "")
        before, found, after = (
            part.value[max(0, part.start - AROUND_CHARS) : part.start],
            part.value[part.start : part.end],
            part.value[part.end : part.end + AROUND_CHARS],
        )
        if part.start > BEFORE_CHARS + 1:
            before = f"…{before[-BEFORE_CHARS:]}"
        excerpt = (plain_line(before), plain_line(found), plain_line(after))
        return part.path, self.tr("contains"), excerpt

    def _exact_words(self, term: Term) -> str:
        if term.kind == "url" and term.ids:
            return self.tr("is this url, or an id in it")
        words: dict[TermKind, str] = {
            "url": self.tr("is this url"),
            "hash": self.tr("is this hash"),
            "name": self.tr("is this text"),
            "email": self.tr("is this text"),
            "random": self.tr("is this text"),
        }
        return words.get(term.kind, self.tr("is this id"))

    def _date(self, record: Record) -> str:
        instant = parse_instant(record.created)
        return self._formats.minute(instant)[:10] if instant is not None else ""

    # How far it went

    def _notes(self, answer: Answer) -> Iterator[Note]:
        yield self._collections_note(answer.collections)
        yield self._faces_note(answer)
        if answer.hidden_count:
            text = self.tr("%n more match(es) not listed.", "", answer.hidden_count)
            yield Note("info", "text2", "", text)

    def _collections_note(self, searched: Searched) -> Note:
        name = SERVICE_NAMES["verifik"]
        if not searched.is_done:
            return Note("circle-dashed", "text2", name, self.tr("asked for the collections…"))
        if searched.error is not None:
            return Note("circle-x", "err", name, describe_error(searched.error).what)
        if searched.is_late:
            words = self.tr(
                "the collections did not come in time; %n loaded searched", "", searched.rows
            )
            return Note("triangle-alert", "warn", name, words)
        words = self.tr("%n loaded collection(s) searched", "", searched.rows)
        details = [words, self.tr("every field")]
        if searched.as_of is not None:
            clock = self._formats.clock_second(searched.as_of)
            details.append(self.tr("as of {clock}").format(clock=clock))
        return Note("circle-check", "ok", name, ", ".join(details))

    def _faces_note(self, answer: Answer) -> Note:
        name = SERVICE_NAMES["blockv"]
        error = next((one.error for one in answer.asked if one.error is not None), None)
        loaded = self._loaded_faces(answer.faces)
        if not answer.asked:
            words = self.tr("not asked: no service can search for this.")
            return Note("info", "text2", name, f"{words} {loaded}")
        if {one.outcome for one in answer.asked} == {"no_need"}:
            return Note("circle-check", "ok", name, self.tr("not asked: the face is loaded"))
        asked = self._asked_words(answer.asked)
        took = self._formats.duration(max(one.took_s for one in answer.asked))
        is_late = any(one.outcome == "late" for one in answer.asked)
        words = self.tr("asked by {parameters}; {duration}. {loaded}").format(
            parameters=asked, duration=took, loaded=loaded
        )
        if error is not None:
            return Note("circle-x", "err", name, f"{describe_error(error).what} {words}")
        if any(one.outcome == "waiting" for one in answer.asked):
            return Note(
                "circle-dashed",
                "text2",
                name,
                self.tr("asked by {parameters}…").format(parameters=asked.removesuffix(": …")),
            )
        icon, role = ("triangle-alert", "warn") if is_late else ("circle-check", "ok")
        return Note(icon, role, name, words)

    def _asked_words(self, asked: Sequence[Asked]) -> str:
        """The parameters, each with its outcome, or with that of all of them behind the last."""
        words = {one: self._outcome(one) for one in asked}
        if len(set(words.values())) == 1 and len(asked) > 1:
            names = ", ".join(dict.fromkeys(one.parameter for one in asked))
            return f"{names}: {words[asked[0]]}" if words[asked[0]] else names
        return ", ".join(f"{one.parameter} ({what})" for one, what in words.items())

    def _outcome(self, one: Asked) -> str:
        if one.outcome == "found":
            return self.tr("%n found", "", one.count) + ("+" if one.has_more else "")
        outcomes = {
            "none": self.tr("nothing"),
            "refused": self.tr("refused"),
            "failed": self.tr("failed"),
            "late": self.tr("no answer in time"),
            "off_topic": self.tr("not understood"),
            "no_need": self.tr("loaded"),
        }
        return outcomes.get(one.outcome, "…")

    def _loaded_faces(self, searched: Searched) -> str:
        if not searched.rows:
            return self.tr("No faces are loaded, so no assets were searched.")
        if searched.is_complete:
            return self.tr("Assets: in all %n loaded", "", searched.rows)
        return self.tr("Assets: only in the %n loaded", "", searched.rows)

    # What else may find it

    def _tries(self, answer: Answer, others: Sequence[Environment]) -> Iterator[Line]:
        for error in answer.errors:
            service = str(error.values.get("service", ""))
            if isinstance(error, CredentialError | CredentialRefused) and service in SERVICE_NAMES:
                is_refused = isinstance(error, CredentialRefused)
                words = (
                    self.tr("Replace the credential of {service}")
                    if is_refused
                    else self.tr("Enter the credential of {service}")
                )
                words = words.format(service=SERVICE_NAMES[service])
                yield Line(Try("credential", service), "key-round", words)
        if answer.matches:
            return
        if answer.collections.error is not None or answer.collections.is_late:
            yield Line(Try("ask_collections"), "rotate-cw", self.tr("Load the collections again"))
        elif _is_old(answer.collections.as_of):
            words = self.tr("Ask for the collections again: those searched are from {age}").format(
                age=self._formats.age(answer.collections.as_of or datetime.now(UTC))
            )
            yield Line(Try("ask_collections_again"), "rotate-cw", words)
        if not answer.faces.is_complete:
            words = self.tr("Load all faces and search them too, assets and urls included")
            yield Line(Try("load_all_faces"), "scan-face", words)
        for text in _shorter(answer.term):
            words = self.tr("Look up “{text}” alone").format(text=text)
            yield Line(Try("text", text), "search", words)
        for environment in others[:ENVIRONMENTS_TRIED]:
            words = self.tr("Look it up in {environment}").format(environment=environment.name)
            yield Line(Try("environment", environment.id), "layers", words)


def name_of(record: Record) -> str:
    """What a record is called, on one line."""
    name = record.name if isinstance(record.name, str) else ""
    return plain_line(name, NAME_CHARS) or record.id


def _is_old(asked: datetime | None) -> bool:
    """Whether the service may well give something else by now."""
    return asked is not None and (datetime.now(UTC) - asked).total_seconds() > OLD_S


def _shorter(term: Term) -> list[str]:
    """Parts of a text that may find more: the words of a name, the file of a url."""
    if term.kind == "url":
        parts = [each.text for each in term.ids]
        return parts or [part for part in [term.text.rstrip("/").rpartition("/")[2]] if part]
    if term.kind != "name":
        return []
    words = [word for word in term.text.split() if len(word) >= LEAST_WORD]
    return sorted(words, key=len, reverse=True)[:WORDS_TRIED] if len(term.text.split()) > 1 else []
