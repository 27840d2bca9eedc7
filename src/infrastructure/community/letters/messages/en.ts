import type { LetterTexts } from '../words.ts';
import { newsEn } from './news.en.ts';

const regular = {
  intro: 'Here is what mattered since your last digest.',
  stop: 'No more of this digest',
};

/** All that letters of notifications and digests say. */
export const en: LetterTexts = {
  ...newsEn,
  'news-frame': {
    hello: 'Hello {pseudonym},',
    somebody: 'A member',
    goneTopic: 'Deleted topic',
    toCheck:
      '{count, plural, =0 {Nothing left to review.} one {# answer to review: {titles}{more, plural, =0 {} one {, and # other} other {, and # others}}.} other {# answers to review: {titles}{more, plural, =0 {} one {, and # other} other {, and # others}}.}}',
    accept:
      'Does it answer your question? Choose “Accept this answer”: it helps whoever looks for the same thing.',
    stopTopic: 'Stop following this topic',
    settings: 'Set up my e-mails',
  },
  'news-event-frame': {
    when: '{days, select, several {from {day}, {from}, to {endDay}, {until}} other {{day}, {from} to {until}}} ({zone, select, Guadeloupe {Guadeloupe} Martinique {Martinique} Cayenne {French Guiana} Reunion {Réunion} Mayotte {Mayotte} Miquelon {Saint-Pierre-et-Miquelon} Noumea {New Caledonia} Tahiti {Tahiti} Wallis {Wallis and Futuna} other {Paris}} time)',
    twice: '{hour} ({turn, select, first {before clocks go back} other {after clocks go back}})',
    where:
      '{online, select, yes {Online: the page of the event gives the link to join it an hour before it begins.} later {Online.} both {Place: {place}, and online.} other {Place: {place}.}}',
    offer:
      'The seat is kept for you until {day}, {hour} ({zone, select, Guadeloupe {Guadeloupe} Martinique {Martinique} Cayenne {French Guiana} Reunion {Réunion} Mayotte {Mayotte} Miquelon {Saint-Pierre-et-Miquelon} Noumea {New Caledonia} Tahiti {Tahiti} Wallis {Wallis and Futuna} other {Paris}} time).',
    changedTitle: 'Title: “{before}” → “{now}”',
    changedWhen: 'Day and time: {before} → {now}',
    changedWhere: 'Place: {before} → {now}',
    changedLink:
      'Link to join the event: it changed. An hour before the event begins, its page gives the new one, if there is one, to whoever has a seat.',
    changedSeats: 'Seats: {before} → {now}',
    place: '{online, select, both {{place}, and online} yes {online} other {{place}}}',
    seats: '{bounded, select, yes {{count}} other {without limit}}',
    reason: 'The reason given: {reason}',
  },
  'digest-daily': { subject: 'Your day in the community', ...regular },
  'digest-weekly': { subject: 'Your week in the community', ...regular },
  'digest-monthly': { subject: 'Your month in the community', ...regular },
  'digest-at-once': {
    subject: 'The rest of yesterday’s notifications',
    intro: 'You got {most} e-mails or more in 24 hours: what could wait is told here, in a single one.',
    stop: 'No more e-mail from the community',
  },
  'digest-frame': {
    preview:
      '{news, plural, =0 {{finds, plural, one {# helpful topic} other {# helpful topics}} in what you follow.} one {# topic waits for you.} other {# topics wait for you.}}',
    action: 'See my notifications',
    news: 'For you',
    finds: 'In what you follow',
    several: '{count, plural, one {# piece of news} other {# pieces of news}}',
    more: 'And {count, plural, one {# other topic} other {# other topics}} among your notifications.',
    find: '{category}, {replies, plural, one {# reply} other {# replies}}, found helpful {helpful, plural, one {# time} other {# times}}',
    message: 'A message for you',
    role: 'Your role in the community',
    account: 'Your account',
  },
};
