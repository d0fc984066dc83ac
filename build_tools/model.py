"""The values that flow between the stages: what a directive is, what it cites, what is wrong with it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import Generic, TypeVar

from build_tools.text import Position, SourceText, Span

T = TypeVar("T")


class Severity(StrEnum):
    """How much a Problem matters: only an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A flaw in a text or a file, with its place: `message` says what was seen, `advice` what to write."""

    code: str
    severity: Severity
    path: str
    position: Position
    message: str
    advice: str
    line: str = ""


class UnitKind(StrEnum):
    """What a unit of a directive is; the names are those of `show --json`."""

    MOTTO = "motto"  # CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc
    ISSUER = "issuer"  # TỔNG LIÊN ĐOÀN … / CÔNG ĐOÀN VIÊN CHỨC VIỆT NAM
    NUMBER = "number"  # Số: 166/CĐVC
    PLACE_DATE = "place_date"  # Hà Nội, ngày 4 tháng 7 năm 2016
    TYPE = "type"  # KẾ HOẠCH
    SUBJECT = "subject"  # PHÁT ĐỘNG THI ĐUA NĂM 2017; V/v …
    SALUTATION = "salutation"  # Kính gửi:
    ADDRESSEE = "addressee"  # - Công đoàn cấp trên cơ sở;
    BASIS = "basis"  # Căn cứ Luật Công đoàn …;
    PART = "part"  # Phần I
    CHAPTER = "chapter"  # Chương II
    SECTION = "section"  # Mục 1, I.
    SUBSECTION = "subsection"  # Tiểu mục 1
    ARTICLE = "article"  # Điều 5.
    CLAUSE = "clause"  # 1. (khoản)
    POINT = "point"  # a)
    ITEM = "item"  # 1.1., + Đợt 1:
    BULLET = "bullet"  # - … / + …
    TABLE = "table"
    PARAGRAPH = "paragraph"
    CLOSING = "closing"  # Trên đây là …
    SIGNATURE = "signature"  # TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH / …
    RECIPIENTS = "recipients"  # Nơi nhận:
    RECIPIENT = "recipient"  # - Lưu: VT.
    ANNEX = "annex"  # PHỤ LỤC I


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of a directive: its own text only; children are units of their own.

    In order the units cover the body without gap or overlap. `level` counts from 1, `parent` is an index
    into the directive's units. `label` is what the unit starts with, as written: `II.`, `a)`, `+ Đợt 1:`;
    `label_span` is its place.
    """

    kind: UnitKind
    label: str | None
    level: int
    parent: int | None
    anchor: str
    span: Span
    label_span: Span | None = None


class Origin(StrEnum):
    """Where a piece of metadata comes from."""

    DECLARED = "declared"  # the front matter
    TEXT = "text"  # read from the head or body
    INFERRED = "inferred"  # concluded, e.g. the issuer from the symbol of the number


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Generic[T]):
    """A value with its origin and, when it stands in the text, its place; unknown is `value=None`."""

    value: T | None = None
    origin: Origin | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A date or yearly duty that the directive sets.

    `muộn nhất đến ngày 30/5/2022` → date 2022-05-30;
    `trước ngày 20 tháng 11` every year → date 11-20, yearly.
    `duty` is the sentence, `to` who is reported to, when the text says so.
    """

    date: str
    yearly: bool
    text: str
    duty: str
    to: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about a directive; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

    type: Sourced[str] = Sourced()
    number: Sourced[str] = Sourced()
    symbol: Sourced[str] = Sourced()
    date: Sourced[str] = Sourced()
    place: Sourced[str] = Sourced()
    issuer: Sourced[str] = Sourced()
    parent_body: Sourced[str] = Sourced()
    title: Sourced[str] = Sourced()
    subject: Sourced[str] = Sourced()
    term: Sourced[str] = Sourced()
    addressees: Sourced[tuple[str, ...]] = Sourced()
    recipients: Sourced[tuple[str, ...]] = Sourced()
    signer: Sourced[str] = Sourced()
    capacity: Sourced[str] = Sourced()
    year: Sourced[str] = Sourced()
    deadlines: Sourced[tuple[Deadline, ...]] = Sourced()


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """An abbreviation with its definition: `cán bộ, công chức, viên chức, lao động (CBCCVCLĐ)`."""

    short: str
    long: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The front matter as written: every value a text or a list of texts, `offsets` of the values."""

    values: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    offsets: Mapping[str, int] = field(default_factory=dict)

    def text(self, key: str) -> str | None:
        """Return the value of a key that holds one text, or None when it is absent."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the values of a key that holds a list, empty when it is absent."""
        value = self.values.get(key, ())
        return (value,) if isinstance(value, str) else value


_START = attrgetter("span.start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """A directive as read: its text, its units in order, its metadata, what is odd about it."""

    slug: str
    source: SourceText
    front: FrontMatter
    metadata: Metadata
    units: tuple[Unit, ...]
    abbreviations: tuple[Abbreviation, ...]
    problems: tuple[Problem, ...]

    def unit_at(self, offset: int) -> int:
        """Return the index of the unit that holds the character at `offset` of the source."""
        return max(0, bisect_right(self.units, offset, key=_START) - 1)


class Relation(StrEnum):
    """Why a text cites another one."""

    LEGAL_BASIS = "legal_basis"  # Căn cứ …
    IMPLEMENTS = "implements"  # Thực hiện …, triển khai …
    GUIDES = "guides"  # hướng dẫn …
    AMENDS = "amends"  # sửa đổi, bổ sung …
    REPLACES = "replaces"  # thay thế …
    REPEALS = "repeals"  # bãi bỏ …
    ATTACHED_TO = "attached_to"  # kèm theo …
    REFERS_TO = "refers_to"


# Those that change what the cited text says, or whether it holds.
CHANGING = frozenset({Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that a text names: `Nghị quyết số 20-NQ/TW của Ban Chấp hành Trung ương (khóa X)`.

    `nested_in` is an index into the directive's citations; `inherited` names fields shared in a list.
    """

    span: Span
    text: str
    doc_type: str
    canonical_number: str | None = None
    key_number: str | None = None
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    title: str | None = None
    subject: str | None = None
    article: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    relation: Relation = Relation.REFERS_TO
    nested_in: int | None = None
    inherited: tuple[str, ...] = ()
    short_for: int | None = None  # index of the full citation that `Nghị quyết 35` stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A document named by title alone or referred back to: `Đề án “…”`, `Nghị quyết trên`."""

    span: Span
    text: str
    doc_type: str | None = None
    title: str | None = None
    refers_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the citation rules found in one directive, in the order of the text."""

    citations: tuple[Citation, ...] = ()
    mentions: tuple[Mention, ...] = ()


class LinkStatus(StrEnum):
    """Where a citation leads."""

    HELD = "held"  # a directive of the collection
    REGISTERED = "registered"  # a registry entry
    NAMED_ONLY = "named_only"  # a page made from what citing texts say
    AMBIGUOUS = "ambiguous"  # several documents fit
    SELF = "self"  # the citing directive itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A resolved citation: `target` is a site address such as `vien-dan/nghi-quyet-20-nq-tw-khoa-x/`.

    `reason` says in Vietnamese why; `candidates` are the addresses of the documents that fit when ambiguous.
    """

    status: LinkStatus
    target: str | None
    reason: str
    candidates: tuple[str, ...] = ()
