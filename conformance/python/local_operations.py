"""The requests that the emulator must accept: every operation that it has, with every parameter that the SDK documents."""

from dataclasses import dataclass, field

INT64 = 9223372036854775807
EPS = {"enterprise_project_id": "all_granted_eps"}
PAGE = {**EPS, "offset": 0, "limit": 200}


@dataclass(frozen=True)
class Check:
    """Requests of one operation, with the parameter names of the API. The name of a body is `body`."""

    service: str
    name: str
    cases: list
    # Documented parameters that no case can have, with the reason.
    unsent: dict = field(default_factory=dict)
    # Documented fields that no answer of the emulator has, with the reason.
    unanswered: dict = field(default_factory=dict)
    # Documented fields that the Go SDK's older types do not know.
    newer_than_go: list = field(default_factory=list)


_WINDOWS = {
    "start_latest_update_time": 0,
    "end_latest_update_time": INT64,
    "start_latest_scan_time": 1697509433000,
    "end_latest_scan_time": INT64,
}


def _local_images():
    words = ["unscan", "success", "scanning", "failed", "waiting_for_scan", "a_word_out_of_range"]
    return Check(
        "hss",
        "ListImageLocal",
        [
            {},
            PAGE,
            {"offset": 2000000, "limit": 10, "enterprise_project_id": "0"},
            {"image_name": "app-1_2.x", "image_version": "v1.0-a_b:c", "limit": 100},
            {"image_name": "a" * 256, "image_version": "v" * 128},
            *({"scan_status": each} for each in words),
            *({"local_image_type": each} for each in ["swr_image", "other_image", "a_word_out_of_range"]),
            {"image_size": 0},
            {"image_size": INT64, **_WINDOWS},
            *({"has_vul": each, "has_container": each} for each in [True, False]),
            {"host_name": "主机-node_1", "host_id": "c499ab72-7ee9-4ee6-b6b7-5973230e7a7b", "host_ip": "10.0.0.255"},
            {"host_name": "主" * 64, "host_id": "h" * 64},
            {"container_id": "c-1_A" * 12, "container_name": "web.server-1_a", "app_name": "软件-nginx_1"},
            {"pod_id": "p-1", "pod_name": "web-pod-0"},
            {"container_name": "c" * 64, "pod_id": "p" * 64, "pod_name": "p" * 63, "app_name": "a" * 64},
        ],
    )


def _batch_scan(region):
    info = {"image_id": "i" * 128, "image_digest": "d" * 128, "image_name": "n" * 128, "image_version": "v" * 128}
    words = ["unscan", "success", "scanning", "failed", "download_failed", "image_oversized"]
    return Check(
        "hss",
        "BatchScanLocalImage",
        [
            {"region": region, "body": {"operate_all": False, "image_info_list": [info]}},
            {"region": region, **EPS, "body": {"image_info_list": [{"image_digest": "sha256:" + "0" * 64}] * 1000}},
            *(
                {"region": region, "body": {"operate_all": True, "scan_status": each, "local_image_type": kind}}
                for each, kind in zip(words, ["other_image", "swr_image"] * 3)
            ),
            {
                "region": region,
                "body": {"operate_all": True, "image_name": "n" * 256, "image_version": "v" * 256, "image_size": INT64, **_WINDOWS},
            },
        ],
    )


def _vulnerabilities(image_type):
    asked = {"image_type": image_type, "type": "linux_vul", "handle_status": "unhandled"}
    return [
        {**asked},
        {**asked, **PAGE},
        {**asked, "type": "app_vul"},
        {**asked, "handle_status": "handled", "status": "vul_status_ignored"},
        {**asked, "status": "vul_status_unfix", "label_list": ["hot", "cold"]},
        *({**asked, "severity_level": each} for each in ["Critical", "High", "Medium", "Low"]),
        {**asked, "vul_id": "HCE2-SA-2026-0007", "vul_name": "openssl", "cve_id": "CVE-2026-0101"},
        {**asked, "vul_id": "i" * 256, "vul_name": "n" * 256, "cve_id": "c" * 256, "cluster_id": "c" * 128},
        {**asked, "vul_id": "", "vul_name": "", "cve_id": "", "cluster_id": ""},
        {**asked, "label_list": [f"label {each}" for each in range(10)]},
    ]


