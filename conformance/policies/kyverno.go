package main

import (
	"fmt"

	"github.com/go-logr/logr"
	kyvernov1 "github.com/kyverno/kyverno/api/kyverno/v1"
	"github.com/kyverno/kyverno/pkg/config"
	enginecontext "github.com/kyverno/kyverno/pkg/engine/context"
	"github.com/kyverno/kyverno/pkg/engine/jmespath"
	"github.com/kyverno/kyverno/pkg/engine/variables"
	"sigs.k8s.io/yaml"
)

// openKyverno evaluates the conditions of an attestation as Kyverno does: with its own packages, and the predicate as the context.
func openKyverno(text []byte) (engine, error) {
	var policy kyvernov1.ClusterPolicy
	if err := yaml.UnmarshalStrict(text, &policy); err != nil {
		return nil, err
	}
	attestation := policy.Spec.Rules[0].VerifyImages[0].Attestations[0]
	if attestation.Type != predicateType || len(attestation.Conditions) == 0 {
		return nil, fmt.Errorf("the policy asks for %q with %d conditions", attestation.Type, len(attestation.Conditions))
	}
	return func(predicate map[string]any) (bool, string, error) {
		log := logr.Discard()
		context := enginecontext.NewContext(jmespath.New(config.NewDefaultConfiguration(false)))
		if err := enginecontext.AddJSONObject(context, predicate); err != nil {
			return false, "", err
		}
		conditions, err := variables.SubstituteAllInConditions(log, context, attestation.Conditions)
		if err != nil {
			return false, "", err
		}
		return variables.EvaluateAnyAllConditions(log, context, conditions)
	}, nil
}
