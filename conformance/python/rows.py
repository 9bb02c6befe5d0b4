"""The result of each check as one line of JSON. The caller makes a table of the lines."""

import json


def say(part, check, result, detail=""):
    """`result` is ok, refused, undecodable or failed."""
    print(json.dumps({"part": part, "check": check, "result": result, "detail": detail}), flush=True)
