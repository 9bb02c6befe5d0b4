"""What this program says about each check: one line of JSON, which the caller makes a table of."""

import json


def say(part, check, result, detail=""):
    """`result` is ok, refused, undecodable or failed."""
    print(json.dumps({"part": part, "check": check, "result": result, "detail": detail}), flush=True)
