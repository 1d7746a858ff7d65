"""Registers to try everything on: one of published facts, one made up."""

from plutkit.samples._network import network
from plutkit.samples._rakor_2023 import rakor_2023

__all__ = ["network", "rakor_2023"]
