#!/usr/bin/env python3
"""Reads a CSV file with polars and prints how many rows it has.

usage: read_csv_polars.py FILE
"""
import sys

import polars

print(polars.read_csv(sys.argv[1]).height)
