// Command policies evaluates the example policies for predicates with the engines of Kyverno and of Sigstore's policy-controller.
// It prints one row for each policy and predicate.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"sigs.k8s.io/yaml"
)

// predicateType is the type that both policies must require.
const predicateType = "https://cosign.sigstore.dev/attestation/vuln/v1"

// row is one line of the caller's table.
type row struct {
	Part   string `json:"part"`
	Check  string `json:"check"`
	Result string `json:"result"`
	Detail string `json:"detail"`
}

// testCase is a predicate file, and whether an image with it may run.
type testCase struct {
	Name     string `json:"name"`
	Path     string `json:"path"`
	Admitted bool   `json:"admitted"`
}

// engine says whether a policy admits an image with this predicate, and why not.
type engine func(predicate map[string]any) (bool, string, error)

// main takes the folder of the policies, and a file with the cases.
func main() {
	folder, casesPath := os.Args[1], os.Args[2]
	var cases []testCase
	read(casesPath, &cases)
	kyverno, err := openKyverno(load(folder, "kyverno.yaml"))
	stopOn(err)
	controller, err := openController(load(folder, "policy-controller.yaml"))
	stopOn(err)
	output := json.NewEncoder(os.Stdout)
	for _, each := range cases {
		stopOn(output.Encode(check("Kyverno", kyverno, each)))
		stopOn(output.Encode(check("policy-controller", controller, each)))
	}
}

func check(name string, ask engine, each testCase) row {
	var predicate map[string]any
	read(each.Path, &predicate)
	admitted, why, err := ask(predicate)
	result := row{"Admission policies", fmt.Sprintf("%s: %s", name, each.Name), "ok", ""}
	if err != nil {
		// An engine refuses the image if it cannot evaluate the policy. For an example policy, that is a failure.
		result.Result, result.Detail = "failed", err.Error()
	} else if admitted != each.Admitted {
		result.Result, result.Detail = "failed", fmt.Sprintf("admitted: %v; %s", admitted, why)
	}
	return result
}

func load(folder, name string) []byte {
	text, err := os.ReadFile(filepath.Join(folder, name))
	stopOn(err)
	return text
}

func read(path string, into any) {
	text, err := os.ReadFile(path)
	stopOn(err)
	stopOn(yaml.Unmarshal(text, into))
}

func stopOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
