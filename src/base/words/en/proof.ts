/** Sentences about what a scan proves: tags, builds, reused results. Placeholders are in braces. */
export const proofWords = {
  tag_in_doubt:
    'HSS lists only {digests} for this tag, with a result from before this run. Nothing shows that HSS has seen the image you built. Give its digest or the `metadata` of the build, or set `allow_listed_tags: true`.',
  advice_tag_in_doubt:
    'Give `images` the digest or the `metadata` output of the build, so that the step scans exactly that image. To judge whatever HSS lists for a tag, set `allow_listed_tags: true`.',
  advice_pin_tags:
    'To be sure that the step judges the image you built, give `images` its digest or the `metadata` output of the build.',
  advice_former_digest:
    'HSS lists a previous image of {image} beside a new one. Give the digest {digests} in `images` to judge the new image alone.',
  advice_both: '{first} {second}',
  note_listed_tags:
    'Every image listed for these tags had a result before this run. Because of `allow_listed_tags`, they are judged as listed: {names}',
  note_reused: 'These results are recent enough for `reuse_within`, so no new scan was requested: {names}',
  note_build_names: 'HSS lists these builds only under their other names; these names are not listed: {names}',
  image_unknown_index:
    'HSS does not list this image. The build pushed an index (several platforms, or an image with attestations), and HSS lists the image of one platform by a digest of its own. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
  image_unknown_index_digest:
    'HSS lists this name and tag with another digest: {others}. The build pushed an index (several platforms, or an image with attestations), whose digest HSS does not list. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
  tags_awaited: 'Waiting for HSS to show what {count} {count:tag refers|tags refer} to now.',
} as const
