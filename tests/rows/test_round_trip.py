"""What is written as rows is read back; any cells at all give a register or all their faults."""

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import Centre, CentreLevel, Register
from plutkit.errors import StructureError
from plutkit.identity import RegionCode
from plutkit.rows import (
    PLAIN_MAPPING,
    CellReading,
    TableMapping,
    WholeFloats,
    place_of,
    register_from_rows,
    register_to_rows,
)
from plutkit.rows._fields import fields_of
from plutkit.samples import network, rakor_2023
from plutkit.strategies import registers, texts

CELLS = st.one_of(
    st.none(),
    st.text(),
    st.text("0123456789.,-/ Rp"),
    st.sampled_from(["ya", "Mei 2023", "2023", "x", "Usaha", "Rp2,5 miliar", "a;b", "10..20"]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.decimals(),
    st.fractions(),
    st.dates(),
    st.datetimes(),
    st.binary(),
    st.lists(st.integers()),
    st.builds(object),
)


def through_csv(rows: list[dict[str, str]], names: Mapping[str, object]) -> list[dict[str, str]]:
    """Write rows as a file, and read it."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(names))
    writer.writeheader()
    writer.writerows(rows)
    file.seek(0)
    return list(csv.DictReader(file))


class TestRoundTrip:
    """`register_from_rows` takes what `register_to_rows` gives."""

    @A_QUARTER
    @given(registers())
    def test_a_register_comes_back(self, register: Register) -> None:
        """Through files; all its facts, the order of its parts among them."""
        tables = {
            name: through_csv(rows, PLAIN_MAPPING[name].columns)
            for name, rows in register_to_rows(register).items()
        }
        assert (
            register_from_rows(tables, mapping=PLAIN_MAPPING, language=register.language)
            == register
        )

    @pytest.mark.parametrize("register", [network(), rakor_2023()], ids=["network", "rakor"])
    def test_so_do_the_samples(self, register: Register) -> None:
        """Sources and all."""
        tables = register_to_rows(register)
        assert register_from_rows(tables, mapping=PLAIN_MAPPING) == register

    @A_QUARTER
    @given(texts(), texts())
    def test_any_text_comes_back(self, id: str, name: str) -> None:
        """Such as =1+1, @x, or an id of semicolons and backslashes."""
        region = RegionCode.parse("73")
        centre = Centre(id=id, name=name, level=CentreLevel.PROVINCIAL, region=region)
        register = Register.of([centre])
        tables = register_to_rows(register)
        rows = through_csv(tables["centres"], PLAIN_MAPPING["centres"].columns)
        assert register_from_rows({**tables, "centres": rows}, mapping=PLAIN_MAPPING) == register

    def test_every_table_is_there_with_every_column(self) -> None:
        """All text; those of an empty register have no rows."""
        assert register_to_rows(Register.of([])) == {name: [] for name in PLAIN_MAPPING}
        for name, rows in register_to_rows(network()).items():
            for row in rows:
                assert list(row) == list(PLAIN_MAPPING[name].columns)
                assert all(type(cell) is str for cell in row.values())

    def test_a_choice_of_centres_is_not_written(self) -> None:
        """It is no fact."""
        register = network()
        assert register_to_rows(register.cohort(2022)) == register_to_rows(register)


class TestAnyCells:
    """Nothing else is ever raised."""

    @A_QUARTER
    @given(st.data())
    def test_give_a_register_or_its_faults(self, data: st.DataObject) -> None:
        """Each fault at a place in the tables."""
        names = data.draw(st.lists(st.sampled_from(sorted(PLAIN_MAPPING)), unique=True))
        tables: dict[str, Any] = {}
        for name in names:
            row = st.fixed_dictionaries(dict.fromkeys(PLAIN_MAPPING[name].columns, CELLS))
            tables[name] = data.draw(st.lists(row | CELLS, max_size=3))
        floats = data.draw(st.sampled_from(WholeFloats))
        mapping = {
            name: TableMapping(
                of=PLAIN_MAPPING[name].of,
                columns=PLAIN_MAPPING[name].columns,
                reading=CellReading(whole_floats=floats),
            )
            for name in names
        }
        try:
            register = register_from_rows(tables, mapping=mapping)
        except StructureError as error:
            for fault in error.faults:
                place = place_of(fault)
                assert place.table in tables
                assert str(place) == fault.path
                assert fault.text.en != fault.text.id
        else:
            assert len(register) <= sum(map(len, tables.values()))

    @given(st.data())
    def test_one_cell_of_a_row_that_lacks_all_others(self, data: st.DataObject) -> None:
        """It is read or refused, in every field; the others are missing once each."""
        of = data.draw(st.sampled_from([one.of for one in PLAIN_MAPPING.values()]))
        fields = fields_of(of)
        field, cell = data.draw(st.sampled_from(sorted(fields))), data.draw(CELLS)
        mapping = TableMapping(of=of, columns={name: name for name in fields})
        with pytest.raises(StructureError) as caught:
            register_from_rows({"t": [{field: cell}]}, mapping={"t": mapping})
        places = [place_of(fault) for fault in caught.value.faults]
        missing = [place.column for place in places if place.row is None]
        assert missing == [name for name in fields if name != field]
        assert {place.column for place in places if place.row == 2} <= {field}


def test_what_a_cell_says_does_not_depend_on_its_neighbours() -> None:
    """Equal texts are read once in a column; equal numbers of several types are told apart."""
    mapping = TableMapping(
        of=Centre,
        columns={"id": "id", "year": "cohort"},
        given={"name": "x", "level": CentreLevel.CITY, "region": RegionCode.parse("71")},
    )
    cells: list[object] = [2022, "2022", Decimal(2022), Fraction(2022), 2022.0, True, "2022 "]
    rows = [{"id": f"c-{n}", "year": cell} for n, cell in enumerate(cells)]
    with pytest.raises(StructureError) as caught:
        register_from_rows({"t": rows}, mapping={"t": mapping})
    assert [place_of(fault).row for fault in caught.value.faults] == [6, 7]


def test_the_plain_mapping_stays_what_it_is() -> None:
    """It is one for all who import it."""
    columns: Any = PLAIN_MAPPING["centres"].columns
    with pytest.raises(TypeError):
        columns["Kode"] = "id"
