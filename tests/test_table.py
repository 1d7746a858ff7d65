"""Tables: text, HTML and Markdown."""

from datetime import date
from fractions import Fraction

from plutkit._table import Column, Table

TABLE = Table(
    title="Title <1>",
    columns=(Column("name"), Column("n|o", right=True)),
    rows=(
        ("a*b", 1234),
        ("<b>&\"'</b>", None),
        ("中文", Fraction(5, 2)),
        ("e\u0301", date(2023, 5, 4)),
        (("x", "y"), ()),
    ),
    notes=("one [note]",),
    language="id",
)


def test_the_text_is_aligned_and_grouped_in_its_language() -> None:
    """Wide characters take two columns, combining ones none."""
    assert str(TABLE).splitlines() == [
        "Title <1>",
        "",
        "name               n|o",
        "----------  ----------",
        "a*b              1.234",
        "<b>&\"'</b>           –",
        "中文               5/2",
        "e\u0301           2023-05-04",
        "x, y                 –",
        "",
        "Catatan: one [note]",
    ]


def test_the_html_escapes_every_text_and_names_its_language() -> None:
    """Nothing of a record can become markup."""
    html = TABLE.to_html()
    assert html.startswith('<div lang="id"><table><caption>Title &lt;1&gt;</caption>')
    assert '<td style="text-align: left">&lt;b&gt;&amp;&quot;&#x27;&lt;/b&gt;</td>' in html
    assert '<td style="text-align: right">1.234</td>' in html
    assert html.endswith("<p>Catatan: one [note]</p></div>")


def test_the_markdown_escapes_every_mark() -> None:
    """A bar within a text opens no cell."""
    assert TABLE.to_markdown().splitlines() == [
        "**Title \\<1\\>**",
        "",
        "| name | n\\|o |",
        "| :--- | ---: |",
        "| a\\*b | 1.234 |",
        "| \\<b\\>&\"'\\</b\\> | – |",
        "| 中文 | 5/2 |",
        "| e\u0301 | 2023-05-04 |",
        "| x, y | – |",
        "",
        "Catatan: one \\[note\\]",
    ]


def test_a_table_without_rows_or_notes_is_its_head() -> None:
    """An empty result is shown, too."""
    empty = Table(title="T", columns=(Column("name"),), rows=())
    assert str(empty) == "T\n\nname\n----"
    assert "<tbody></tbody>" in empty.to_html()


def test_a_notebook_shows_what_a_web_page_holds() -> None:
    """By its own name for it."""
    assert TABLE._repr_html_() == TABLE.to_html()
