"""A directive as Akoma Ntoso 3.0 (OASIS LegalDocML): the standard of parliaments for texts as data."""

from build_tools.export.akn.document import akoma_ntoso
from build_tools.export.akn.plan import unit_eids

__all__ = ["akoma_ntoso", "unit_eids"]
