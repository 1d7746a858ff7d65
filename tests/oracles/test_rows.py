"""Rows as a data frame gives them."""

import os
from datetime import date

import pytest

from plutkit.domain import Beneficiary, BeneficiaryKind
from plutkit.errors import StructureError
from plutkit.quantities import PartialDate
from plutkit.rows import (
    PLAIN_MAPPING,
    CellReading,
    Column,
    TableMapping,
    WholeFloats,
    place_of,
    register_from_rows,
    register_to_rows,
)
from plutkit.samples import network

if os.environ.get("PLUTKIT_ORACLES") == "required":
    import pandas as pd
else:
    pd = pytest.importorskip("pandas")

MAPPING = TableMapping(
    of=Beneficiary,
    columns={
        "id": "id",
        "founded": "founded",
        "closed": "closed",
        "workers": Column(field="workers", on=date(2022, 12, 31)),
    },
    given={"name": "Contoh", "kind": BeneficiaryKind.ENTERPRISE},
    first_row=0,
    reading=CellReading(whole_floats=WholeFloats.ACCEPT),
)
FRAME = {
    "id": ["b-1", "b-2", "b-3"],
    "founded": ["2021-05-04", None, "2019"],
    "closed": pd.to_datetime(["2023-01-01", None, None]),
    "workers": [3, None, 5],
}


def test_missing_values_of_every_kind_are_empty() -> None:
    """NaN, NaT and NA; timestamps at midnight are days, whole floats are numbers where named."""
    for frame in (pd.DataFrame(FRAME), pd.DataFrame(FRAME).convert_dtypes()):
        rows = frame.to_dict("records")
        first, second, third = register_from_rows({"u": rows}, mapping={"u": MAPPING}).beneficiaries
        assert (first.founded, first.closed) == (date(2021, 5, 4), date(2023, 1, 1))
        assert first.snapshots[0].workers == 3
        assert (second.founded, second.closed, second.snapshots) == (None, None, ())
        assert third.founded == PartialDate.year(2019)


def test_floats_are_faults_unless_they_are_named() -> None:
    """At the row that the frame counts from 0."""
    strict = TableMapping(of=Beneficiary, columns=MAPPING.columns, given=MAPPING.given, first_row=0)
    rows = pd.DataFrame(FRAME).to_dict("records")
    with pytest.raises(StructureError) as caught:
        register_from_rows({"u": rows}, mapping={"u": strict})
    assert [(place_of(one).row, one.code) for one in caught.value.faults] == [
        (0, "number.float"),
        (2, "number.float"),
    ]


def test_what_is_written_goes_through_data_frames() -> None:
    """And comes back."""
    register = network()
    tables = {
        name: pd.DataFrame(rows, columns=list(PLAIN_MAPPING[name].columns)).to_dict("records")
        for name, rows in register_to_rows(register).items()
    }
    assert register_from_rows(tables, mapping=PLAIN_MAPPING) == register
