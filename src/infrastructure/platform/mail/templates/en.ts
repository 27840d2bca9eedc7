import { held } from './held.en.ts';
import type { LetterTexts, Templates } from './letter.ts';

const never = 'We never ask for a password, a bank code or a social security number by e-mail.';

const REDRESS = [
  'You may contest this free of charge until {appealableUntil}, with the button above. It works without signing in, even if your account is excluded. Somebody who had no part in the decision, if the team is large enough, will answer in writing, aiming at seven days.',
  'You may also turn to a certified out-of-court body ({bodies}), or to the court at any time.',
];

/** The account of somebody who did not come for long: the same letter twice, the second one says that it is the last. */
const inactive = (isLast: boolean): LetterTexts => ({
  subject: `${isLast ? 'Last reminder: your' : 'Your'} account will be closed on {leavesOn}`,
  preview: 'Signing in is enough to keep it.',
  paragraphs: [
    'Hello {pseudonym},',
    'You have not come to {communityName} for a long time. We do not keep an account that nobody uses for more than {months} months: yours will be closed on {leavesOn}.',
    'Do you want to keep it? Sign in before that day, that is all.',
    'If you do nothing, your profile and your address will be erased, and your posts will stay online as those of a “former member”.',
  ],
  action: 'Sign in and keep my account',
  afterwards: [
    'Before that day you may also take a copy of your data, or close the account yourself and choose to have your posts erased.',
    ...(isLast ? ['This is the last message that we write to you about it.'] : []),
    never,
  ],
  links: ['Copy of my data', 'Close my account'],
});

