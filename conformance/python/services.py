"""The vendor's clients, and all their operations."""

import re
from dataclasses import dataclass
from typing import Any

import huaweicloudsdkhss.v5 as hss
import huaweicloudsdkiam.v3 as iam
import huaweicloudsdksts.v1 as sts
from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.http.http_config import HttpConfig

MODULES = {"hss": hss, "iam": iam, "sts": sts}
_CLIENTS = {"hss": hss.HssClient, "iam": iam.IamClient, "sts": sts.StsClient}
_REQUEST = re.compile(r":type request: :class:`[\w.]+\.(\w+)`")


def basic(context, ak=None, sk=None):
    """Credentials of the project."""
    return BasicCredentials(ak or context["accessKeyId"], sk or context["secretAccessKey"], context["projectId"])


def account(context):
    """Credentials of the whole account, which the global services accept."""
    return GlobalCredentials(context["accessKeyId"], context["secretAccessKey"], "emulated-domain")


def client(service, endpoint, credentials, region=None):
    """A client of one service."""
    config = HttpConfig.get_default_config()
    config.timeout = (5, 30)
    builder = _CLIENTS[service].new_builder().with_http_config(config).with_credentials(credentials)
    return (builder.with_region(region) if region else builder.with_endpoint(endpoint)).build()


@dataclass(frozen=True)
class Operation:
    """One operation as the SDK knows it."""

    service: str
    name: str
    method: str
    path: str
    request: Any
    response_kind: str
    describe: Any

    @property
    def module(self):
        return MODULES[self.service]

    @property
    def pattern(self):
        """A pattern for its path. A placeholder matches one part of a path."""
        return re.compile("^" + re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(self.path)) + "$")


def list_operations():
    """Lists every operation of the three clients, those with the fewest placeholders first."""
    found = []
    for service, kind in _CLIENTS.items():
        for name in dir(kind):
            match = re.fullmatch(r"_(\w+)_http_info", name)
            if match is None:
                continue
            request = getattr(MODULES[service], _REQUEST.search(getattr(kind, match.group(1)).__doc__).group(1))
            describe = getattr(kind, name)
            info = describe(request())
            found.append(
                Operation(
                    service,
                    request.__name__.removesuffix("Request"),
                    info["method"],
                    info["resource_path"],
                    request,
                    info["response_type"],
                    describe,
                )
            )
    return sorted(found, key=lambda each: each.path.count("{"))
