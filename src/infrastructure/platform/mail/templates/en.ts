import { ORGANISATION } from '#application/shared/organisation-word';
import type { Letter } from '#application/shared/letter.ports';
import type { Templates, Value } from './letter.ts';

const never = 'We never ask for a password, a bank code or a social security number by mail.';

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
  notice: 'a notice',
  'trusted-notice': 'the notice of a trusted flagger',
  'own-initiative': 'the initiative of the moderators',
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
const redress = (value: Value): string[] => [
  `You may contest this free of charge until ${day(value('appealableUntil'))}, with the button above. It works without signing in, even if your account is suspended. Somebody else than who decided will answer in writing, aiming at seven days.`,
  `You may also turn to a certified out-of-court body (${value('bodies')}), or to the court at any time.`,
];

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

/** The account of somebody who did not come for long: the same letter twice, the second one says that it is the last. */
const inactive =
  (isLast: boolean) =>
  (value: Value): Letter => ({
    subject: `${isLast ? 'Last reminder: your' : 'Your'} account will be closed on ${day(value('leavesOn'))}`,
    preview: 'Signing in is enough to keep it.',
    paragraphs: [
      `Hello ${value('pseudonym')},`,
      `You have not come to ${value('communityName')} for a long time. We do not keep an account that nobody uses for more than ${value('months')} months: yours will be closed on ${day(value('leavesOn'))}.`,
      'Do you want to keep it? Sign in before that day, that is all.',
      'If you do nothing, your profile and your address will be erased, and your posts will stay online as those of a “former member”.',
    ],
    action: 'Sign in and keep my account',
    afterwards: [
      'Before that day you may also take a copy of your data, or close the account yourself and choose to have your posts erased.',
      ...(isLast ? ['This is the last message that we write to you about it.'] : []),
      never,
    ],
    links: [
      { label: 'Copy of my data', path: '/compte/donnees' },
      { label: 'Close my account', path: '/compte/depart' },
    ],
  });

