"""The requests that the emulator must accept for images in registries, and for the look-ups of software."""

from local_operations import EPS, INT64, PAGE, Check

_REGISTRY_TYPES = ["SwrPrivate", "SwrShared", "SwrEnterprise", "Harbor", "Jfrog", "Other"]
_IMAGE_TYPES = ["private_image", "shared_image", "instance_image", "harbor", "jfrog"]
_ALL_SCOPES = 0x7FFFFFFF
_LAST_MS = 4070880000000


def _registries(image):
    return Check(
        "hss",
        "ListRegistry",
        [
            {},
            PAGE,
            {"registry_name": image["registry_name"], "registry_id": image["registry_id"]},
            *({"registry_type": each} for each in _REGISTRY_TYPES),
            {"registry_type": "Harbor,Jfrog", "registry_addr": "https://harbor.example.com"},
            *({"status": each} for each in ["success", "fail", "accessing"]),
        ],
        unanswered={
            f".data_list.{name}": "how HSS connects to a registry, which nothing here needs"
            for name in (
                "api_version",
                "connect_cluster_id",
                "get_scan_image_channel",
                "namespace",
                "protocol",
                "registry_username",
            )
        },
    )


def _registry_images(image):
    windows = [
        {f"{end}_{name}": value for end, value in (("start", 0), ("end", INT64))}
        for name in ("latest_update_time", "latest_scan_time", "latest_sync_time")
    ]
    flags = ["has_malicious_file", "has_unsafe_setting", "has_vul", "risky", "is_multarch", "latest_version"]
    return Check(
        "hss",
        "ListRegistryImages",
        [
            {},
            {**EPS, "offset": 0, "limit": 1},
            {"offset": 2000000, "limit": 200},
            {name: image[name] for name in ("namespace", "image_name", "image_version", "registry_name")},
            {"image_version": image["image_version"]},
            {"namespace": "n" * 128, "image_name": "i" * 128, "image_version": "v" * 64, "registry_name": "r" * 128},
            *({"image_type": each} for each in _IMAGE_TYPES),
            *({"sort_key": "latest_scan_time", "sort_dir": each} for each in ("asc", "desc")),
            {"image_size": 2147483547},
            *({"scan_status": each} for each in ["unscan", "success", "scanning", "failed", "waiting_for_scan"]),
            *windows,
            *({"start_latest_sync_time": 0}, {"end_latest_sync_time": INT64}),
            *({name: value for name in flags} for value in (True, False)),
            {"instance_id": "i" * 128, "instance_name": "n" * 128},
            *({"severity_level": each} for each in ["Security", "Low", "Medium", "High"]),
        ],
    )


def _sync(region, image):
    return Check(
        "hss",
        "CreateImageSynchronizeTask",
        [
            {"region": region, **EPS, "body": {"sync_all_registries": True}},
            {
                "body": {
                    "sync_all_registries": False,
                    "registry_info": [{name: image[name] for name in ("registry_id", "registry_type")}],
                }
            },
            {"body": {"sync_all_registries": False, "registry_info": [{"registry_type": image["registry_type"]}]}},
        ],
    )


def _scan(region, image, enterprise):
    everything = {
        **{name: image[name] for name in ("namespace", "image_name", "image_version")},
        "image_type": "harbor",
        "scan_status": "unscan",
        "image_size": 0,
        "start_latest_update_time": 0,
        "end_latest_update_time": INT64,
        "start_latest_scan_time": 0,
        "end_latest_scan_time": INT64,
    }
    of_hosts = [
        "local_image_type",
        "host_id",
        "host_name",
        "public_ip",
        "private_ip",
        "cluster_id",
        "container_id",
        "container_name",
        "pod_id",
        "pod_name",
        "app_name",
        "has_vul",
    ]
    one, other = ({**each, "id": int(each["id"])} for each in (image, enterprise))
    return Check(
        "hss",
        "CreateManualImageScanTask",
        [
            {
                "region": region,
                **EPS,
                "global_image_type": "registry",
                "body": {"is_all": False, "scan_scope": _ALL_SCOPES, "image_info": [one, other]},
            },
            *(
                {"body": {"is_all": False, "scan_scope": each, "image_info": [one]}}
                for each in (983040, 61440, 3840, 240, 15, 0)
            ),
            {"body": {"is_all": True, "rate_limit": 1000, "query_info": {"image_type": "harbor"}}},
            {"body": {"is_all": True, "query_info": everything}},
        ],
        unsent={
            f".body.query_info.{name}": "for local images, which the emulator scans by BatchScanLocalImage alone"
            for name in of_hosts
        },
    )


