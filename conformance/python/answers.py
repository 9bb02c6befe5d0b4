"""A service whose answers are objects of the SDK's models with every documented field filled."""

import json
import time

import huaweicloudsdkhss.v5 as hss
import huaweicloudsdkiam.v3 as iam
from huaweicloudsdkcore.utils.http_utils import sanitize_for_serialization

import shapes
from registry_answers import RegistryAnswers

STATUS = {
    "KeystoneCreateUserTokenByPassword": 201,
    "CreateTokenWithIdToken": 201,
    "CreateTemporaryAccessKeyByToken": 201,
}
NAMES = ["imagehub.example.com/team/app", "imagehub.example.com/team/web", "imagehub.example.com/team/old"]
_HOUR_MS = 3_600_000


def _digest(index):
    return f"sha256:{index + 1:064x}"


class Account(RegistryAnswers):
    """The state of the service: three images, of which the last cannot be scanned, and whether they were posted."""

    def __init__(self, context):
        super().__init__()
        self.context = context
        self.started_ms = int(time.time() * 1000)
        self.scanned_ms = None

    def knows(self, operation):
        """Whether this class has its own answer to the operation."""
        return hasattr(self, f"_{operation.name}")

    def values(self, operation, request):
        """The values of an answer that the action depends on. All other fields are filled by their type."""
        make = getattr(self, f"_{operation.name}", None)
        if make is not None:
            return make(request)
        if "data_list" in operation.module.__dict__[operation.response_kind].openapi_types:
            rows = shapes.fill(operation.response_kind, operation.module)["data_list"]
            return shapes.listing(rows, request)
        return {}

    def answer(self, operation, request):
        """Returns status, headers and body of the answer to a rebuilt request."""
        model = getattr(operation.module, operation.response_kind)
        if not model.openapi_types:
            self.values(operation, request)
            return STATUS.get(operation.name, 200), {}, b""
        whole = {**shapes.fill(operation.response_kind, operation.module), **self.values(operation, request)}
        made = shapes.build(operation.response_kind, whole, operation.module)
        plain = sanitize_for_serialization(made)
        # These fields are documented as headers.
        headers = {key: plain.pop(key) for key in list(plain) if key.startswith("X-")}
        body = json.dumps(plain, default=str).encode()
        return STATUS.get(operation.name, 200), headers, body

    def _image(self, index, name):
        can_scan = index < 2
        return shapes.filled(
            "ImageLocalInfo",
            hss,
            image_name=name,
            image_id=f"00000000-0000-4000-a000-{index:012d}",
            image_digest=_digest(index),
            image_version="v1",
            local_image_type="other_image",
            scan_status="success",
            image_size=9_007_199_254_740_991,
            latest_update_time=self.started_ms - _HOUR_MS,
            latest_scan_time=self.scanned_ms if can_scan and self.scanned_ms else self.started_ms - _HOUR_MS,
            vul_num=2,
            unsafe_setting_num=0,
            malicious_file_num=0,
            host_num=1,
            scan_failed_desc="",
            severity_level="High",
            non_scan_reason="" if can_scan else "镜像格式不支持",
        )

    def _BatchScanLocalImage(self, _):
        self.scanned_ms = int(time.time() * 1000)
        return {}

    def _ListImageLocal(self, request):
        rows = [self._image(index, name) for index, name in enumerate(NAMES)]
        found = [row for row in rows if (request.image_name or "") in row["image_name"]]
        return shapes.listing(found, request)

    def _vulnerability(self, kind, image_type, index):
        return shapes.filled(
            "GeneralImageVulsResponseInfo",
            hss,
            vul_id=f"CVE-2026-{kind}-{index}",
            vul_name=f"{kind} update {index}",
            type=kind,
            image_type=image_type,
            label_list=["hot"],
            severity_level=["High", "Medium"][index],
            cve_list=[{"cve_id": f"CVE-2026-000{index}", "cvss": 7.5 - index}],
            max_cvss_score=7.5 - index,
            scan_time=self.started_ms,
            url="https://advisories.example.com/1",
        )

    def _ListGeneralImageVuls(self, request):
        is_asked = request.handle_status == "unhandled" and request.type == "linux_vul"
        indexes = range(2 if is_asked else 0)
        rows = [self._vulnerability(request.type, request.image_type, index) for index in indexes]
        return shapes.listing(rows, request)

    def _ListImageHandleAffectVulnerabilities(self, request):
        body = request.body
        is_asked = body.handle_status in ("unhandled", None) and body.type == "linux_vul"
        rows = [
            {
                "image_id": image_id,
                "image_name": "text",
                "vul_id": f"CVE-2026-{body.type}-{index}",
                "vul_name": f"{body.type} update {index}",
            }
            for image_id in body.image_id_list or []
            for index in range(2)
            if is_asked
        ]
        page = shapes.listing(rows, request)["data_list"]
        return {"total_vul_num": len(rows), "vul_num": 2, "image_num": 1, "data_list": page}

    def _project(self):
        return {"id": self.context["projectId"], "name": self.context["region"]}

    def _token(self, kind):
        expires = time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(time.time() + 86400))
        domain = {"id": "domain", "name": "account"}
        return {
            "token": shapes.filled(kind, iam, expires_at=expires, project={**self._project(), "domain": domain}),
            "X-Subject-Token": self.context["token"],
        }

    def _KeystoneCreateUserTokenByPassword(self, _):
        return self._token("TokenResult")

    def _CreateTokenWithIdToken(self, _):
        return self._token("ScopedTokenInfo")

    def _KeystoneListProjects(self, _):
        return {"projects": [shapes.filled("ProjectResult", iam, enabled=True, is_domain=False, **self._project())]}

    def _AssumeAgencyWithOIDC(self, _):
        expires = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + 3600))
        return {
            "credentials": {
                "access_key_id": "HSTTEMPORARY",
                "secret_access_key": "temporary-secret-key",
                "security_token": "temporary-security-token",
                "expiration": expires,
            }
        }
