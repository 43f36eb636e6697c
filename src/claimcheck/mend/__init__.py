"""Repairing documents: which words a repair changes, whether it fits what stands around them, and whether the
mended document holds.

Only certain repairs are made (`decide.certain`), never inside a quotation, and none that does not prove itself: the
mended document is read and judged again, and a repair whose conflict is still there, or that brings up another one,
is taken back.
"""