export const en: Templates = {
  letters: {
    'confirm-email': (value) => ({
      subject: 'Confirm your mail address',
      preview: `The link is valid for ${lasts(value)}.`,
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `To finish joining ${value('communityName')}, follow this link and give the password that you chose:`,
      ],
      action: 'Confirm my address',
      afterwards: [
        `The link is valid for ${lasts(value)} and works once. Several messages? Follow the latest.`,
        `If you did not sign up, ignore this message: the address will not be confirmed and the account will be forgotten.`,
        never,
      ],
    }),
    'reset-password': (value) => ({
      subject: 'Choose a new password',
      preview: 'A request was made for your account.',
      paragraphs: [`Hello ${value('pseudonym')},`, 'A new password was requested for your account.'],
      action: 'Choose a new password',
      afterwards: [
        `The link is valid for ${lasts(value)} and works once. After the change, all your open sessions are closed.`,
        'Not you? Ignore this message, your password does not change.',
        never,
      ],
    }),
    invitation: (value) => ({
      subject: `You are invited to join ${value('communityName')}`,
      preview: `The link is valid for ${lasts(value)}.`,
      paragraphs: [
        'Hello,',
        `You are invited to join ${value('communityName')}, where artist-authors help each other and where ${ORGANISATION} answers. No account exists yet: you choose your pseudonym and your password by following this link.`,
      ],
      action: 'Join the community',
      afterwards: [
        `The link is valid for ${lasts(value)} and works once.`,
        'Not interested? Ignore this message: your address will be forgotten when this time is over. Not to be invited again, even if your address is given to us once more, follow the link at the foot of this message.',
        never,
      ],
      links: [{ label: 'Do not invite me again', path: value('refusalPath') }],
    }),
    'confirm-new-email': (value) => ({
      subject: 'Confirm your new address',
      preview: `The link is valid for ${lasts(value)}.`,
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'You asked to receive your mail at this address. Confirm it: until then, the old one stays.',
      ],
      action: 'Confirm my new address',
      afterwards: [
        `The link is valid for ${lasts(value)} and works once. If you asked for nothing, ignore this message.`,
      ],
    }),
    'email-changed': (value) => ({
      subject: 'Your mail address has changed',
      preview: 'This address no longer signs you in.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'The address of your account was changed. This one no longer signs you in, and this is the last mail it receives.',
        'Was it you? There is nothing to do.',
        `Was it not you? Answer this message at once: the team of ${value('communityName')} will give you your access back.`,
      ],
    }),
    'password-changed': (value) => ({
      subject: 'Your password has changed',
      preview: 'Your other sessions were closed.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'The password of your account has just changed, and your other sessions were closed.',
        'Was it you? There is nothing to do. Otherwise, choose a new password right now:',
      ],
      action: 'Take my account back',
      afterwards: [never],
    }),
    'second-factor-added': (value) => ({
      subject: 'A second factor protects your account',
      preview: 'It is asked at every sign-in, besides the password.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'A second factor has just been added to your account: from now on it is asked at every sign-in, besides the password.',
        'Was it you? There is nothing to do. Keep your recovery codes safe. Otherwise, look right now at what protects your account:',
      ],
      action: 'See my second factor',
      afterwards: [never],
    }),
    'second-factor-removed': (value) => ({
      subject: 'A second factor was removed from your account',
      preview: 'It is no longer asked at sign-in.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'A second factor has just been removed from your account: it is no longer asked at sign-in.',
        'Was it you? There is nothing to do. Otherwise, change your password and add a second factor again:',
      ],
      action: 'See my second factor',
      afterwards: [never],
    }),
    'second-factor-reset': (value) => ({
      subject: 'Your second factor was reset',
      preview: 'Your sessions were closed.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'The team of the organisation has just removed the second factor of your account, and your sessions were closed. Your password is enough again the next time you sign in.',
        'You had not asked for it? Tell the organisation. You can add another one here:',
      ],
      action: 'Add a second factor',
      afterwards: [never],
    }),
    'recovery-code-used': (value) => ({
      subject: 'A recovery code was used to get into your account',
      preview: 'It will not work again.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'Someone has just got into your account with your password and one of your recovery codes. That code will not work again.',
        'Was it you? Check that you have some left. Otherwise, change your password and your codes:',
      ],
      action: 'See my recovery codes',
      afterwards: [never],
    }),
    'codes-failed': (value) => ({
      subject: 'Wrong codes were tried on your account',
      preview: 'Your password was the right one.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'Someone gave your password, then several wrong codes, and did not get into your account.',
        'Was it you? Sign in again, or use a recovery code. Otherwise someone knows your password: choose a new one.',
      ],
      action: 'Choose a new password',
      afterwards: [never],
    }),
    'provider-linked': (value) => ({
      subject: 'A sign-in service is linked to your account',
      preview: 'It now lets into your account.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'A sign-in service has just been linked to your account: from now on it lets into it.',
        'Was it you? There is nothing to do. Otherwise, remove this link and change your password:',
      ],
      action: 'See my account',
      afterwards: [never],
    }),
    'provider-unlinked': (value) => ({
      subject: 'A sign-in service is no longer linked to your account',
      preview: 'It no longer lets into your account.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'A sign-in service is no longer linked to your account: it no longer lets into it.',
        'Was it you? There is nothing to do. Otherwise, change your password:',
      ],
      action: 'See my account',
      afterwards: [never],
    }),
    'webhook-given-up': (value) => ({
      subject: 'A webhook is called no longer',
      preview: 'No message arrives any more at an address that you gave.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `An API client that you answer for is told by ${value('communityName')} at an address that has not answered for five days, or that said that it is gone. We have stopped calling it.`,
        'Messages of the last thirty days are kept: repair the address, then wake the webhook and replay what was missed.',
      ],
      action: 'See the API clients',
      afterwards: [never],
    }),
    'report-left-out': (value) => ({
      subject: `Report “${value('name')}”: not every reader got it`,
      preview: 'Some readers may not read these figures any more.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        value('count') === '1'
          ? `The report “${value('name')}” was not sent to one of its readers: they may not read these figures any more.`
          : `The report “${value('name')}” was not sent to ${value('count')} of its readers: they may not read these figures any more.`,
        'The page of the report says who they are. Take them out, or see about their rights with the administration.',
      ],
      action: 'See the report',
    }),
    'campaign-stranded': (value) => ({
      subject: `Campaign “${value('name')}” will not leave`,
      preview: 'Its segment was deleted.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `The segment that the campaign “${value('name')}” was for was deleted before it left: it is a draft again, and was sent to nobody.`,
        'Choose another segment, then plan it again.',
      ],
      action: 'See the campaign',
    }),
    'sign-ins-failed': (value) => ({
      subject: 'Attempts to sign in have failed',
      preview: 'Your password was not found.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'Someone tried several times to get into your account with a wrong password, and did not succeed.',
        'Was it you? Wait a quarter of an hour, or choose a new password:',
      ],
      action: 'Choose a new password',
      afterwards: [
        'Was it not you? There is nothing to do if you use this password nowhere else; otherwise, change it.',
        'We write about this once a day at most.',
        never,
      ],
    }),
    'report-received': (value) => ({
      subject: `Report ${value('number')} received`,
      preview: 'We will write to you as soon as it has been looked at.',
      paragraphs: [
        hello(value),
        `Your report has been received. Its number: ${value('number')}.`,
        `It is about: ${value('title')}.`,
        'A moderator will look at it, and we will tell you what was decided and why. Who you are is never told to the author of the content.',
      ],
      action: 'Follow my report',
      afterwards: [
        'If somebody is in immediate danger, call 17, 15 or 112: we do not replace the emergency services.',
        never,
      ],
    }),
    'report-decided': (value) => ({
      subject: `Report ${value('number')}: our decision`,
      preview: 'What was decided, and how to contest it.',
      paragraphs: [
        hello(value),
        `Your report ${value('number')} has been looked at. It was about: ${value('title')}.`,
        DECIDED[value('outcome')] ?? DECIDED.other!,
        ...(value('answer') === '' ? [] : [value('answer')]),
        value('automated') === 'yes'
          ? 'Automated means were used to find the content or to take the decision.'
          : 'A person took the decision, without automated means.',
      ],
      action: 'Read the decision',
      afterwards: [
        'You do not agree? You can contest this decision free of charge for six months: somebody else will look at it. You can also turn to an out-of-court dispute settlement body, or to a court, at any time.',
        never,
      ],
    }),
    welcome: (value) => ({
      subject: `Welcome, ${value('pseudonym')}`,
      preview: 'Three things to know before you start.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'Your account is ready. You join artist-authors of every branch who help each other with their rights and formalities.',
        'Here we talk about situations, not files. Never write your social security number.',
        'Answers marked “official” or “validated” are checked and dated. The others are the opinion of peers.',
        'You stay under a pseudonym. Your name is shown nowhere.',
      ],
      action: 'Enter the community',
    }),
    'already-registered': (value) => ({
      subject: 'You already have an account',
      preview: 'Someone asked to sign up with your address.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `Someone, probably you, tried to join ${value('communityName')} with this address. It already has an account: sign in, or choose a new password if the old one is forgotten.`,
      ],
      action: 'Sign in',
      afterwards: ['Not you? Ignore this message, nothing changes.'],
    }),
    'statement-of-reasons': (value) => ({
      subject: `Decision no. ${value('number')}: ${MEASURES[value('action')] ?? value('action')}`,
      preview: 'What we decided, why, and how to contest it.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `On ${day(value('decidedAt'))} the moderators took a decision that concerns you. Measure: ${MEASURES[value('action')] ?? value('action')}.`,
        `Scope: ${value('scope')}`,
        `Duration: ${value('until') === '' ? 'no set end' : `until ${day(value('until'))}`}.`,
        `The facts: ${value('facts')}`,
        `Origin: ${SOURCES[value('source')] ?? value('source')}. Found by a machine: ${value('automatedDetection') === 'true' ? 'yes' : 'no'}. Decided by a machine: ${AUTOMATION[value('automatedDecision')] ?? 'no'}.`,
        ...(value('legalGround') === '' ? [] : [`Provision of law: ${value('legalGround')}`]),
        ...(value('clause') === '' ? [] : [`Clause: ${value('clause')}`]),
        value('explanation'),
      ],
      action: 'Read the decision and contest it',
      afterwards: redress(value),
    }),
    'decision-lifted': (value) => ({
      subject: `Decision no. ${value('number')} no longer holds`,
      preview: LEFT[value('left')] ?? LEFT.free!,
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        `The decision of ${day(value('decidedAt'))} that concerned you no longer holds. ${LEFT[value('left')] ?? LEFT.free!}`,
        ...(value('why') === '' ? [] : [value('why')]),
      ],
      action: 'See the decision',
    }),
    'appeal-answered': (value) => ({
      subject: `Answer to your complaint about decision no. ${value('number')}`,
      preview: OUTCOMES[value('outcome')] ?? value('outcome'),
      paragraphs: [
        value('pseudonym') === '' ? 'Hello,' : `Hello ${value('pseudonym')},`,
        `On ${day(value('filedAt'))} you contested decision no. ${value('number')}. Somebody who had no part in it looked at it again.`,
        `Outcome: ${OUTCOMES[value('outcome')] ?? value('outcome')}.`,
        value('reply'),
      ],
      action: 'Read the answer',
      afterwards: [
        `You may also turn to a certified out-of-court body (${value('bodies')}) or to the court.`,
      ],
    }),
    'event-letter': (value) => ({
      subject: value('subject'),
      preview: value('title'),
      paragraphs: [hello(value), `The team that runs “${value('title')}” writes to you:`],
      quote: value('body'),
      action: 'See the event',
      afterwards: ['You get this message because you registered to this event.'],
    }),
    'data-copy-ready': (value) => ({
      subject: 'The copy of your data is ready',
      preview: 'It is there for twenty-four hours.',
      paragraphs: [
        `Hello ${value('pseudonym')},`,
        'The copy of your data that you asked for is ready. You can download it for twenty-four hours, after giving your password again. Then it is erased.',
      ],
      action: 'Download my data',
      afterwards: [
        'The file holds all that we keep of you: keep it in a safe place.',
        'You asked for nothing? Change your password at once.',
        never,
      ],
    }),
    'inactivity-first': inactive(false),
    'inactivity-last': inactive(true),
    'claim-confirm': (value) => ({
      subject: `Request ${value('number')}: confirm your address`,
      preview: 'Without it, your request cannot be dealt with.',
      paragraphs: [
        'Hello,',
        `A request about ${CLAIMS[value('kind')] ?? 'your data'} was filed with this address, under the number ${value('number')}.`,
        'So that your data is told to nobody but you, we have to check that this address is yours. The time to answer begins once you confirmed it.',
      ],
      action: 'Confirm my request',
      afterwards: ['You asked for nothing? Do nothing: the request is erased after seven days.', never],
    }),
    'claim-received': (value) => ({
      subject: `Request ${value('number')}: received`,
      preview: `An answer by ${dayOfYear(value('dueOn'))}.`,
      paragraphs: [
        'Hello,',
        `We received your request ${value('number')}, which is about ${CLAIMS[value('kind')] ?? 'your data'}.`,
        `You will have an answer by ${dayOfYear(value('dueOn'))}.`,
      ],
      action: 'Follow my request',
      afterwards: [never],
    }),
    'claim-extended': (value) => ({
      subject: `Request ${value('number')}: more time`,
      preview: `An answer by ${dayOfYear(value('dueOn'))}.`,
      paragraphs: [
        'Hello,',
        `The time to answer your request ${value('number')} is two months longer, as article 12-3 of the GDPR allows. You will have an answer by ${dayOfYear(value('dueOn'))}.`,
        'The reason:',
      ],
      quote: value('words'),
      action: 'Follow my request',
      afterwards: [claimRedress(value)],
    }),
    'claim-closed': (value) => ({
      subject: `Request ${value('number')}: our answer`,
      preview: value('state') === 'refused' ? 'It cannot be granted.' : 'It was dealt with.',
      paragraphs: [
        'Hello,',
        value('state') === 'refused'
          ? `Your request ${value('number')} cannot be granted, for this reason:`
          : `Here is the answer to your request ${value('number')}:`,
      ],
      quote: value('words'),
      action: 'Read the answer again',
      afterwards: [claimRedress(value)],
    }),
    'claim-due': (value) => ({
      subject: `Request ${value('number')}: to be answered by ${dayOfYear(value('dueOn'))}`,
      preview: 'The time that the law gives is nearly over.',
      paragraphs: [
        'Hello,',
        `Request ${value('number')} about ${CLAIMS[value('kind')] ?? 'your data'} still waits for an answer. The last day to answer is ${dayOfYear(value('dueOn'))}.`,
      ],
      action: 'Open the request',
      afterwards: ['This reminder is sent once.'],
    }),
  },
  closing: (communityName) => `See you soon,\nThe team of ${communityName}`,
  organisation: 'the organisation',
  buttonHelp: 'The button does not work? Copy this address into your browser:',
};
