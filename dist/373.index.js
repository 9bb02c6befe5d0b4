"use strict";
exports.id = 373;
exports.ids = [373];
exports.modules = {

/***/ 2373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resultsWords: () => (/* binding */ resultsWords)
});

;// CONCATENATED MODULE: ./src/base/words/en/attestation.ts
const attestationWords = {
    attestation_too_large: 'No predicate was written for {name}@{digest}: it would be larger than 16 MB, and `actions/attest` accepts no larger file.',
    attestations_omitted: 'The output `attestations` has no room for {count} of {total} predicates; their files are in the folder of the reports.',
};

;// CONCATENATED MODULE: ./src/base/words/en/software.ts
const softwareWords = {
    software_none: 'HSS lists no software at all in {count} clean {count:image|images}: {names}. HSS may not know the operating system, and then it finds no vulnerabilities. Check that HSS supports the base image.',
    software_unread: 'HSS did not answer {count} of {total} {total:request|requests} for the software in the images: {problem} The verdict does not depend on them.',
    software_late: 'No answer within {seconds} seconds.',
};

;// CONCATENATED MODULE: ./src/base/words/en/results.ts


const resultsWords = { ...softwareWords, ...attestationWords };


/***/ })

};
;