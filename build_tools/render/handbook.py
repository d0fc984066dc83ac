"""The parts of the maintainers' handbook that the code knows best: every Problem, every key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.model import Severity
from build_tools.problems import ProblemKind, problem_kinds
from build_tools.read import front_matter, registry
from build_tools.render.markdown import Page, escape
from build_tools.render.markdown import front_matter as page_head

FOLDER = "dong-gop/tra-cuu"
_SEVERITIES = {
    Severity.ERROR: ("Lỗi", "Phải sửa trước khi dựng trang; chưa sửa thì không có gì được ghi."),
    Severity.WARNING: ("Cảnh báo", "Trang vẫn dựng được, nhưng nên xem và sửa."),
    Severity.NOTE: ("Lưu ý", "Có thể đúng như bản gốc; chỉ cần đối chiếu lại, không được tự sửa văn bản."),
}
_PLACE = re.compile(r"\{[^{}]+\}")


def handbook_pages() -> Iterator[Page]:
    """Yield the generated pages of the handbook."""
    yield _page("loi", "Mọi thông báo của vanban check", _problems())
    yield _page("phan-dau", "Các khóa của phần đầu", _keys(front_matter.schema(), "phần đầu của văn bản"))
    yield _page("so-dang-ky", "Các khóa của sổ đăng ký", _keys(registry.schema(), "một mục trong sổ đăng ký"))


def _page(name: str, title: str, lines: Iterator[str]) -> Page:
    head = page_head({"title": title, "kind": "handbook"})
    return Page(path=f"{FOLDER}/{name}.md", text="\n".join((head, f"# {title}\n", *lines)))


def _problems() -> Iterator[str]:
    yield (
        "Mỗi thông báo nêu tệp, dòng, cột, điều đã thấy và cần viết gì. Mã trong ngoặc vuông ở cuối dòng là "
        "tên của mục dưới đây. Dấu … là chỗ điền điều đã thấy.\n"
    )
    for severity, (title, meaning) in _SEVERITIES.items():
        kinds = [kind for kind in problem_kinds().values() if kind.severity is severity]
        yield f"## {title} ({len(kinds)}) {{ #{severity.value} }}\n\n{meaning}\n"
        for kind in kinds:
            yield from _problem(kind)


def _problem(kind: ProblemKind) -> Iterator[str]:
    yield f"### {kind.code} {{ #{kind.code} }}\n"
    yield f"{escape(kind.explanation)}\n"
    yield f"Thông báo\n:   {escape(_PLACE.sub('…', kind.message))}\n"
    yield f"Cần làm\n:   {escape(_PLACE.sub('…', kind.advice))}\n"
    yield f"Ví dụ\n:   {'<br>'.join(escape(line) for line in kind.example.splitlines())}\n"


def _keys(schema: Mapping[str, Any], what: str) -> Iterator[str]:
    yield f"Bảng này lấy từ lược đồ kiểm tra {what}, nên luôn đúng với điều máy kiểm tra.\n"
    yield f"{escape(schema['description'])}\n"
    yield "| Khóa | Bắt buộc | Ý nghĩa | Cách viết |\n| --- | --- | --- | --- |"
    for key, row in schema["properties"].items():
        needed = "có" if key in schema["required"] else ""
        cells = (f"`{key}`", needed, _cell(row.get("description", "")), _cell(row.get("x-rule", "")))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _cell(text: str) -> str:
    return escape(text).replace("|", "&#124;")
