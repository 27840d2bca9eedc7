import type { ReportWords } from '../words.ts';

export const en: ReportWords = {
  region: 'en-GB',
  subject: (name, period) => `${name}, ${period}`,
  trySubject: (subject) => `[Try-out] ${subject}`,
  preview: (figures) =>
    figures < 2 ? 'One figure, and how it moved.' : `${figures} figures, and how they moved.`,
  hello: (reader) => `Hello ${reader},`,
  intro: (name, period) => `Here is the report “${name}”, ${period}.`,
  span: (from, to) => `from ${from} to ${to}`,
  compared: (previous) =>
    `Each figure is compared with the period of the same length before it, ${previous}.`,
  empty: 'None of these figures could be counted in this period.',
  tryNote: 'This is a try-out: you alone get it, and nothing of it is kept.',
  attached: (byBranch) =>
    byBranch
      ? 'The attached PDF holds the same figures, tells them by branch and says what each counts.'
      : 'The attached PDF holds the same figures and says what each counts.',
  action: 'Read this report online',
  because: 'You get this report because the team named you among its readers.',
  stop: 'Stop getting this report',
  columns: { figure: 'Figure', value: 'Value', change: 'Change' },
  groups: {
    members: 'Members',
    answers: 'Mutual help',
    official: 'Official answers',
    content: 'Search',
    moderation: 'Moderation',
    meeting: 'Events and polls',
  },
  byBranch: 'By branch',
  branches: {
    writing: 'Writing',
    visual_arts: 'Visual arts',
    music: 'Music',
    photography: 'Photography',
    film: 'Film and audiovisual',
  },
  masked: 'masked',
  maskedNote:
    '“Masked”: the figure is of fewer than five people, or would give such a figure away by subtraction. Figures by branch are of one whole month, to the nearest five.',
  nothing: 'n/a',
  over: (value) => `over ${value}`,
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => `${count} d`,
  percent: (count) => `${count}%`,
  up: (share, before) => `+${share} (before: ${before})`,
  down: (share, before) => `−${share} (before: ${before})`,
  same: (before) => `as before (${before})`,
  unknown: (before) => `n/a (before: ${before})`,
  countedTo: (value, day) => `${value} (counted to ${day})`,
  notCounted: 'not counted yet',
  definitions: 'Definitions',
  version: (version) => `Version ${version} of the definition.`,
  made: (moment) => `Figures as of ${moment}. A report that was sent does not change.`,
  page: (page, of) => `Page ${page} of ${of}`,
};
