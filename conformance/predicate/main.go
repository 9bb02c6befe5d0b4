// Command predicate reads attestation predicates of the type https://cosign.sigstore.dev/attestation/vuln/v1 with cosign's own
// type, which must keep all of each file and require nothing more.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/sigstore/cosign/v3/pkg/cosign/attestation"
)

// row is one line of the caller's table.
type row struct {
	Part   string `json:"part"`
	Check  string `json:"check"`
	Result string `json:"result"`
	Detail string `json:"detail"`
}

func main() {
	output := json.NewEncoder(os.Stdout)
	for _, path := range os.Args[1:] {
		each := row{"Attestation predicates by cosign's type", filepath.Base(path), "ok", ""}
		if err := checkFile(path); err != nil {
			each.Result, each.Detail = "undecodable", err.Error()
		}
		if err := output.Encode(each); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// checkFile decodes one predicate strictly, compares it with the decoded value, and lets cosign make a statement of it.
func checkFile(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var predicate attestation.CosignVulnPredicate
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	// Numbers in parts without a fixed type keep their digits.
	decoder.UseNumber()
	if err := decoder.Decode(&predicate); err != nil {
		return err
	}
	kept, err := json.Marshal(predicate)
	if err != nil {
		return err
	}
	if difference, err := compare(text, kept); err != nil || difference != "" {
		return fmt.Errorf("cosign's type does not agree about %s (%v)", difference, err)
	}
	_, err = attestation.GenerateStatement(attestation.GenerateOpts{Predicate: bytes.NewReader(text), Type: "vuln"})
	return err
}

// compare returns the first place where two JSON texts differ, or an empty string when they mean the same.
func compare(one, other []byte) (string, error) {
	first, err := read(one)
	if err != nil {
		return "", err
	}
	second, err := read(other)
	if err != nil {
		return "", err
	}
	return findDifference("$", first, second), nil
}

func read(text []byte) (interface{}, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value interface{}
	return value, decoder.Decode(&value)
}

func findDifference(path string, one, other interface{}) string {
	switch value := one.(type) {
	case map[string]interface{}:
		second, ok := other.(map[string]interface{})
		if !ok {
			return path
		}
		for key := range second {
			if _, known := value[key]; !known {
				return path + "." + key + ", which the file lacks"
			}
		}
		for key, each := range value {
			if difference := findDifference(path+"."+key, each, second[key]); difference != "" {
				return difference
			}
		}
		return ""
	case []interface{}:
		second, ok := other.([]interface{})
		if !ok || len(second) != len(value) {
			return path
		}
		for index, each := range value {
			if difference := findDifference(fmt.Sprintf("%s[%d]", path, index), each, second[index]); difference != "" {
				return difference
			}
		}
		return ""
	default:
		if one == other || isSameMoment(one, other) {
			return ""
		}
		return path
	}
}

// isSameMoment ignores zeros at the end of the fraction of a second, which Go does not write.
func isSameMoment(one, other interface{}) bool {
	first, isText := one.(string)
	second, isAlsoText := other.(string)
	if !isText || !isAlsoText {
		return false
	}
	moment, err := time.Parse(time.RFC3339Nano, first)
	if err != nil {
		return false
	}
	same, err := time.Parse(time.RFC3339Nano, second)
	return err == nil && moment.Equal(same)
}
