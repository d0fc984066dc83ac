"""Every row of the tables proves itself: what it must match and what it must refuse."""

from __future__ import annotations

import pytest

from build_tools.structure.casing import ordinary
from build_tools.structure.deadlines import CUES, DeadlineCue, is_deadline
from build_tools.structure.line_rules.rule import LineKind, LineRule
from build_tools.structure.line_rules.table import LINE_RULES, line_kind
from build_tools.structure.words import slips, words

ROWS = [pytest.param(rule, id=f"{rule.kind}-{row}") for row, rule in enumerate(LINE_RULES)]


@pytest.mark.parametrize("rule", ROWS)
def test_row_takes_what_it_must(rule: LineRule) -> None:
    """A line that a row must match is of the row's kind, whatever rows stand before it."""
    assert [line_kind(text)[0] for text in rule.matches] == [rule.kind] * len(rule.matches)
    assert rule.matches


@pytest.mark.parametrize("rule", ROWS)
def test_row_refuses_what_it_must(rule: LineRule) -> None:
    """A line that only looks like the row's kind is of another."""
    taken = [text for text in rule.refuses if text[:1] in rule.opens and rule.pattern.match(text)]
    assert taken == []


@pytest.mark.parametrize("rule", ROWS)
def test_openings_hold_every_matching_line(rule: LineRule) -> None:
    """The first characters by which rows are chosen leave out no line a row matches."""
    assert [text for text in rule.matches if text[0] not in rule.opens] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("STT\tĐơn vị\tSố đoàn viên", LineKind.TABLE),
        ("1\tCông đoàn cơ sở Trường Mầm non\t \t1.250", LineKind.TABLE),
        ("Kính gửi:\t\tCác ban\tvà các đơn vị", LineKind.SALUTATION),
        ("LIÊN ĐOÀN LAO ĐỘNG\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LineKind.PROSE),
        ("Số đoàn viên\t \t1.250", LineKind.PROSE),
    ],
)
def test_three_columns_of_tabs_are_a_row_of_a_table(text: str, kind: LineKind) -> None:
    """Two columns are the head of a document; more are a table, unless the line begins like another kind."""
    assert line_kind(text)[0] is kind


def test_every_kind_but_prose_has_a_row() -> None:
    """A kind without a row could never be met."""
    assert {rule.kind for rule in LINE_RULES} == set(LineKind) - {LineKind.PROSE}


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.matches[0])
def test_deadline_cue_takes_and_refuses(cue: DeadlineCue) -> None:
    """Words that make a date a deadline are told from words that do not."""
    assert [text for text in cue.matches if not is_deadline(text)] == []
    assert [text for text in cue.refuses if is_deadline(text)] == []


@pytest.mark.parametrize(("seen", "meant"), slips())
def test_slip_is_one_word_off_and_no_slip_of_itself(seen: str, meant: str) -> None:
    """A slip differs from the term meant and is in small letters, as it is looked for."""
    assert seen != meant
    assert seen == seen.lower()
    assert meant not in {slip for slip, _ in slips()}
    assert [slip for slip, _ in slips() if slip.startswith(f"{seen} ")] == [], "the longer one would hide it"


@pytest.mark.parametrize("name", ["cased", "places", "levels", "openers", "named", "body_heads"])
def test_word_lists_are_evenly_written(name: str) -> None:
    """The lists hold each entry once, without stray white space."""
    entries = words(name)
    assert len(set(entries)) == len(entries)
    assert [entry for entry in entries if entry != " ".join(entry.split())] == []


@pytest.mark.parametrize("phrase", [*words("cased"), *words("places")])
def test_cased_phrase_keeps_its_case_inside_a_name(phrase: str) -> None:
    """A phrase of the table is written as there, wherever it stands in capitals."""
    assert ordinary(f"NHÀ XUẤT BẢN {phrase.upper()}").endswith(phrase)
