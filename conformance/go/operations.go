package main

import (
	"encoding/json"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	hss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/hss/v5"
	iam "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3"
	sts "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/sts/v1"
)

// operation sends one request, given as JSON with the names of the API, and decodes the answer.
type operation func(request json.RawMessage, newer []string) error

// listOperations has an entry for each operation of the table, by service and name.
func listOperations(world context) (map[string]operation, error) {
	seen := &recorder{}
	connect := func(builder *core.HcHttpClientBuilder, service string) (*core.HcHttpClient, error) {
		// For IAM too, which then gets an X-Project-Id and must accept it.
		credentials, err := basic.NewCredentialsBuilder().
			WithAk(world.AccessKeyId).WithSk(world.SecretAccessKey).WithProjectId(world.ProjectId).SafeBuild()
		if err != nil {
			return nil, err
		}
		http := config.DefaultHttpConfig().WithHttpRoundTripper(seen)
		return builder.WithEndpoint(world.Urls[service]).WithCredential(credentials).WithHttpConfig(http).SafeBuild()
	}
	hssHttp, err := connect(hss.HssClientBuilder(), "hss")
	if err != nil {
		return nil, err
	}
	iamHttp, err := connect(iam.IamClientBuilder(), "iam")
	if err != nil {
		return nil, err
	}
	stsHttp, err := connect(sts.StsClientBuilder(), "sts")
	if err != nil {
		return nil, err
	}
	h, i, s := hss.NewHssClient(hssHttp), iam.NewIamClient(iamHttp), sts.NewStsClient(stsHttp)
	return map[string]operation{
		"hss ListImageLocal":                       of(seen, h.ListImageLocal),
		"hss BatchScanLocalImage":                  of(seen, h.BatchScanLocalImage),
		"hss ListGeneralImageVuls":                 of(seen, h.ListGeneralImageVuls),
		"hss ListImageHandleAffectVulnerabilities": of(seen, h.ListImageHandleAffectVulnerabilities),
		"hss ListVulAffectImageApps":               of(seen, h.ListVulAffectImageApps),
		"hss ListLocalImageAppInfo":                of(seen, h.ListLocalImageAppInfo),
		"hss ListRegistry":                         of(seen, h.ListRegistry),
		"hss ListRegistryImages":                   of(seen, h.ListRegistryImages),
		"hss CreateImageSynchronizeTask":           of(seen, h.CreateImageSynchronizeTask),
		"hss CreateManualImageScanTask":            of(seen, h.CreateManualImageScanTask),
		"hss ListImageScanTask":                    of(seen, h.ListImageScanTask),
		"hss ListImageVulnerabilities":             of(seen, h.ListImageVulnerabilities),
		"hss ListImageMalware":                     of(seen, h.ListImageMalware),
		"hss ListImageApps":                        of(seen, h.ListImageApps),
		"hss ShowImagePayPerScanStatistics":        of(seen, h.ShowImagePayPerScanStatistics),
		"iam KeystoneCreateUserTokenByPassword":    of(seen, i.KeystoneCreateUserTokenByPassword),
		"iam CreateTokenWithIdToken":               of(seen, i.CreateTokenWithIdToken),
		"iam KeystoneListProjects":                 of(seen, i.KeystoneListProjects),
		"iam KeystoneListAuthProjects":             of(seen, i.KeystoneListAuthProjects),
		"iam CreateTemporaryAccessKeyByToken":      of(seen, i.CreateTemporaryAccessKeyByToken),
		"iam CreateTemporaryAccessKeyByAgency":     of(seen, i.CreateTemporaryAccessKeyByAgency),
		"sts AssumeAgencyWithOIDC":                 of(seen, s.AssumeAgencyWithOIDC),
	}, nil
}

// of turns a method of the SDK into an operation.
func of[Request, Response any](seen *recorder, call func(*Request) (*Response, error)) operation {
	return func(text json.RawMessage, newer []string) error {
		var request Request
		if err := decodeStrictly(text, &request); err != nil {
			return undecodable{"the request: " + err.Error()}
		}
		seen.body = nil
		if _, err := call(&request); err != nil {
			return err
		}
		var response Response
		return checkAnswer(seen.body, newer, &response)
	}
}
