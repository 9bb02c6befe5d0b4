"""What the models of the vendor's SDK say about values: their fields, their types, and how they are filled."""

import datetime
import inspect
import re
import sys

_LIST = re.compile(r"^list\[(.*)\]$")
_DICT = re.compile(r"^dict\(str, (.*)\)$")
_MAX_DEPTH = 12


def is_model(kind, module):
    """Whether a type's name is that of a model of this SDK module."""
    return hasattr(getattr(module, kind, None), "openapi_types")


def item_kind(kind):
    """The type of a list's items; None if the type is not a list."""
    match = _LIST.match(kind)
    return match.group(1) if match else None


def _value_kind(kind):
    match = _DICT.match(kind)
    return match.group(1) if match else None


def required_attributes(model):
    """The mandatory attributes: those that a model sets without checking that they were given."""
    return re.findall(r"^        self\.(\w+) = \1$", inspect.getsource(model.__init__), re.MULTILINE)


def complaints(value, kind, module, path="$"):
    """Lists why a JSON value is not of that type: unknown fields, wrong types, invalid dates."""
    if value is None:
        return []
    if item_kind(kind):
        if not isinstance(value, list):
            return [f"{path} is no list"]
        return [c for i, each in enumerate(value) for c in complaints(each, item_kind(kind), module, f"{path}[{i}]")]
    if _value_kind(kind):
        if not isinstance(value, dict):
            return [f"{path} is no mapping"]
        return [c for k, each in value.items() for c in complaints(each, _value_kind(kind), module, f"{path}.{k}")]
    if is_model(kind, module):
        return _model_complaints(value, getattr(module, kind), module, path)
    return _plain_complaints(value, kind, path)


def _model_complaints(value, model, module, path):
    if not isinstance(value, dict):
        return [f"{path} is no {model.__name__}"]
    kinds = {model.attribute_map[name]: kind for name, kind in model.openapi_types.items()}
    found = [f"{path}.{key} is not a field of {model.__name__}" for key in value if key not in kinds]
    for key in value.keys() & kinds.keys():
        found += complaints(value[key], kinds[key], module, f"{path}.{key}")
    return found


def _plain_complaints(value, kind, path):
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = {
        "str": lambda: isinstance(value, str),
        "int": lambda: isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63,
        "float": lambda: is_number,
        "bool": lambda: isinstance(value, bool),
        "object": lambda: True,
        "datetime": lambda: isinstance(value, str) and _is_time(value),
    }.get(kind)
    if fits is None:
        return [f"{path} is of the unknown type {kind}"]
    return [] if fits() else [f"{path} is no {kind}: {value!r}"[:200]]


def _is_time(text):
    try:
        datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        return True
    except ValueError:
        return False


def without_nulls(value):
    """The same JSON without nulls, which the SDK does not keep."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def build(kind, value, module):
    """Builds an object of the SDK from a JSON value, so that the SDK itself sends it."""
    if value is None:
        return None
    if item_kind(kind):
        return [build(item_kind(kind), each, module) for each in value]
    if not is_model(kind, module):
        return value
    model = getattr(module, kind)
    names = {key: name for name, key in model.attribute_map.items()}
    return model(**{names[key]: build(model.openapi_types[names[key]], each, module) for key, each in value.items()})


def leaf_paths(kind, module, path="", depth=0):
    """Every documented field of a type, as `a.b.c`; lists add nothing to a path."""
    inner = item_kind(kind) or kind
    if not is_model(inner, module) or depth > _MAX_DEPTH:
        return {path}
    model = getattr(module, inner)
    found = set()
    for name, each in model.openapi_types.items():
        found |= leaf_paths(each, module, f"{path}.{model.attribute_map[name]}", depth + 1)
    return found


def used_paths(value, kind, module, path=""):
    """The documented fields that a JSON value has, as `a.b.c`."""
    if isinstance(value, list):
        return {each for item in value for each in used_paths(item, item_kind(kind) or kind, module, path)}
    if not is_model(kind, module) or not isinstance(value, dict):
        return {path}
    model = getattr(module, kind)
    kinds = {model.attribute_map[name]: each for name, each in model.openapi_types.items()}
    return {p for key, each in value.items() if key in kinds for p in used_paths(each, kinds[key], module, f"{path}.{key}")}


def fill(kind, module, depth=0):
    """A JSON value with every documented field filled."""
    if item_kind(kind):
        return [fill(item_kind(kind), module, depth)]
    if _value_kind(kind):
        return {"key": fill(_value_kind(kind), module, depth)}
    if is_model(kind, module):
        if depth > _MAX_DEPTH:
            sys.exit(f"{kind} holds itself")
        model = getattr(module, kind)
        return {model.attribute_map[name]: fill(each, module, depth + 1) for name, each in model.openapi_types.items()}
    plain = {"str": "text", "int": 7, "float": 7.5, "bool": True, "object": {}, "datetime": "2026-11-24T08:00:00.000Z"}
    return plain[kind]


def filled(kind, module, **values):
    """A JSON value with every documented field filled, and these values."""
    return {**fill(kind, module), **values}


def listing(rows, request):
    """The page of rows that a request asks for, and the total number."""
    start = getattr(request, "offset", None) or 0
    return {"total_num": len(rows), "data_list": rows[start : start + (getattr(request, "limit", None) or 10)]}
