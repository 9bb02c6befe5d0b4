"""Writes the table of requests as JSON, so that the Go SDK sends the same requests."""

import dataclasses
import json
import sys

from client import fetch_id_token
from local_operations import list_checks
from registry_operations import list_registry_checks


def main(path):
    """Writes one list of checks to standard output."""
    with open(path, encoding="utf-8") as file:
        context = json.load(file)
    checks = [*list_checks(context, fetch_id_token(context)), *list_registry_checks(context)]
    json.dump([dataclasses.asdict(each) for each in checks], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
