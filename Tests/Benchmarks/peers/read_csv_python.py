#!/usr/bin/env python3
"""Reads a CSV file with Python's csv module and prints how many rows it has, without the headings.

usage: read_csv_python.py FILE
"""
import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    print(sum(1 for _ in csv.reader(file)) - 1)
