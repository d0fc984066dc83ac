"""Small collections for the tests of this room: texts of our own, read by the stages below."""

from __future__ import annotations

from collections.abc import Mapping

from build_tools.citations.find import find_citations
from build_tools.corpus import Corpus, build_corpus
from build_tools.read.addresses import Addresses
from build_tools.read.files import read_text
from build_tools.read.registry import read_registry_file
from build_tools.structure.directive import read_directive

DECISION = """\
---
number: 12/QĐ-CĐVC
date: 2019-03-05
title: Ban hành Quy chế tặng sách
title_origin: editorial
added: 2026-11-21
---
\ufeff TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
CÔNG ĐOÀN VIÊN CHỨC VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-CĐVC
Hà Nội, ngày 05 tháng 3 năm 2019

QUYẾT ĐỊNH
Ban hành Quy chế tặng sách <cho> & "bạn" \x0cđọc

Căn cứ Luật Công đoàn năm 2012;
Căn cứ Nghị quyết số 20-NQ/TW ngày 28/01/2008 của Ban Chấp hành Trung ương;

QUYẾT ĐỊNH:

Chương I
QUY ĐỊNH CHUNG
Điều 1. Đối tượng
1. Cán bộ, công chức, viên chức, lao động (CBCCVCLĐ) theo Nghị quyết số 20-NQ/TW.
2. Các trường hợp sau:
a) CBCCVCLĐ đã nghỉ việc;
b) Đoàn viên theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị;
đ) Người khác.
Điều 2.Thi hành
- Ban Chấp hành;
+ Văn phòng.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Nguyễn Văn Mẫu
Nơi nhận:
- Như Điều 2;
- Lưu: VT.

PHỤ LỤC I
DANH MỤC SÁCH
1. Sách về Luật Công đoàn năm 2012
2. Sách khác
PHỤ LỤC II
"""

LETTER = """\
---
number: 7/CĐVC
date: 2019-06
title: Triển khai Quyết định số 12
added: 2026-11-21
source_url: https://example.org/7
---
Kính gửi: Các công đoàn trực thuộc\r
\r
Thực hiện Quyết định số 12/QĐ-CĐVC ngày 05/3/2019 của Công đoàn Viên chức Việt Nam\r
1. Phổ biến\t Quyết định.\r
1.1. Cho đoàn viên, theo Quyết định số 12/QĐ-CĐVC và Quyết định số 12/QĐ-CĐVC ngày 05/3/2019.\r
Trên đây là hướng dẫn.\r
"""

WITHDRAWN = """\
---
type: Kế hoạch
title: Kế hoạch đã rút
withdrawn: Đăng nhầm văn bản nội bộ.
added: 2026-11-21
---
KẾ HOẠCH bí mật
"""


AMENDING = """\
---
number: 15/QĐ-CĐVC
date: 2021-02-03
type: Quyết định
issuer: Công đoàn Viên chức Việt Nam
title: Sửa đổi Quy chế tặng sách
added: 2026-11-21
---
Căn cứ Luật Công đoàn năm 2012;
XÉT ĐỀ NGHỊ CỦA VĂN PHÒNG
Điều 1. Sửa đổi, bổ sung Quyết định số 12/QĐ-CĐVC ngày 05/3/2019 của Công đoàn Viên chức Việt Nam.
"""

# Two documents of one number: which of them a text means stays open without a date.
TWO_OF_A_NUMBER = """\
- type: Quyết định
  number: 99/QĐ-TLĐ
  date: "2015-01-05"
  title: Về một việc
  verification: none
- type: Quyết định
  number: 99/QĐ-TLĐ
  date: "2018-02-06"
  title: Về việc khác
  verification: none
"""

OPEN_QUESTION = """\
---
type: Công văn
title: Nhắc lại
added: 2026-11-21
---
Các đơn vị gửi báo cáo theo Quyết định số 99/QĐ-TLĐ.
"""


def corpus_of(texts: Mapping[str, str], registry: str = "") -> Corpus:
    """Return the corpus of texts, by slug, and of a registry."""
    directives = []
    for slug, text in texts.items():
        read = read_text(text.encode("utf-8"), slug, f"source_texts/{slug}.txt")
        assert read.source is not None, read.problems
        directives.append(read_directive(slug, read.source, read.front))
    findings = {directive.slug: find_citations(directive) for directive in directives}
    return build_corpus(
        directives, findings, read_registry_file(registry.encode("utf-8"), "registry/a.yaml"), Addresses()
    )
