/** A talk with slides · ask me anything · work in a small group · open hours · people in one place. */
export const GATHERING_KINDS = ['webinar', 'ama', 'workshop', 'office_hours', 'meetup'] as const;
export type GatheringKind = (typeof GATHERING_KINDS)[number];

/** The zones of metropolitan France and of its overseas departments and territories, for organisers to choose from. */
export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Tahiti',
] as const;
export type Zone = (typeof ZONES)[number];

/** Lengths in characters, times in minutes. */
export const GATHERING_LIMITS = {
  title: { min: 5, max: 160 },
  summary: { min: 10, max: 300 },
  body: { min: 10, max: 20_000 },
  place: { min: 0, max: 300 },
  link: { max: 500 },
  speaker: { max: 160 },
  speakers: 20,
  agenda: { entries: 40, title: { max: 160 } },
  minutes: { min: 15, max: 10_080 },
  capacity: { max: 100_000 },
  note: { min: 0, max: 500 },
  alt: { min: 1, max: 300 },
  /** Of presence, as it is typed: with the spaces that some put into it. */
  code: { max: 20 },
  chapters: { entries: 100, title: { max: 160 } },
  /** How often one is repeated at most. */
  repeats: 52,
} as const;
