"""The answers about images in registries, made of the SDK's models."""

import time

import huaweicloudsdkhss.v5 as hss

import shapes
from requests_of_action import Misfit

# An int64 that a JavaScript number cannot represent exactly.
_FIRST_ID = 1152921504606846977
_HOUR_MS = 3_600_000
# The `Date` of an answer has whole seconds: only a copy that is at least this much newer was certainly made after it.
_COPIED_LATER_MS = 1000
# The parameters that name an image in look-ups of its details, and the fields of its row.
_NAMES = {"namespace": "namespace", "image_name": "image_name", "tag_name": "image_version", "image_type": "image_type"}

_SWR = {
    "registry_id": "registry-1",
    "registry_name": "swr-1",
    "registry_type": "SwrPrivate",
    "image_type": "private_image",
}
_ENTERPRISE = {
    "registry_id": "registry-2",
    "registry_name": "enterprise-1",
    "registry_type": "SwrEnterprise",
    "image_type": "instance_image",
    "instance_id": "instance-1",
    "instance_url": "https://instance-1.example.com",
}
_HARBOR = {
    "registry_id": "registry-3",
    "registry_name": "harbor-1",
    "registry_type": "Harbor",
    "image_type": "harbor",
}
_REGISTRIES = [_SWR, _ENTERPRISE, _HARBOR]
_NO_INSTANCE = {"instance_id": "", "instance_name": "", "instance_url": ""}
_CLEAN = {"severity_level": "Security", "vul_num": 0}
_IMAGES = [
    {"image_name": "app", **_SWR},
    {"image_name": "web", **_ENTERPRISE, "malicious_file_num": 1},
    {"image_name": "tidy", **_HARBOR, **_CLEAN},
    {"image_name": "multi", **_HARBOR, **_CLEAN, "is_multiple_arch": True, "scannable": False},
]


class RegistryAnswers:
    """Three registries. The last image cannot be scanned. Requests must name everything as it is listed."""

    def __init__(self):
        self.listed_ms = int(time.time() * 1000) - _HOUR_MS
        self.synced_ms, self.finished_ms = {}, {}

    def _row(self, index, image):
        synced_ms = self.synced_ms.get(image["registry_id"], self.listed_ms)
        usual = {
            "id": _FIRST_ID + 2 * index,
            "namespace": "team",
            "image_id": f"registry-image-{index}",
            "image_digest": f"sha256:{index + 1:064x}",
            "image_version": "v1",
            "latest_version": True,
            "scan_status": "success",
            "scan_failed_code": "",
            "scan_failed_desc": "",
            "image_size": 2147483547,
            "latest_update_time": self.listed_ms,
            "latest_scan_time": self.finished_ms.get(index, self.listed_ms),
            "latest_sync_time": synced_ms,
            "vul_num": 2,
            "unsafe_setting_num": 0,
            "malicious_file_num": 0,
            "shared_status": "effective",
            "scannable": True,
            "is_multiple_arch": False,
            "severity_level": "High",
        }
        return shapes.filled("RegistryImagesInfo", hss, **usual, **_NO_INSTANCE) | image

    def _rows(self):
        return [self._row(index, image) for index, image in enumerate(_IMAGES)]

    def _ListRegistryImages(self, request):
        given = {
            request.attribute_map[name]: getattr(request, name)
            for name in request.openapi_types
            if name not in ("enterprise_project_id", "offset", "limit") and getattr(request, name) is not None
        }
        return shapes.listing([row for row in self._rows() if _passes(row, given)], request)

    def _ListRegistry(self, request):
        rows = [
            shapes.filled(
                "RegistryInfo",
                hss,
                id=each["registry_id"],
                registry_name=each["registry_name"],
                registry_type=each["registry_type"],
                registry_addr=f"https://{each['registry_name']}.example.com",
                status="success",
                fail_reason="",
            )
            for each in _REGISTRIES
        ]
        return shapes.listing(rows, request)

    def _CreateImageSynchronizeTask(self, request):
        for choice in request.body.registry_info:
            listed = {"registry_id": choice.registry_id, "registry_type": choice.registry_type}
            _find(_REGISTRIES, "registry", **listed)
            self.synced_ms[choice.registry_id] = int(time.time() * 1000) + _COPIED_LATER_MS
        return {}

    def _CreateManualImageScanTask(self, request):
        rows = self._rows()
        for posted in request.body.image_info:
            listed = {key: getattr(posted, name) or "" for name, key in posted.attribute_map.items()}
            self.finished_ms[rows.index(_find(rows, "image", **listed))] = int(time.time() * 1000)
        return {}

    def _detailed(self, request):
        """Finds the image that a look-up of details names."""
        names = {key: getattr(request, name) for name, key in _NAMES.items()}
        return _find(self._rows(), "image", image_id=request.image_id, **names)

    def _ListImageVulnerabilities(self, request):
        row = self._detailed(request)
        if (request.instance_id or "") != row["instance_id"]:
            raise Misfit(f"the image is in the instance {row['instance_id']!r}")
        rows = [
            shapes.filled(
                "ImageVulInfo",
                hss,
                vul_id=f"CVE-2026-linux_vul-{index}",
                repair_necessity="immediate_repair",
                app_path="",
            )
            for index in range(row["vul_num"] if request.handle_status == "unhandled" else 0)
        ]
        return shapes.listing(rows, request)

    def _ListImageMalware(self, request):
        count = self._detailed(request)["malicious_file_num"]
        return shapes.listing([shapes.filled("ImageMalwareInfo", hss) for _ in range(count)], request)

    def _ListImageApps(self, request):
        self._detailed(request)
        return shapes.listing([shapes.filled("ImageAppsInfo", hss)], request)


def _find(rows, kind, **listed):
    """Finds the row that has these values. Values that are not listed are a misfit, even if the models allow them."""
    fitting = [row for row in rows if listed.items() <= row.items()]
    if not fitting:
        raise Misfit(f"no {kind} is listed with {listed}")
    return fitting[0]


def _passes(row, given):
    for name, value in given.items():
        end, _, time_name = name.partition("_")
        if end == "start":
            fits = row[time_name] >= value
        elif end == "end":
            fits = row[time_name] <= value
        else:
            fits = row[name] == value
        if not fits:
            return False
    return True
