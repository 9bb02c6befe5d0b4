package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"
)

// undecodable is an answer, or a request of the table, that does not fit the SDK's types.
type undecodable struct{ why string }

func (each undecodable) Error() string { return each.why }

// recorder keeps the bytes of the last answer, which the SDK itself decodes leniently.
type recorder struct{ body []byte }

// RoundTrip implements http.RoundTripper.
func (seen *recorder) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	seen.body, err = io.ReadAll(response.Body)
	response.Body = io.NopCloser(bytes.NewReader(seen.body))
	return response, err
}

// decodeStrictly rejects fields that the type does not know, and anything after the value.
func decodeStrictly(text []byte, target interface{}) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(target); err != nil {
		return err
	}
	if decoder.More() {
		return fmt.Errorf("something follows the value")
	}
	return nil
}

// checkAnswer decodes an answer and checks that the SDK's type keeps all of it, except for fields newer than that type.
func checkAnswer(body []byte, newer []string, response interface{}) error {
	// The answer of BatchScanLocalImage and similar operations is empty.
	if len(body) == 0 {
		return nil
	}
	if len(newer) > 0 {
		whole, err := readNumbers(body)
		if err != nil {
			return undecodable{err.Error()}
		}
		if body, err = json.Marshal(without(whole, newer)); err != nil {
			return undecodable{err.Error()}
		}
	}
	if err := decodeStrictly(body, response); err != nil {
		return undecodable{err.Error()}
	}
	kept, err := json.Marshal(response)
	if err != nil {
		return undecodable{err.Error()}
	}
	before, err := readNumbers(body)
	if err != nil {
		return undecodable{err.Error()}
	}
	after, err := readNumbers(kept)
	if err != nil {
		return undecodable{err.Error()}
	}
	if lost := findLost("$", before, after); lost != "" {
		return undecodable{"the SDK's type does not hold " + lost}
	}
	return nil
}

// readNumbers keeps the digits of numbers.
func readNumbers(text []byte) (interface{}, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value interface{}
	return value, decoder.Decode(&value)
}

// without removes fields with these names, at every depth.
func without(value interface{}, names []string) interface{} {
	switch each := value.(type) {
	case map[string]interface{}:
		left := map[string]interface{}{}
		for key, field := range each {
			if !slices.Contains(names, key) {
				left[key] = without(field, names)
			}
		}
		return left
	case []interface{}:
		left := make([]interface{}, len(each))
		for index, item := range each {
			left[index] = without(item, names)
		}
		return left
	default:
		return value
	}
}

// findLost returns the name of the first value that is missing or different afterwards; null counts as absent.
func findLost(path string, before, after interface{}) string {
	switch value := before.(type) {
	case nil:
		return ""
	case map[string]interface{}:
		other, ok := after.(map[string]interface{})
		if !ok {
			return path
		}
		for key, each := range value {
			if lost := findLost(path+"."+key, each, other[key]); lost != "" {
				return lost
			}
		}
		return ""
	case []interface{}:
		other, ok := after.([]interface{})
		if !ok || len(other) != len(value) {
			return path
		}
		for index, each := range value {
			if lost := findLost(fmt.Sprintf("%s[%d]", path, index), each, other[index]); lost != "" {
				return lost
			}
		}
		return ""
	default:
		if isSame(before, after) {
			return ""
		}
		return path
	}
}

// isSame treats different spellings of the same number or the same second as equal.
func isSame(before, after interface{}) bool {
	if reflect.DeepEqual(before, after) {
		return true
	}
	if one, ok := before.(json.Number); ok {
		other, isNumber := after.(json.Number)
		first, _ := one.Float64()
		second, _ := other.Float64()
		isWhole := !strings.ContainsAny(string(one)+string(other), ".eE")
		return isNumber && !isWhole && first == second
	}
	one, isText := before.(string)
	other, isAlsoText := after.(string)
	const second = len("2026-01-15T08:30:00")
	return isText && isAlsoText && len(one) > second && len(other) > second && one[10] == 'T' && one[:second] == other[:second]
}