export const en: Templates = {
  held,
  letters: {
    'confirm-email': {
      subject: 'Confirm your e-mail address',
      preview: 'The link is valid for {validFor}.',
      paragraphs: [
        'Hello {pseudonym},',
        'To finish joining {communityName}, follow this link and give the password that you chose:',
      ],
      action: 'Confirm my address',
      afterwards: [
        'The link is valid for {validFor} and works once. Several messages? Follow the latest.',
        'If you did not sign up, ignore this message: the address will not be confirmed and the account will be deleted.',
        never,
      ],
    },
    'reset-password': {
      subject: 'Choose a new password',
      preview: 'A request was made for your account.',
      paragraphs: ['Hello {pseudonym},', 'A new password was requested for your account.'],
      action: 'Choose a new password',
      afterwards: [
        'The link is valid for {validFor} and works once. After the change, all your open sessions are closed.',
        'Not you? Ignore this message, your password does not change.',
        never,
      ],
    },
    invitation: {
      subject: 'You are invited to join {communityName}',
      preview: 'The link is valid for {validFor}.',
      paragraphs: [
        'Hello,',
        'You are invited to join {communityName}, where artist-authors help each other and where {org} answers. No account exists yet: you choose your pseudonym and your password by following this link.',
      ],
      action: 'Join the community',
      afterwards: [
        'The link is valid for {validFor} and works once.',
        'Not interested? Ignore this message: your address will be deleted when this time is over. Not to be invited again, even if your address is given to us once more, follow the link at the foot of this message.',
        never,
      ],
      links: ['Do not invite me again'],
    },
    'confirm-new-email': {
      subject: 'Confirm your new address',
      preview: 'The link is valid for {validFor}.',
      paragraphs: [
        'Hello {pseudonym},',
        'You asked to receive your e-mails at this address. Confirm it: until then, the old one stays.',
      ],
      action: 'Confirm my new address',
      afterwards: [
        'The link is valid for {validFor} and works once. If you asked for nothing, ignore this message.',
      ],
    },
    'email-changed': {
      subject: 'Your e-mail address has changed',
      preview: 'This address no longer signs you in.',
      paragraphs: [
        'Hello {pseudonym},',
        'The address of your account was changed. This one no longer signs you in.',
        'Was it you? There is nothing to do: it receives nothing more from us.',
        'Was it not you? Somebody knows your password. Follow this link: this address becomes that of the account again, you choose another password and every session is closed.',
      ],
      action: 'It was not me',
      afterwards: [
        'The link is valid for {validFor} and works once. Pass it on to nobody. If it works no more, tell {org} at once, in one of the ways that its legal notice gives.',
        never,
      ],
    },
    'email-taken-back': {
      subject: 'Your account has its former address again',
      preview: 'This address no longer signs you in.',
      paragraphs: [
        'Hello {pseudonym},',
        'From its former address, somebody said that they had not asked for the address of your account to change. It is that of the account again, its password was changed and every session is closed. The address at which you read this no longer signs you in.',
        'Was it you? There is nothing to do.',
        'Was it not you? Somebody reads your former mailbox. Tell {org} at once, in one of the ways that its legal notice gives: the team of {communityName} will help you to get your access back.',
      ],
      action: 'See how to reach us',
    },
    'password-changed': {
      subject: 'Your password has changed',
      preview: 'Your other sessions were closed.',
      paragraphs: [
        'Hello {pseudonym},',
        'The password of your account has just changed, and your other sessions were closed.',
        'The keys of the API clients you are responsible for have stopped working. Replace them: {machines}.',
        'Their webhooks go on, to {webhookHosts}. Check that you know these addresses.',
        'Was it you? There is nothing to do. Otherwise, choose a new password right now:',
      ],
      action: 'Take my account back',
      afterwards: [never],
    },
    'first-factor-added': {
      subject: 'A second factor protects your account',
      preview: 'It is asked at every sign-in, besides the password.',
      paragraphs: [
        'Hello {pseudonym},',
        'A first second factor has just been added to your account: from now on it is asked at every sign-in, besides the password.',
        'Was it you? There is nothing to do. Keep your recovery codes safe.',
        'Was it not you? Somebody knows your password. Follow this link: you choose another password, that second factor is taken away and every session is closed.',
      ],
      action: 'It was not me',
      afterwards: ['The link is valid for {validFor} and works once. Pass it on to nobody.', never],
    },
    'second-factor-added': {
      subject: 'A second factor protects your account',
      preview: 'It is asked at every sign-in, besides the password.',
      paragraphs: [
        'Hello {pseudonym},',
        'A second factor has just been added to your account: from now on it is asked at every sign-in, besides the password.',
        'Was it you? There is nothing to do. Keep your recovery codes safe. Otherwise, look right now at what protects your account:',
      ],
      action: 'See my second factor',
      afterwards: [never],
    },
    'second-factor-removed': {
      subject: 'A second factor was removed from your account',
      preview: 'It is no longer asked at sign-in.',
      paragraphs: [
        'Hello {pseudonym},',
        'A second factor has just been removed from your account: it is no longer asked at sign-in.',
        'Was it you? There is nothing to do. Otherwise, change your password and add a second factor again:',
      ],
      action: 'See my second factor',
      afterwards: [never],
    },
    'second-factor-reset': {
      subject: 'Your second factor was reset',
      preview: 'Your sessions were closed.',
      paragraphs: [
        'Hello {pseudonym},',
        'The team of {communityName} has just removed the second factor of your account, and your sessions were closed. Your password is enough again the next time you sign in.',
        'You had not asked for it? Tell {org}. You can add another one here:',
      ],
      action: 'Add a second factor',
      afterwards: [never],
    },
    'recovery-code-used': {
      subject: 'A recovery code was used to get into your account',
      preview: 'It will not work again.',
      paragraphs: [
        'Hello {pseudonym},',
        'Someone has just got into your account with your password and one of your recovery codes. That code will not work again.',
        'Was it you? Check that you have some left. Otherwise, change your password and your codes:',
      ],
      action: 'See my recovery codes',
      afterwards: [never],
    },
    'codes-failed': {
      subject: 'Wrong codes were tried on your account',
      preview: 'Your password was the right one.',
      paragraphs: [
        'Hello {pseudonym},',
        'Someone gave your password, then several wrong codes, and did not get into your account.',
        'Was it you? Sign in again, or use a recovery code. Otherwise someone knows your password: choose a new one.',
      ],
      action: 'Choose a new password',
      afterwards: [never],
    },
    'provider-linked': {
      subject: 'A sign-in service is linked to your account',
      preview: 'It can now be used to sign in to your account.',
      paragraphs: [
        'Hello {pseudonym},',
        'A sign-in service has just been linked to your account: it can now be used to sign in.',
        'Was it you? There is nothing to do. Otherwise, remove this link and change your password:',
      ],
      action: 'See my account',
      afterwards: [never],
    },
    'provider-unlinked': {
      subject: 'A sign-in service is no longer linked to your account',
      preview: 'It can no longer be used to sign in to your account.',
      paragraphs: [
        'Hello {pseudonym},',
        'A sign-in service is no longer linked to your account: it can no longer be used to sign in.',
        'Was it you? There is nothing to do. Otherwise, change your password:',
      ],
      action: 'See my account',
      afterwards: [never],
    },
    'webhook-given-up': {
      subject: 'A webhook is no longer called',
      preview: 'No message arrives any more at an address that you gave.',
      paragraphs: [
        'Hello {pseudonym},',
        'An API client that you are responsible for is told by {communityName} at an address that has not answered for five days, or that said that it is gone. We have stopped calling it.',
        'Messages of the last thirty days are kept: repair the address, then wake the webhook and replay what was missed.',
      ],
      action: 'See the API clients',
      afterwards: [never],
    },
    'report-left-out': {
      subject: 'Report “{name}”: not every reader got it',
      preview: 'Some readers may not read these figures any more.',
      paragraphs: [
        'Hello {pseudonym},',
        '{count, plural, =1 {The report “{name}” was not sent to one of its readers: they may not read these figures any more.} other {The report “{name}” was not sent to # of its readers: they may not read these figures any more.}}',
        'The page of the report says who they are. Take them out, or see about their rights with the administration.',
      ],
      action: 'See the report',
    },
    'campaign-stranded': {
      subject: 'Campaign “{name}” will not leave',
      preview: 'Its segment was deleted.',
      paragraphs: [
        'Hello {pseudonym},',
        'The segment that the campaign “{name}” was for was deleted before it left: it is a draft again, and was sent to nobody.',
        'Choose another segment, then plan it again.',
      ],
      action: 'See the campaign',
    },
    'sign-ins-failed': {
      subject: 'Attempts to sign in have failed',
      preview: 'Nobody guessed your password.',
      paragraphs: [
        'Hello {pseudonym},',
        'Someone tried several times to get into your account with a wrong password, and did not succeed.',
        'Was it you? Wait a quarter of an hour, or choose a new password:',
      ],
      action: 'Choose a new password',
      afterwards: [
        'Was it not you? There is nothing to do if you use this password nowhere else; otherwise, change it.',
        'We write about this once a day at most.',
        never,
      ],
    },
    'report-received': {
      subject: 'Report {number} received',
      preview: 'We will write to you as soon as it has been looked at.',
      paragraphs: [
        '{hello}',
        'Your report has been received. Its number: {number}.',
        'It is about: {title}.',
        'A moderator will look at it, and we will tell you what was decided and why. Who you are is never told to the author of the content.',
      ],
      action: 'Follow my report',
      afterwards: [
        'If somebody is in immediate danger, call 17, 15 or 112: we do not replace the emergency services.',
        never,
      ],
    },
    'report-decided': {
      subject: 'Report {number}: our decision',
      preview: 'What was decided, and how to contest it.',
      paragraphs: [
        '{hello}',
        'Your report {number} has been looked at.',
        'It was about: {title}.',
        '{decision}',
        '{answer}',
        '{automated, select, yes {Automated means were used to find the content or to take the decision.} other {A person took the decision, without automated means.}}',
      ],
      action: 'Read the decision',
      afterwards: [
        'You do not agree? You can contest this decision free of charge for six months: somebody who had no part in it, if the team is large enough, will look at it. You can also turn to an out-of-court dispute settlement body, or to a court, at any time.',
        never,
      ],
    },
    'report-overturned': {
      subject: 'Report {number}: the measure is overturned',
      preview: 'What had been decided was looked at again.',
      paragraphs: [
        '{hello}',
        'A measure had been taken after your report {number}. It was looked at again, and overturned.',
        'It was about: {title}.',
        'This is no reproach: you reported in good faith, and the team had agreed with you.',
      ],
      action: 'Follow my report',
      afterwards: [
        'You can turn to an out-of-court dispute settlement body, or to a court, at any time.',
        never,
      ],
    },
    welcome: {
      subject: 'Welcome, {pseudonym}',
      preview: 'Three things to know before you start.',
      paragraphs: [
        'Hello {pseudonym},',
        'Your account is ready. You join artist-authors of every branch who help each other with their rights and formalities.',
        'Here we talk about situations, not files. Never write your social security number.',
        'Answers marked “official” or “validated” are checked and dated. The others are the opinion of peers.',
        'You stay under a pseudonym. Your name is shown nowhere.',
      ],
      action: 'Enter the community',
    },
    'already-registered': {
      subject: 'You already have an account',
      preview: 'Someone asked to sign up with your address.',
      paragraphs: [
        'Hello {pseudonym},',
        'Someone, probably you, tried to join {communityName} with this address. It already has an account: sign in, or choose a new password if the old one is forgotten.',
      ],
      action: 'Sign in',
      afterwards: ['Not you? Ignore this message, nothing changes.'],
    },
    'statement-of-reasons': {
      subject: 'Decision no. {number}: {measure}',
      preview: 'What we decided, why, and how to contest it.',
      paragraphs: [
        'Hello {pseudonym},',
        'On {decidedAt} the moderators took a decision that concerns you. Measure: {measure}.',
        'Scope: {scope}',
        'Duration: {duration}.',
        'The facts: {facts}',
        'Origin: {source}. Found by a machine: {foundByMachine}. Decided by a machine: {decidedByMachine}.',
        'Provision of law: {legalGround}',
        'Clause: {clause}',
        '{explanation}',
        '{besides}',
      ],
      action: 'Read the decision and contest it',
      afterwards: REDRESS,
    },
    'decision-lifted': {
      subject: 'Decision no. {number} no longer holds',
      preview: '{left}',
      paragraphs: [
        'Hello {pseudonym},',
        'The decision of {decidedAt} that concerned you no longer holds. {left}',
        '{why}',
        '{besides}',
      ],
      action: 'See the decision',
    },
    'text-published': {
      subject: 'Published: {title}',
      preview: 'Somebody of the team has read it: everybody can read it now.',
      paragraphs: [
        'Hello {pseudonym},',
        'Somebody of the team has read what you sent, “{title}”. It is published: everybody can read it now and answer you.',
      ],
      action: 'See what I published',
    },
    'appeal-answered': {
      subject: 'Answer to your complaint about decision no. {number}',
      preview: '{outcome}',
      paragraphs: [
        '{hello}',
        'On {filedAt} you contested decision no. {number}. {byParty, select, yes {Who looked at it again had a part in it: the team had nobody else.} other {Somebody who had no part in it looked at it again.}}',
        'Outcome: {outcome}.',
        '{reply}',
        '{besides}',
      ],
      action: 'Read the answer',
      afterwards: ['You may also turn to a certified out-of-court body ({bodies}) or to the court.'],
    },
    'event-letter': {
      subject: '{subject}',
      preview: '{title}',
      paragraphs: ['{hello}', 'The team that runs “{title}” writes to you:'],
      action: 'See the event',
      afterwards: ['You get this message because you registered for this event.'],
    },
    'data-copy-ready': {
      subject: 'The copy of your data is ready',
      preview: 'It is there for twenty-four hours.',
      paragraphs: [
        'Hello {pseudonym},',
        'The copy of your data that you asked for is ready. You can download it for twenty-four hours, after giving your password again. Then it is erased.',
      ],
      action: 'Download my data',
      afterwards: [
        'The file holds all that we keep of you: keep it in a safe place.',
        'You asked for nothing? Change your password at once.',
        never,
      ],
    },
    'inactivity-first': inactive(false),
    'inactivity-last': inactive(true),
    'account-closed': {
      subject: 'Your account is closed',
      preview: 'What stays, what is erased, and whom to write to.',
      paragraphs: [
        'Hello,',
        'Your account on {communityName} has been closed since {closedOn}, {whyClosed, select, inactivity {because nobody used it any more, as two messages had said} other {at your request}}. Nobody can open it again.',
        'Erased within two hours: your address, your pseudonym, your profile, your drafts, your bookmarks, your points and your notifications.',
        '{leftWords, select, erase {Your messages are erased too, with what quotes them, except what moderators still have to judge, have hidden or have removed. A question that others answered keeps its place and their replies, under a neutral title.} other {Your messages stay online as those of a “Former member”.}} Those that were waiting for approval are withdrawn, except those in which others have already taken part. Your votes still count, and nobody knows that they are yours.',
        'The law makes us keep for a year, apart, who had this account, and we keep as long a fingerprint of the addresses that it had: longer only while a sanction runs. Moderation decisions stay too, without your name.',
        'Was it not you, or do you miss something? Write to {org} in one of the ways that its legal notice gives. The page “Personal data”, at the foot of every page, lets you file a request without an account.',
      ],
      action: 'See how to reach us',
      afterwards: ['This is the last message that we send you about this account.', never],
    },
    'claim-confirm': {
      subject: 'Request {number}: confirm your address',
      preview: 'Without it, your request cannot be dealt with.',
      paragraphs: [
        'Hello,',
        'A request about {claim} was filed with this address, under the number {number}.',
        'So that your data is told to nobody but you, we have to check that this address is yours. The time to answer begins once you confirmed it.',
      ],
      action: 'Confirm my request',
      afterwards: ['You asked for nothing? Do nothing: the request is erased after seven days.', never],
    },
    'claim-received': {
      subject: 'Request {number}: received',
      preview: 'An answer by {dueOn}.',
      paragraphs: [
        'Hello,',
        'We received your request {number}, which is about {claim}.',
        'You will have an answer by {dueOn}.',
      ],
      action: 'Follow my request',
      afterwards: [never],
    },
    'claim-extended': {
      subject: 'Request {number}: more time',
      preview: 'An answer by {dueOn}.',
      paragraphs: [
        'Hello,',
        'The time to answer your request {number} is two months longer, as article 12-3 of the GDPR allows. You will have an answer by {dueOn}.',
        'The reason:',
      ],
      action: 'Follow my request',
      afterwards: ['{redress}'],
    },
    'claim-closed': {
      subject: 'Request {number}: our answer',
      preview: '{state, select, refused {It cannot be granted.} other {It was dealt with.}}',
      paragraphs: [
        'Hello,',
        '{state, select, refused {Your request {number} cannot be granted, for this reason:} other {Here is the answer to your request {number}:}}',
      ],
      action: 'Read the answer again',
      afterwards: ['{redress}'],
    },
    'claim-due': {
      subject: 'Request {number}: to be answered by {dueOn}',
      preview: 'The time that the law gives is nearly over.',
      paragraphs: [
        'Hello,',
        'Request {number} still waits for an answer. The last day to answer is {dueOn}.',
      ],
      action: 'Open the request',
      afterwards: ['This reminder is sent once.'],
    },
  },
  closing: (communityName) => `See you soon,\nThe team of ${communityName}`,
  organisation: 'the organisation',
  buttonHelp: 'The button does not work? Copy this address into your browser:',
};
