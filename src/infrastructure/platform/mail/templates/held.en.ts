import type { Held, Value } from './letter.ts';

function lasts(value: Value): string {
  const minutes = Number(value('validMinutes'));
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} days`;
  if (minutes % 60 === 0) return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
  return `${minutes} minutes`;
}

/** What was decided, as it is told to whom it concerns. */
const MEASURES: Readonly<Record<string, string>> = {
  hide: 'content hidden',
  hold: 'content held until somebody has looked',
  delete: 'content deleted',
  mask: 'passage masked',
  edit: 'content changed',
  lock: 'topic closed',
  move: 'topic moved',
  purge: 'content erased',
  'clear-bio': 'presentation taken off',
  'refuse-notices': 'reports suspended',
  'remove-avatar': 'picture taken off',
  rename: 'pseudonym replaced',
  remind: 'reminder of the rules',
  warn: 'warning',
  silence: 'posting suspended',
  suspend: 'temporary exclusion',
  ban: 'permanent exclusion',
};
const SOURCES: Readonly<Record<string, string>> = {
  notice: 'a report',
  'trusted-notice': 'the report of a trusted flagger',
  'own-initiative': 'our own initiative, without a report',
  author: 'your request',
  order: 'the order of an authority',
};
const AUTOMATION: Readonly<Record<string, string>> = { no: 'no', partially: 'in part', fully: 'yes' };
const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'your complaint is upheld, the decision no longer holds',
  again: 'your complaint is upheld, the content is looked at again and a new decision will be taken',
  'partially-upheld': 'your complaint is upheld in part',
  rejected: 'the decision stands',
};
/** What is left of what an overturned decision did. */
const LEFT: Readonly<Record<string, string>> = {
  free: 'It no longer counts in your file, and what it limited is limited no more.',
  restored: 'What it had changed is as it was before.',
  'changed-since':
    'What it had changed could not be put back: somebody has edited, moved or removed it since, or votes came in, and that stands.',
  'nothing-kept':
    'The passage that it had masked is kept nowhere: it cannot be brought back, but you may write it again.',
};
const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
/** To the day where that is known, and in the words of the statement where it has some. */
function duration(value: Value): string {
  const told = [endOf(value), value('saidDuration').replace(/\.$/, '')]
    .filter((one) => one !== '')
    .join('. ');
  return told || (value('isForGood') === 'true' ? 'for good' : 'no set end');
}

/** A word to somebody restricts nothing, and counts for a while. */
function endOf(value: Value): string {
  if (value('until') !== '') return `until ${moment(value('until'))}`;
  if (value('countsUntil') !== '')
    return `no restriction; counts until ${day(value('countsUntil'))} should something else happen`;
  return '';
}
/** Other decisions about the same facts, from a list of numbers, each with its kind and whether it may be contested too: 302 and 303, say. */
function besides(value: Value): string {
  if (value('besides') === '') return '';
  const others = value('besides')
    .split(', ')
    .map((one) => one.split(' ') as [string, string, string?]);
  const named = others.map(([number, action]) => `no. ${number}, ${MEASURES[action] ?? action}`);
  const contestable = others.flatMap(([number, , may]) => (may ? [`no. ${number}`] : []));
  return named.length === 1
    ? `Another decision rests on the same facts: ${named[0]}.${contestable.length === 0 ? '' : ' You may contest it as well.'}`
    : `Other decisions rest on the same facts: ${named.join('; ')}.${contestable.length === 0 ? '' : ` You may also contest ${contestable.join(', ')}.`}`;
}
/** What a request is about. */
const CLAIMS: Readonly<Record<string, string>> = {
  access: 'access to your data',
  rectification: 'the rectification of your data',
  erasure: 'the erasure of your data',
  restriction: 'the restriction of the processing of your data',
  objection: 'an objection to the processing of your data',
  portability: 'the portability of your data',
  accessibility: 'a fault of accessibility',
};
/** A day that may be missing, as `2026-12-31`. */
const dayOfYear = (text: string): string => (text === '' ? '' : day(`${text}T12:00:00Z`));
const claimRedress = (value: Value): string =>
  value('kind') === 'accessibility'
    ? 'If this answer does not satisfy you, you can turn to the Défenseur des droits: defenseurdesdroits.fr, +33 9 69 39 00 00, or by letter, free of charge, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.'
    : 'If you think that your rights are not respected, you can complain to the CNIL: cnil.fr/plaintes, or 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.';
/** Those who need not say who they are have no name. */
const hello = (value: Value): string =>
  value('pseudonym') === '' ? 'Hello,' : `Hello ${value('pseudonym')},`;

const DECIDED: Readonly<Record<string, string>> = {
  restricted: 'Decision: a measure was taken. The author was told the reasons.',
  'nothing-left': 'Decision: you were right, and nothing is left to restrict.',
  kept: 'Decision: the content stays. Here is why.',
  'without-object': 'Decision: the content is no longer there, so there is nothing left to decide.',
  other: 'Decision: the report is closed.',
};

/** What letters may name, beside what they are given as it is. */
export const held: Held = {
  hello,
  validFor: lasts,
  measure: (value) => MEASURES[value('action')] ?? value('action'),
  duration,
  source: (value) => SOURCES[value('source')] ?? value('source'),
  foundByMachine: (value) => (value('automatedDetection') === 'true' ? 'yes' : 'no'),
  decidedByMachine: (value) => AUTOMATION[value('automatedDecision')] ?? 'no',
  decision: (value) => DECIDED[value('outcome')] ?? DECIDED.other!,
  besides,
  outcome: (value) => OUTCOMES[value('outcome')] ?? value('outcome'),
  left: (value) => LEFT[value('left')] ?? LEFT.free!,
  claim: (value) => CLAIMS[value('kind')] ?? 'your data',
  redress: claimRedress,
  leavesOn: (value) => day(value('leavesOn')),
  closedOn: (value) => day(value('closedAt')),
  decidedAt: (value) => day(value('decidedAt')),
  filedAt: (value) => day(value('filedAt')),
  appealableUntil: (value) => day(value('appealableUntil')),
  dueOn: (value) => dayOfYear(value('dueOn')),
};
