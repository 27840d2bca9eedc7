import type { TextColumns, TextRules } from '../platform/persistence/text-columns.ts';

/** Where this context keeps what people wrote. */
export const EVENTS_TEXTS: TextColumns = {
  'events.gathering': {
    title: 'text',
    slug: 'address',
    summary: 'text',
    source: 'text',
    html: 'text',
    plain: 'text',
    place: 'text',
    agenda: 'json',
    speakers: 'list',
    cancelled_because: 'text',
    cover: 'json',
    chapters: 'json',
    form: 'json',
    told_changes: 'json',
    minutes_source: 'text',
    minutes_html: 'text',
    minutes_plain: 'text',
  },
  'events.registration': { note: 'text', answers: 'json' },
  'events.question': { body: 'text', replaced: 'json' },
  'events.letter': { subject: 'text', body: 'text' },
};

/** Whose words these are; a note is for the organisers alone. */
export const EVENTS_TEXT_RULES: TextRules = {
  wordsOf: {
    'events.gathering': 't.author_id',
    'events.question': 't.author_id',
    'events.letter': 't.author_id',
  },
  notesOf: { 'events.registration': 't.member_id' },
  // What is decided of it is another version, and no other edition.
  editions: { 'events.gathering': 'edition' },
};
