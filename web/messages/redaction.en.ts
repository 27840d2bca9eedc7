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
  beyond:
    '{count, plural, one {It stands once more} other {It stands # more times}} in what you cannot change: somebody of a higher rank, or who moderates those categories, takes it out there from this same page.',
  glued:
    '{count, plural, one {It also stands inside of another word, which this redaction leaves} other {It also stands inside of other words, in # places, which this redaction leaves}}: {words}. Where one of them tells the same, redact it as well.',
  done: '{count, plural, =0 {Its copies are gone} one {Taken out of one post or title} other {Taken out of # posts and titles}}',
  left: '{count} are left: take it out again until the last is done.',
  leftBeyond:
    'Everybody still reads it in what you cannot change, a text of the team for instance: ask at once somebody of a higher rank, or who moderates those categories, to take it out from this same page. An urgent case, due within four hours, waits for them at the top of the moderation queue.',
  records:
    '{count, plural, one {One record of the moderators keeps it} other {# records of the moderators keep it}} (log, decisions, complaints, orders): it only goes when two people who can erase for good take it out from this page, one after the other, within a week.',
  submit: 'Take it out everywhere',
};
