// Command decoder sends the table of requests with the vendor's Go SDK and decodes every answer strictly with its types.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
)

const part = "Go SDK to emulator"

// context is the caller's description of the emulated world.
type context struct {
	AccessKeyId     string            `json:"accessKeyId"`
	SecretAccessKey string            `json:"secretAccessKey"`
	ProjectId       string            `json:"projectId"`
	Urls            map[string]string `json:"urls"`
}

// check is one operation of the table with its requests.
type check struct {
	Service string            `json:"service"`
	Name    string            `json:"name"`
	Cases   []json.RawMessage `json:"cases"`
	// NewerThanGo names documented fields that the SDK's types do not know yet.
	NewerThanGo []string `json:"newer_than_go"`
}

// row is one line of the caller's table.
type row struct {
	Part   string `json:"part"`
	Check  string `json:"check"`
	Result string `json:"result"`
	Detail string `json:"detail"`
}

func main() {
	if err := run(os.Args); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 3 {
		return fmt.Errorf("usage: decoder context.json cases.json")
	}
	var world context
	var checks []check
	if err := readFile(arguments[1], &world); err != nil {
		return err
	}
	if err := readFile(arguments[2], &checks); err != nil {
		return err
	}
	operations, err := listOperations(world)
	if err != nil {
		return err
	}
	output := json.NewEncoder(os.Stdout)
	for _, each := range checks {
		if err := output.Encode(runCheck(each, operations)); err != nil {
			return err
		}
	}
	return nil
}

// runCheck sends all requests of one operation. The first failure is the result.
func runCheck(each check, operations map[string]operation) row {
	title := fmt.Sprintf("%s (%d requests)", each.Name, len(each.Cases))
	send, ok := operations[each.Service+" "+each.Name]
	if !ok {
		return row{part, title, "failed", "this program does not know the operation"}
	}
	for index, request := range each.Cases {
		err := send(request, each.NewerThanGo)
		if err == nil {
			continue
		}
		return row{part, title, classify(err), fmt.Sprintf("request %d: %v", index+1, err)}
	}
	return row{part, title, "ok", ""}
}

func classify(err error) string {
	switch err.(type) {
	case *sdkerr.ServiceResponseError:
		return "refused"
	case undecodable:
		return "undecodable"
	default:
		return "failed"
	}
}

func readFile(path string, target interface{}) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, target)
}
