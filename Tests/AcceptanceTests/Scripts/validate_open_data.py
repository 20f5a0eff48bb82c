"""Validates a folder of open data with validators that we did not write: prints what is wrong, a line each.

Beside the validators' own rules: that each CSV file has its metadata, and is in the data package.
"""

import glob
import os
import sys
import warnings

from csvw import CSVW
from frictionless import Package, validate

folder = sys.argv[1]
files = sorted(os.path.basename(path) for path in glob.glob(os.path.join(folder, "*.csv")))
assert files, "no CSV files"

# What csvw finds wrong in a cell is a warning, which Python would show once for a line of csvw's.
warnings.simplefilter("always")
for name in files:
    path = os.path.join(folder, name + "-metadata.json")
    try:
        table = CSVW(path, validate=True)
        if not table.is_valid:
            for warning in table.warnings or ["not valid"]:
                print("csvw", name, getattr(warning, "message", warning))
    except Exception as error:
        print("csvw", name, repr(error))

warnings.simplefilter("ignore")
package = os.path.join(folder, "datapackage.json")
report = validate(package)
for name, reason in [(task.name, error.message) for task in report.tasks for error in task.errors]:
    print("frictionless", name, reason)
for error in report.errors:
    print("frictionless", error.message)
packaged = sorted(resource.path for resource in Package(package).resources)
if packaged != files:
    print("frictionless", packaged, "are not", files)
