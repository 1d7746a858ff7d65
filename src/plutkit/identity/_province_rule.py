"""The rule of fields that hold a province."""

from collections.abc import Iterator
from typing import Any, Final

from plutkit._record import Declared, InstanceRule, bound, fault
from plutkit.errors import Fault
from plutkit.identity._region_code import RegionCode, RegionLevel

_CODE: Final = InstanceRule("", (RegionCode,))


class ProvinceRule(Declared):
    """A region code of the first level."""

    doc: str
    none: str = ""

    codes = ("instance", "region.no_province")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        code, level = bound(names, RegionCode), bound(names, RegionLevel.PROVINCE)
        return f"type({value}) is {code} and {value}.level is {level}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        yield from _CODE.faults(path, value)
        if type(value) is RegionCode and value.level is not RegionLevel.PROVINCE:
            province = value.province
            yield fault(
                path, "region.no_province", value,
                f"is not the code of a province; give that of its province, {province!r}",
                f"bukan kode provinsi; berikan kode provinsinya, {province!r}",
            )  # fmt: skip

    def describe(self) -> str:
        return "RegionCode of a province"
