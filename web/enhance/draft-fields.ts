/** What a draft keeps of its form, beside its place. */
export const FIELDS: readonly string[] = [
  'title',
  'body',
  'kind',
  'categoryId',
  'replyTo',
  'exchange',
  'tags',
  'branches',
  'similarSeen',
  'draftVersion',
  'sources',
  'ruleIds',
  'validFrom',
  'validTo',
  'reviewBy',
];
