"""Congresses and plenums."""

from __future__ import annotations

from build_tools.citations.rules.row import Rule, rx

_COUNT = r"""(?:[IVXL]+|\d{1,2}|mười(?:[ ](?:một|hai|ba|bốn|lăm))?
    |nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)(?!\w|[ ]?/)"""
_CENTRE = r"""(?:Ban[ ]Chấp[ ]hành[ ]|BCH[ .]?)?
    (?:Trung[ ]ương(?:[ ](?:TW|TƯ))?|TW|TƯ|T\.Ư|T\.W)(?:[ ]Đảng)?"""

# `Đại hội XII của Đảng`, `Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Đại hội XI Công đoàn Việt Nam`.
CONGRESS = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ])?(?:Đ[ạa]i[ ]h[ộô]i|ĐH) (?:[ ]đại[ ]biểu)? (?:[ ]toàn[ ]quốc)?
        (?: [ ](?:lần[ ])?(?:thứ[ ])?(?P<count>{_COUNT}) )?"""
    ),
    matches=(" Đại hội XII", " Đại hội đại biểu toàn quốc lần thứ XIII", " Đại hôi IV", " Đại hội"),
    refuses=(" Hội nghị XII",),
)
COUNTED = Rule(
    pattern=rx(rf",?[ ](?:toàn[ ]quốc[ ])?(?:lần[ ])?(?:thứ[ ])?(?P<count>{_COUNT})"),
    matches=(" lần thứ XII", " toàn quốc lần thứ XII", " XII"),
    refuses=(" lần trước",),
)
# Words between a congress and its count that are no body: misspellings, kinds of delegates.
LOOSELY_COUNTED = Rule(
    pattern=rx(rf"(?:[ ][^\W\d_]+){{0,6}}?[ ]lần[ ]thứ[ ](?P<count>{_COUNT})"),
    matches=(" đại biu toàn quc lần thứ XIII", " lần thứ XV"),
    refuses=(" lần XIII", ", lần thứ XIII"),
)
# `Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng`, `Hội nghị Trung ương 8`, `Trung ương 4`.
PLENUM = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ]|tại[ ])?
        (?: (?:Hội[ ]nghị[ ])?(?:lần[ ])?thứ[ ](?P<first>{_COUNT}),?[ ](?:của[ ])?{_CENTRE}
          | (?:Hội[ ]nghị[ ])?(?:lần[ ]thứ[ ])?{_CENTRE}
            (?:,?[ ]|(?=\d))(?:lần[ ])?(?:thứ[ ])?(?P<last>{_COUNT}) )"""
    ),
    matches=(
        " Hội nghị Ban chấp hành Trung ương Đảng lần thứ 4",
        " Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng",
        " Trung ương 8",
        " TW 4",
        " Trung ương TW9",
        " Hội nghị lần thứ 9 BCHT.Ư Đảng",
    ),
    refuses=(" Trung ương Đảng", " Trung ương 8/2016", " TW9/2016", " TW2016", " Hội nghị cán bộ lần thứ 4"),
)
# Plenums of other bodies, in front of the body's name.
OTHER_PLENUM = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ])?Hội[ ]nghị[ ](?:(?:lần[ ])?thứ[ ](?P<count>{_COUNT}),?[ ])?(?:của[ ])?
        (?=(?:Ban[ ]Chấp|BCH)[ ])"""
    ),
    matches=(" Hội nghị lần thứ 12 ‖Ban Chấp hành", " Hội nghị ‖BCH Công đoàn"),
    refuses=(" Hội nghị cán bộ",),
)
MAYBE_OF = Rule(pattern=rx(r"[ ](?:của[ ])?"), matches=(" ", " của "), refuses=("của ",))
