"""Every request of the action, rebuilt from the SDK's request model and signed again by the SDK's signer."""

import json
import re
from urllib.parse import parse_qsl, unquote

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

import services
import shapes

_AUTHORIZATION = re.compile(r"^SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([^,]+), Signature=[0-9a-f]{64}$")
# The SDK signs every header that it sends, including these.
_ALWAYS_SIGNED = {"x-sdk-date"}
_SIGNED_WHEN_SENT = ("region", "x-project-id", "x-domain-id", "x-security-token")


class Misfit(Exception):
    """The request is not what the SDK would send."""


def find_operations(operations, method, path):
    """Finds the operations with that method and path; several may differ only in their bodies. The most literal path wins."""
    fitting = [each for each in operations if each.method == method and each.pattern.match(path)]
    if not fitting:
        raise Misfit(f"the SDK knows no {method} {path}")
    return [each for each in fitting if each.path == fitting[0].path]


def rebuild_any(candidates, call):
    """Returns the first operation whose model the request fits, the rebuilt request, and the parts of its path."""
    misfits = []
    for operation in candidates:
        parts = {name: unquote(text) for name, text in operation.pattern.match(call.path).groupdict().items()}
        try:
            return operation, rebuild(operation, parts, call), parts
        except Misfit as misfit:
            misfits.append(str(misfit))
    raise Misfit(misfits[0])


def rebuild(operation, parts, call):
    """Builds the SDK's request object from a received request. Anything that the model does not know is a misfit."""
    model, values = operation.request, {}
    query = parse_qsl(call.query, keep_blank_values=True)
    for name, kind in model.openapi_types.items():
        key = model.attribute_map[name]
        texts = [value for given, value in query if given == key]
        if key == "body":
            values[key] = json.loads(call.body) if call.body else None
        elif key in parts and key != "project_id":
            values[key] = read_text(key, kind, parts[key])
        elif texts and shapes.item_kind(kind):
            values[key] = [read_text(key, shapes.item_kind(kind), text) for text in texts]
        elif texts:
            if len(texts) > 1:
                raise Misfit(f"{key} is given {len(texts)} times")
            values[key] = read_text(key, kind, texts[0])
        elif key.lower() in call.headers:
            values[key] = call.headers[key.lower()]
    unknown = {key for key, _ in query} - set(model.attribute_map.values())
    if unknown:
        raise Misfit(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    found = shapes.complaints(values, model.__name__, operation.module)
    missing = [each for each in shapes.required_attributes(model) if values.get(model.attribute_map[each]) is None]
    if missing:
        found.append(f"{model.__name__} needs {', '.join(missing)}")
    if found:
        raise Misfit("; ".join(found))
    return shapes.build(model.__name__, {k: v for k, v in values.items() if v is not None}, operation.module)


def read_text(key, kind, text):
    """Converts a value of a query to the type that its model says."""
    if kind == "int" and re.fullmatch(r"-?\d+", text):
        return int(text)
    if kind == "bool" and text in ("true", "false"):
        return text == "true"
    if kind == "str":
        return text
    raise Misfit(f"{key} is no {kind}: {text}")


def compare(operation, request, client, call, project_id):
    """Checks that the SDK sends the same path, query, headers and body for this object."""
    info = operation.describe(request)
    formats = info["collection_formats"]
    path = client._parse_path_params(formats, info["path_params"], info["resource_path"], {"project_id": project_id})
    if path != call.path:
        raise Misfit(f"the SDK asks {path}")
    query = [(k, str(v).lower() if isinstance(v, bool) else str(v)) for k, v in client._parse_query_params(formats, info["query_params"])]
    if sorted(query) != sorted(parse_qsl(call.query, keep_blank_values=True)):
        raise Misfit(f"the SDK asks with {query}")
    body = client._parse_body(info["body"])
    if body is not None and json.loads(body) != json.loads(call.body):
        raise Misfit("the SDK sends another body")
    if body is None and call.body:
        raise Misfit("the SDK sends no body")
    for name, value in info["header_params"].items():
        if name.lower() != "content-type" and call.headers.get(name.lower()) != str(value):
            raise Misfit(f"the SDK sends {name}: {value}")


def check_signature(call, secrets):
    """Signs the request again, with the headers that its signature names, and checks that the result is the same."""
    match = _AUTHORIZATION.match(call.headers["authorization"])
    if match is None:
        raise Misfit("Authorization is not of the documented form")
    access, names = match.group(1), match.group(2).split(";")
    unsigned = {*_ALWAYS_SIGNED, *(each for each in _SIGNED_WHEN_SENT if each in call.headers)} - set(names)
    if unsigned:
        raise Misfit(f"the SDK signs {', '.join(sorted(unsigned))} too")
    if access not in secrets:
        raise Misfit(f"signed with the unknown key {access}")
    request = SdkRequest(
        method=call.method,
        schema="http",
        host=call.headers["host"],
        resource_path=call.path,
        query_params=parse_qsl(call.query, keep_blank_values=True),
        header_params={name: call.headers[name] for name in names},
        body=call.body.decode(),
    )
    signed = Signer(BasicCredentials(access, secrets[access], "project")).sign(request)
    if signed.header_params["Authorization"] != call.headers["authorization"]:
        raise Misfit("the SDK's signer comes to another signature")


def way_in(call):
    """Returns the kind of credential in a request."""
    if "authorization" in call.headers:
        return "temporary keys" if "x-security-token" in call.headers else "keys"
    return "token" if "x-auth-token" in call.headers else "no credential"


def make_clients(context, endpoint):
    """Creates clients that only describe what they would send."""
    return {
        "hss": services.client("hss", endpoint, services.basic(context)),
        "iam": services.client("iam", endpoint, services.account(context)),
        "sts": services.client("sts", endpoint, services.basic(context)),
    }
