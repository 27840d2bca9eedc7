import type { Messages } from './fr.ts';

/** Texts of the page that takes a passage out of everywhere. */
export const redactionEn: Messages['redaction'] = {
  act: 'Redact a passage',
  title: 'Redact a passage',
  lead: 'The passage is replaced by […] in the post, its former versions, quotes, titles, drafts, reports and everything that keeps a copy of it. This cannot be undone.',
  source: 'The post as it was typed',
  passage: 'Passage to take out',
  passageHelp:
    'Copy it from the text above. Capitals, spaces and line breaks do not matter; it is looked for in the whole community.',
  look: 'See where it stands',
  found:
    'This passage stands in {posts, plural, =0 {no post} one {# post} other {# posts}} and {titles, plural, =0 {no title} one {# title} other {# titles}}.',
  foundMore: 'Its copies elsewhere (former versions, drafts, reports…) go as well.',
  submit: 'Take it out everywhere',
};
