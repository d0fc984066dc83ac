"""What counts as personal data: each row has texts it must find and texts it must leave."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyRule:
    """A kind of personal data: `shape` finds candidates, the words before decide.

    Every candidate holds one of the `signs`, as few texts do. `label` must stand in front of the value,
    `unless` must not; the nearer of the two wins. `public` are values that belong to institutions. `matches`
    and `refuses` are lines that prove the row.
    """

    kind: str
    shape: re.Pattern[str]
    label: re.Pattern[str]
    unless: re.Pattern[str]
    signs: tuple[re.Pattern[str], ...]
    public: re.Pattern[str] | None = None
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()

    def holds(self, before: str, value: str) -> bool:
        """Say whether a candidate is personal, given the words in front of it."""
        if self.public is not None and self.public.search(value):
            return False
        return _last(self.label, before) > _last(self.unless, before)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.end() for found in pattern.finditer(text)), default=-1)


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_NEVER = re.compile(r"(?!)")
# Most texts hold no number as long as this.
_LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){6}")
# Mobile numbers begin with 03, 05, 07, 08, 09 (numbering plan of 2018), before that with 09 and 01.
_MOBILE = _rx(r"(?<![\w./+-])(?:\+?84[ .-]?|0)(?:[35789]|1[2689])\d(?:[ .-]?\d){7}(?![\w/-]|\.\d)")
# Bounded repetition: a text may hold a number of a megabyte.
_STREET = (
    r"\s{1,9}(?:nhà\s{0,9}:?\s{0,9})?\d{1,5}[\w/-]{0,20}\s{0,9},?\s{0,9}"
    r"(?:ngõ|ngách|hẻm|kiệt|đường|phố|tổ|thôn|ấp|xóm|khu\s+phố)\s{1,9}"
)
_CAPITAL = f"[A-Z{'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'.upper()}]"
# A person by name, and that this person lives at what follows: of an office nobody says so.
_LIVES = (
    rf"(?:ông|bà|anh|chị|cháu|đồng\s+chí|đ/c|họ\s+(?:và\s+)?tên)\s{{0,9}}:?\s{{0,9}}(?-i:{_CAPITAL}\w{{0,7}}\s{{1,9}}{_CAPITAL})"
    r"[^\n;|]{0,90}\btrú(?:\s{1,9}(?:tại|ở))?\s{0,9}:?\s{0,9}\Z"
)
_OFFICES = (
    "congdoan|cong-doan|doan|cdvc|ldld|ubnd|hdnd|ubmt|mttq|tinhuy|huyenuy|tuyengiao|tochuc|vanphong|vanthu"
    "|hanhchinh|tonghop|phong|ban|bch|cucthue|chicuc|truong|benhvien|trungtam|baochi|tapchi|toasoan|info|contact|lienhe"
    "|hotro|support|office|thidua|khenthuong|hoithi|cuocthi|baocao|tgcd"
)

RULES = (
    PrivacyRule(
        kind="số điện thoại",
        signs=(_LONG_NUMBER,),
        shape=_MOBILE,
        label=_rx(
            r"điện\s*thoại | đ\s?t\b | s\s?đ\s?t | \bdđ\b | di\s*động | zalo | số\s+máy | liên\s*(?:hệ|lạc)"
            r"| mobile | đồng\s+chí\s+\w | đ/c\s+\w | họ\s+(?:và\s+)?tên"
        ),
        unless=_rx(
            r"đường\s+dây\s+nóng | hotline | tổng\s+đài | trực\s+ban | fax | tài\s+khoản | \bstk\b | mã\s+số"
            r"| \bmst\b | giấy\s+(?:phép|chứng\s+nhận) | cmnd | cccd | căn\s+cước | số\s+hiệu | ký\s+hiệu"
        ),
        matches=(
            "Mọi chi tiết liên hệ đồng chí Trần Thị B, điện thoại: 0912.345.678.",
            "Đ/c Lê Văn C, chuyên viên (ĐT: 0987 654 321)",
            "SĐT 0356789012",
            "| STT | Họ và tên | Điện thoại |\n| 1 | Phạm Thị D | 0905123456 |",
            "Zalo: +84 912 345 678",
        ),
        refuses=(
            "Điện thoại: 024.38223456; Fax: 024.38223457",
            "Đường dây nóng: 0912345678",
            "Mã số thuế: 0312345678",
            "Số tài khoản 0912345678 tại Kho bạc Nhà nước",
            "Liên hệ Văn phòng theo số 080.43162",
            "kinh phí 0912345678901 đồng",
            "Điện thoại: 1900.1234",
            "hồ sơ 0912345678/2021",
        ),
    ),
    PrivacyRule(
        kind="số giấy tờ tùy thân",
        signs=(_LONG_NUMBER,),
        shape=_rx(
            r"(?<![\w./-])(?:\d{12}|\d{9}|[A-Z]\d{7}|\d{3}[ .]\d{3}[ .]\d{3}(?:[ .]\d{3})?)(?![\w/-]|[.,]\d)"
        ),
        label=_rx(
            r"cmnd | cmtnd | cccd | căn\s+cước | chứng\s+minh\s+(?:nhân\s+dân|thư) | số\s+định\s+danh"
            r"| hộ\s+chiếu | giấy\s+tờ\s+tùy\s+thân"
        ),
        unless=_rx(
            r"đồng\b | kinh\s+phí | số\s+tiền | tài\s+khoản | mã\s+số\s+(?:thuế|doanh) | điện\s*thoại"
        ),
        matches=(
            "ông Nguyễn Văn A, CCCD số 001085012345",
            "CMND: 012345678 do Công an cấp",
            "Hộ chiếu số B1234567",
            "| Họ và tên | Số CCCD |\n| Nguyễn Văn A | 001085012345 |",
        ),
        refuses=(
            "thu thập vân tay theo Luật Căn cước công dân số 59/2014/QH13",
            "số tiền 123456789 đồng",
            "cấp căn cước cho 1.234.567 người",
            "Cơ sở dữ liệu căn cước: kinh phí 500.000.000 đồng",
            "Mã số thuế 0101234567",
        ),
    ),
    PrivacyRule(
        kind="địa chỉ nhà riêng",
        # From one letter on, which is searched many times faster than a word in small or capital ones.
        signs=(_rx(rf"(?-i:ố)(?<=số){_STREET}"), _rx(rf"(?-i:Ố)(?<=số){_STREET}")),
        shape=_rx(rf"số{_STREET}[^\n;.|]{{1,100}}"),
        label=_rx(
            r"(?:thường|tạm)\s+trú | trú\s+tại | nhà\s+riêng | địa\s+chỉ\s+nhà | (?:nơi|chỗ)\s+ở | hộ\s+khẩu"
        ),
        unless=_rx(
            r"trụ\s+sở | cơ\s+quan | văn\s+phòng | đóng\s+(?:trên|tại) | công\s+ty | trường | địa\s+điểm"
        ),
        matches=(
            "bà Lê Thị B, thường trú tại số 12 ngõ 34 phố Huế, Hà Nội",
            "Chỗ ở hiện nay: số nhà 5, tổ 7, phường 2",
            "địa chỉ nhà riêng: số 8 đường Trần Phú, Sơn Hà",
        ),
        refuses=(
            "Trụ sở: số 82 phố Trần Hưng Đạo, Hà Nội",
            "người lao động tạm trú tại các khu nhà trọ",
            "Nơi ở của công nhân; hội nghị tại Văn phòng, số 1 đường Lê Lợi",
            "Điều kiện về nơi thường trú theo Luật Cư trú",
        ),
    ),
    PrivacyRule(
        kind="địa chỉ nhà riêng",
        signs=(_rx("(?-i:ú)(?<=trú)"), _rx("(?-i:Ú)(?<=trú)")),
        shape=_rx(
            r"(?<!\w)(?:tổ\s{1,9}dân\s{1,9}phố|khu\s{1,9}phố|tổ(?=\s{1,9}\d)|thôn|ấp|xóm|bản|buôn)\s{1,9}[^\n;.|,]{1,40},"
            r"\s{0,9}(?:xã|phường|thị\s{1,9}trấn|huyện|quận)\s{1,9}[^\n;.|]{1,60}"
        ),
        label=_rx(_LIVES),
        unless=_NEVER,
        matches=(
            "bà Lê Thị B, sinh năm 1990, thường trú tại thôn Đông, xã Sơn Hà, tỉnh Sơn Hà",
            "Ông Nguyễn Văn A (đã nghỉ hưu), hiện cư trú ở tổ dân phố số 5, phường Hòa An.",
            "Họ và tên: TRẦN THỊ C\nHọ và tên: Ưng Văn D, hộ khẩu thường trú: ấp 3, xã Tân An",
        ),
        refuses=(
            "hộ gia đình thường trú tại thôn 3, xã Sơn Hà được hỗ trợ",
            "anh em công nhân tạm trú tại khu phố 2, phường Hòa An",
            "bà con thường trú tại các thôn, xã vùng cao",
            "Trụ sở: thôn Đông, xã Sơn Hà",
            "đồng chí Trần Thị B, Chủ tịch Công đoàn xã; địa điểm: thôn Đông, xã Sơn Hà",
            "ông Nguyễn Văn A, thường trú tại xã Sơn Hà",
            "Ban Thường trực Công đoàn thôn Đông, xã Sơn Hà",
        ),
    ),
    PrivacyRule(
        kind="thư điện tử",
        signs=(re.compile("@"),),
        shape=_rx(
            r"(?<![\w.+-])[a-z0-9](?:[\w.+-]{0,62}[\w])?@"
            r"(?:gmail|yahoo|ymail|hotmail|outlook|icloud|live|proton)(?:\.[a-z]{2,4}){1,2}\b"
        ),
        label=_rx(
            r"đồng\s+chí\s+\w | đ/c\s+\w | (?:ông|bà|anh|chị)\s+[A-ZĐÀ-Ỹ] | họ\s+(?:và\s+)?tên | cá\s+nhân"
            r"| chuyên\s+viên"
        ),
        unless=_NEVER,
        public=re.compile(rf"^[\w.+-]*(?:{_OFFICES})", re.IGNORECASE),
        matches=(
            "gửi đồng chí Trần Thị Hương, email: huongtt85@gmail.com",
            "Họ tên: Lê Văn C; thư điện tử levanc.cd@yahoo.com.vn",
        ),
        refuses=(
            "gửi về Ban Tuyên giáo, email: bantuyengiao.cdvc@gmail.com",
            "đồng chí Trần Thị Hương, email: huongtt@congdoan.org.vn",
            "Email: congdoannganhyte@gmail.com",
            "hộp thư điện tử của cơ quan",
            "báo cáo gửi qua địa chỉ xyz123@gmail.com",
        ),
    ),
)

# Some rows share theirs.
SIGNS = frozenset(sign for rule in RULES for sign in rule.signs)