def _affected(image_id):
    def ask(select_type, query=None, **body):
        common = {"image_type": "local", "type": "linux_vul", "operate_type": "ignore", "select_type": select_type}
        return {**PAGE, **(query or {}), "body": {**common, **body}}

    return Check(
        "hss",
        "ListImageHandleAffectVulnerabilities",
        [
            ask("specific_image_all_vul", image_id_list=[image_id], handle_status="unhandled", remark=""),
            ask("specific_image_all_vul", image_id_list=[image_id], handle_status="handled", remark="r" * 512),
            ask("all_vul", {"image_name": "", "vul_name": ""}, operate_type="not_ignore"),
            ask("all_vul", {"image_name": "i" * 512, "vul_name": "v" * 512}, operate_type="manual_repair"),
            ask("specific_vul_all_image", vul_id_list=["v" * 128, "CVE-2025-40001"], operate_type="add_to_whitelist"),
            ask("vul_view", vul_data_list=[{"vul_id": "CVE-2025-40001", "image_id_list": [image_id, "i" * 512]}]),
            ask("image_view", image_data_list=[{"image_id": image_id, "vul_id_list": ["CVE-2025-40001"]}]),
            ask("all_vul", image_type="registry", type="app_vul"),
            ask("all_vul", image_type="cicd"),
        ],
    )


def _password_login(context):
    user = {"name": context["user"], "password": context["password"], "domain": {"name": context["account"]}}
    identity = {"methods": ["password"], "password": {"user": user}}
    project = {"name": context["region"], "id": context["projectId"]}
    domain = {"name": context["account"], "id": "emulated-domain"}
    return Check(
        "iam",
        "KeystoneCreateUserTokenByPassword",
        [
            {"nocatalog": "true", "body": {"auth": {"identity": identity, "scope": {"project": project}}}},
            {"body": {"auth": {"identity": identity, "scope": {"domain": domain}}}},
            {"nocatalog": "anything", "body": {"auth": {"identity": identity}}},
        ],
    )


def _id_token_login(context, id_token):
    def ask(**auth):
        return {"X-Idp-Id": context["identityProvider"], "body": {"auth": {"id_token": {"id": id_token}, **auth}}}

    return Check(
        "iam",
        "CreateTokenWithIdToken",
        [
            ask(scope={"project": {"id": context["projectId"], "name": context["region"]}}),
            ask(scope={"domain": {"id": "emulated-domain", "name": "emulated-account"}}),
            ask(),
        ],
    )


def _projects(context):
    return Check(
        "iam",
        "KeystoneListProjects",
        [
            {},
            {"name": context["region"], "enabled": True, "is_domain": False},
            {"domain_id": "emulated-domain", "parent_id": "emulated-domain", "page": 1, "per_page": 5000},
            {"enabled": False},
            {"is_domain": True, "page": 2, "per_page": 1},
        ],
    )


_POLICY = {
    "Version": "1.1",
    "Statement": [
        {
            "Action": ["hss:*:*"],
            "Effect": "Allow",
            "Condition": {"StringEquals": {"g:ProjectName": ["cn-north-7"]}},
            "Resource": ["hss:*:*:image:*"],
        }
    ],
}


def _keys_by_token(context):
    def ask(token, **identity):
        return {"body": {"auth": {"identity": {"methods": ["token"], "token": token, **identity}}}}

    return Check(
        "iam",
        "CreateTemporaryAccessKeyByToken",
        [
            ask({"id": context["token"]}),
            ask({"id": context["token"], "duration_seconds": 900}, policy=_POLICY),
            ask({"id": context["token"], "duration_seconds": 86400}),
        ],
    )


def _keys_by_agency():
    def ask(role, **identity):
        return {"body": {"auth": {"identity": {"methods": ["assume_role"], "assume_role": role, **identity}}}}

    role = {"agency_name": "scanner", "domain_id": "delegating-domain", "domain_name": "delegating-account"}
    return Check(
        "iam",
        "CreateTemporaryAccessKeyByAgency",
        [
            ask({**role, "duration_seconds": 86400, "session_user": {"name": "Build-user_1"}}, policy=_POLICY),
            ask({"agency_name": "scanner", "domain_id": "delegating-domain"}),
            ask({"agency_name": "scanner", "domain_name": "delegating-account"}),
        ],
    )


def _assume(context, id_token):
    body = {
        "provider_urn": context["providerUrn"],
        "agency_urn": context["agencyUrn"],
        "agency_session_name": "aA0_+=,.@-",
        "id_token": id_token,
    }
    return Check(
        "sts",
        "AssumeAgencyWithOIDC",
        [
            {"body": body},
            {"body": {**body, "duration_seconds": 900, "policy": "{}", "agency_session_name": "s" * 128}},
            {"body": {**body, "duration_seconds": 43200, "policy": "p" * 4096, "policy_ids": ["P_-".ljust(64, "0")] * 20}},
        ],
    )


def list_checks(context, id_token):
    """Lists all checks in the order of the table."""
    return [
        _local_images(),
        _batch_scan(context["region"]),
        Check("hss", "ListGeneralImageVuls", _vulnerabilities("local")),
        _affected(context["imageId"]),
        _password_login(context),
        _id_token_login(context, id_token),
        _projects(context),
        Check("iam", "KeystoneListAuthProjects", [{}]),
        _keys_by_token(context),
        _keys_by_agency(),
        _assume(context, id_token),
    ]
