"""The vendor's SDK as a client of the emulator: every operation, every documented parameter, every answer decoded."""

import json
import sys
import tempfile
import urllib.request

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.auth.internal import OidcStsAccessor
from huaweicloudsdkcore.exceptions.exceptions import SdkException, ServiceResponseException
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkcore.utils.http_utils import sanitize_for_serialization

import services
import shapes
from local_operations import list_checks
from registry_operations import list_registry_checks
from rows import say

PART = "Python SDK to emulator"


def fetch_id_token(context):
    """Fetches an ID token as a workflow does from its runner."""
    request = urllib.request.Request(
        f"{context['idTokenUrl']}&audience={context['audience']}",
        headers={"authorization": f"bearer {context['idTokenRequestToken']}"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["value"]


def make_clients(context):
    """Creates a client for each service, with the kind of credentials that it accepts."""
    return {
        "hss": services.client("hss", context["urls"]["hss"], services.basic(context)),
        "iam": services.client("iam", context["urls"]["iam"], services.account(context)),
        "sts": services.client("sts", context["urls"]["sts"], services.basic(context)),
    }


def check_operation(check, operation, client):
    """Sends all requests of an operation and prints one row of the table."""
    title = f"{check.name} ({len(check.cases)} requests)"
    sent, answered = set(), set()
    for index, case in enumerate(check.cases):
        request = shapes.build(operation.request.__name__, case, operation.module)
        try:
            response = client._call_api(**operation.describe(request))
        except ServiceResponseException as error:
            return say(PART, title, "refused", f"request {index + 1}: {error.error_code} {error.error_msg}")
        except SdkException as error:
            return say(PART, title, "refused", f"request {index + 1}: {error}"[:400])
        found = decode(response, operation)
        if found:
            return say(PART, title, "undecodable", f"request {index + 1}: {found[0]}")
        sent |= shapes.used_paths(case, operation.request.__name__, operation.module)
        answered |= shapes.used_paths(read(response), operation.response_kind, operation.module)
    missing = [
        *uncovered("sent", shapes.leaf_paths(operation.request.__name__, operation.module), sent, check.unsent),
        *uncovered("answered", fields(operation), answered, check.unanswered),
    ]
    return say(PART, title, "failed" if missing else "ok", "; ".join(missing))


def read(response):
    """Returns the answer as received: the fields of the body, and the documented fields that are headers."""
    headers = {
        response.attribute_map[name]: getattr(response, name)
        for name in response.openapi_types
        if response.attribute_map[name].startswith("X-") and getattr(response, name) is not None
    }
    return {**(response.to_json_object() or {}), **headers}


def decode(response, operation):
    """Lists what does not fit the model of the answer, or is lost in the SDK's own objects."""
    raw = read(response)
    found = shapes.complaints(raw, operation.response_kind, operation.module)
    kept = json.loads(json.dumps(sanitize_for_serialization(response)))
    if not found and not same(kept, shapes.without_nulls(raw)):
        found.append("the SDK's objects do not hold all of it")
    return found


def same(kept, raw):
    """Whether two JSON values are equal, apart from the format of times."""
    if isinstance(raw, dict):
        return isinstance(kept, dict) and kept.keys() == raw.keys() and all(same(kept[k], raw[k]) for k in raw)
    if isinstance(raw, list):
        return isinstance(kept, list) and len(kept) == len(raw) and all(map(same, kept, raw))
    return kept == raw or (isinstance(raw, str) and isinstance(kept, str) and kept[:19] == raw[:19] and "T" in raw[:19])


def fields(operation):
    """The documented fields of an answer, if it has any."""
    return shapes.leaf_paths(operation.response_kind, operation.module) - {""}


def uncovered(verb, documented, used, excused):
    """Lists documented paths that no request or answer has, and exceptions that are no longer needed."""
    missing = {path for path in documented if not any(path == u or u.startswith(path + ".") for u in used)}
    left = sorted(missing - excused.keys())
    stale = sorted(excused.keys() - missing)
    return [
        *([f"never {verb}: {', '.join(left)}"] if left else []),
        *([f"listed as an exception, but {verb}: {', '.join(stale)}"] if stale else []),
    ]


def list_images(credentials, context, region=None):
    """Lists images with these credentials."""
    operation = next(each for each in services.list_operations() if each.name == "ListImageLocal")
    client = services.client("hss", context["urls"]["hss"], credentials, region)
    return client._call_api(**operation.describe(operation.request(limit=10))).total_num


def check_logins(context, id_token):
    """Checks each way in which the SDK itself finds a project or temporary keys, by listing images with it."""
    iam, sts = context["urls"]["iam"], context["urls"]["sts"]
    region = Region(context["region"], context["urls"]["hss"])
    token_file = tempfile.NamedTemporaryFile("w", suffix=".jwt")
    token_file.write(id_token)
    token_file.flush()

    def by_region():
        keys = BasicCredentials(context["accessKeyId"], context["secretAccessKey"]).with_iam_endpoint(iam)
        return list_images(keys, context, region)

    def by_id_token():
        keys = BasicCredentials(project_id=context["projectId"]).with_iam_endpoint(iam)
        return list_images(keys.with_idp_id(context["identityProvider"]).with_id_token_file(token_file.name), context)

    def by_sts():
        keys = BasicCredentials(project_id=context["projectId"]).with_sts_endpoint(sts)
        keys.sts_accessor = OidcStsAccessor(context["providerUrn"], context["agencyUrn"], id_token, "session")
        return list_images(keys, context)

    ways = {
        "keys, and the project looked up by region": by_region,
        "ID token to IAM token to temporary keys": by_id_token,
        "ID token to STS keys": by_sts,
    }
    for title, attempt in ways.items():
        try:
            total = attempt()
            say(PART, f"login: {title}", "ok" if total else "failed", "" if total else "no image is listed")
        except SdkException as error:
            say(PART, f"login: {title}", "refused", str(error)[:400])
    token_file.close()


def main(path):
    """Runs all checks. The rows are the results."""
    with open(path, encoding="utf-8") as file:
        context = json.load(file)
    id_token = fetch_id_token(context)
    clients = make_clients(context)
    operations = {(each.service, each.name): each for each in services.list_operations()}
    for check in [*list_checks(context, id_token), *list_registry_checks(context)]:
        check_operation(check, operations[(check.service, check.name)], clients[check.service])
    check_logins(context, id_token)


if __name__ == "__main__":
    main(sys.argv[1])