def _tasks():
    return Check(
        "hss",
        "ListImageScanTask",
        [
            {"type": "image_scan"},
            {"type": "image_sync", **PAGE},
            *({"type": "image_scan", "task_type": each} for each in ("cycle", "manual")),
            *({"type": "image_sync", "task_type": each} for each in ("autoSync", "manualSync")),
            *({"type": "image_scan", "global_image_type": each} for each in ("local", "registry")),
            *({"type": "image_scan", "task_status": each} for each in ("scanning", "finished")),
            {"type": "image_scan", "create_time": 0, "end_time": _LAST_MS, "scan_scope": _ALL_SCOPES},
            {"type": "image_scan", "task_name": "scan", "task_id": "1"},
        ],
        unanswered={".data_list.policy_id": "no scan here is scheduled by a policy"},
    )


def _look_ups(image, local_image_id, vulnerability_id):
    names = {
        "image_id": image["image_id"],
        "namespace": image["namespace"],
        "image_name": image["image_name"],
        "tag_name": image["image_version"],
    }
    asked = {**names, "image_type": "harbor"}
    return [
        Check(
            "hss",
            "ListImageVulnerabilities",
            [
                asked,
                {**asked, **PAGE, "instance_id": ""},
                *({**names, "image_type": each} for each in [*_IMAGE_TYPES, "cicd"]),
                *(
                    {**asked, "repair_necessity": each}
                    for each in ("immediate_repair", "delay_repair", "not_needed_repair")
                ),
                *({**asked, "type": each} for each in ("linux_vul", "app_vul")),
                *({**asked, "handle_status": each} for each in ("unhandled", "handled")),
                {**asked, "vul_id": "CVE-2025", "app_name": "openssl"},
            ],
            ),
        Check(
            "hss",
            "ListImageMalware",
            [asked, {**asked, **PAGE, "region": "cn-north-7", "file_name": "webshell"}],
            ),
        Check("hss", "ListImageApps", [asked, {**asked, **PAGE, "app_name": "openssl"}]),
        Check(
            "hss",
            "ShowImagePayPerScanStatistics",
            [{}, EPS],
            unanswered={
                f".{name}.registriy": "the deprecated spelling of registry"
                for name in ("high_risk", "has_risk", "total", "unscan")
            },
            newer_than_go=["registry"],
        ),
        Check(
            "hss",
            "ListVulAffectImageApps",
            [
                {**PAGE, "image_id": image_id, "is_handled": value, "image_type": kind, "vul_id": vulnerability_id}
                for value in (False, True)
                for kind, image_id in (("local", local_image_id), ("registry", image["image_id"]), ("cicd", "c"))
            ],
            ),
        Check(
            "hss",
            "ListLocalImageAppInfo",
            [{"image_id": local_image_id}, {**PAGE, "image_id": local_image_id, "app_name": "openssl"}],
            ),
    ]


def list_registry_checks(context):
    """Lists all checks in the order of the table."""
    image, region = context["registryImage"], context["region"]
    return [
        _registries(image),
        _registry_images(image),
        _sync(region, image),
        _scan(region, image, context["enterpriseImage"]),
        _tasks(),
        *_look_ups(image, context["imageId"], context["registryVulnerabilityId"]),
    ]
