/** Sentences about the software in images. Placeholders are in braces. */
export const softwareWords = {
  software_none:
    'HSS lists no software at all in {count} clean {count:image|images}: {names}. HSS may not know the operating system, and then it finds no vulnerabilities. Check that HSS supports the base image.',
  software_unread:
    'HSS did not answer {count} of {total} {total:request|requests} for the software in the images: {problem} The verdict does not depend on them.',
  software_late: 'No answer within {seconds} seconds.',
} as const
