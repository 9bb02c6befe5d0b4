package main

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"sigs.k8s.io/yaml"
)

// clusterImagePolicy is the part of the policy that this program reads.
type clusterImagePolicy struct {
	Spec struct {
		Authorities []struct {
			Attestations []struct {
				PredicateType string `json:"predicateType"`
				Policy        struct {
					Type string `json:"type"`
					Data string `json:"data"`
				} `json:"policy"`
			} `json:"attestations"`
		} `json:"authorities"`
	} `json:"spec"`
}

// openController evaluates the Rego of an attestation as policy-controller does: with the same library, query, Rego version and
// form of the input.
func openController(text []byte) (engine, error) {
	var policy clusterImagePolicy
	if err := yaml.Unmarshal(text, &policy); err != nil {
		return nil, err
	}
	attestation := policy.Spec.Authorities[0].Attestations[0]
	if attestation.PredicateType != predicateType || attestation.Policy.Type != "rego" {
		return nil, fmt.Errorf("the policy asks for %q by %q", attestation.PredicateType, attestation.Policy.Type)
	}
	query, err := rego.New(
		rego.Query("isCompliant = data.sigstore.isCompliant"),
		rego.Module("sigstore.rego", attestation.Policy.Data),
		rego.SetRegoVersion(ast.RegoV0),
	).PrepareForEval(context.Background())
	if err != nil {
		return nil, err
	}
	return func(predicate map[string]any) (bool, string, error) {
		statement := map[string]any{"predicateType": predicateType, "predicate": predicate}
		results, err := query.Eval(context.Background(), rego.EvalInput(statement))
		if err != nil || len(results) == 0 {
			return false, "", err
		}
		compliant, _ := results[0].Bindings["isCompliant"].(bool)
		return compliant, "", nil
	}, nil
}
