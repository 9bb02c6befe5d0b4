/** Sentences about inputs that say where images are, what a build produced, and what counts as proof. */
export const sourcesWords = {
  registry_without_source: 'only valid with `source: registry`; remove it, or set `source: registry`',
  registry_form: 'the name of a registry has 1 to {most} characters, without control characters',
  reference_registry:
    '{part} does not name a registry host and a namespace; write `host/namespace/name:tag`, for example `swr.ap-southeast-1.myhuaweicloud.com/team/app:1.0`',
  reference_registry_tag: 'the tag {part} has {length} characters; images in a registry can have at most {most}',
  image_unnamed: 'HSS finds an image in a registry only by its name; add the name, or `image_name` in an object',
  build_unnamed:
    'the build has no `image.name`, and HSS finds an image in a registry only by its name; push it under a name',
  build_without_result:
    'the build has neither `containerimage.digest` nor `containerimage.config.digest`; push or load the image, and pass the `metadata` output of that step',
  build_text: '`{key}` must be text',
  build_name: '{text}: {problem}',
  reuse_form: '{value} is not a valid span; use one such as `30m`, `24h` or `7d`, above 0 and at most {most}',
  reuse_with_all: '`reuse_within` and `operate_all: true` cannot be combined; keep only one of them',
  reuse_without_wait: '`reuse_within` and `wait: false` cannot be combined; keep only one of them',
  category_form:
    '{value} is not a valid category; use 1 to 100 letters, digits, dots, underscores, hyphens and slashes, without a slash at either end',
  login_secret_unset:
    'not set, but required together with {given}. A secret that is not set is empty: check the name of the secret, whether the job needs `environment:` to read it, and whether this is a pull request from a fork, which gets no secrets',
} as const
