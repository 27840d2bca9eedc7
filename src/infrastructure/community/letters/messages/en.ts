import { ORGANISATION } from '#application/shared/organisation-word';
import { LETTERS_A_DAY } from '#application/community/letters/letters.port';
import type { LetterWords } from '../words.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const regular = {
  intro: 'Here is what mattered since your last digest.',
  stop: 'No more of this digest',
};

const IDEA_STATUS: Readonly<Record<string, string>> = {
  under_review: 'under review',
  planned: 'planned',
  in_progress: 'in progress',
  delivered: 'delivered',
  declined: 'declined',
  merged: 'joined to another idea',
};

const AMBASSADOR_NEWS: Readonly<Record<string, string>> = {
  invited: 'The team proposes that you become an ambassador. You accept or decline on the page.',
  accepted: 'Your application is accepted: you are an ambassador for twelve months.',
  refused: 'Your application is not accepted.',
  renewed: 'You are an ambassador for twelve more months.',
  ending: 'Your term ends in thirty days at most. You may ask for twelve more months.',
  ended: 'Your term is over. Thank you for what you did.',
};

const INCIDENT_NEWS: Readonly<Record<string, string>> = {
  gathered: 'Your question joins those of other members: one answer is for all of them.',
  news: 'There is something new.',
  solved: 'The incident is solved.',
};

/** Why a badge fell. */
const BADGE_LOSSES: Readonly<Record<string, string>> = {
  struck: 'the team took back what something you did had brought',
  revoked: 'the team withdrew it',
  removed: 'a message of yours was removed',
  validation: 'a validation was lifted',
  acceptance: 'an acceptance was withdrawn',
  thanks: 'a “thank you” was withdrawn',
  undone: 'what brought it was undone',
};

const TRIAL_NEWS: Readonly<Record<string, string>> = {
  seated: 'A seat came free: it is yours.',
  started: 'The test starts: you may go through its tasks.',
  answered: 'The team answered your feedback.',
  reported: 'What the test brought is published. Thank you for taking part.',
};
const EVENT_NEWS: Readonly<Record<string, string>> = {
  confirmed: 'Your seat is booked.',
  waiting: 'You are on the waiting list.',
  offered: 'A seat became free: it is kept for you for some time, say yes on the page of the event.',
  lapsed: 'The seat that was kept for you went to the next person, for want of an answer.',
  moved: 'The day, the time, the place or the title changed: read the page of the event again.',
  cancelled: 'The event is cancelled. Its page says why.',
  'in-a-week': 'The event takes place in a week.',
  'in-a-day': 'The event takes place tomorrow.',
  'at-once': 'The event begins in a quarter of an hour.',
};

export const en: LetterWords = {
  hello: (pseudonym) => `Hello ${pseudonym},`,
  somebody: 'A member',
  kinds: {
    mention: {
      subject: (title) => `You were named in “${title}”`,
      told: (who, title) => `${who} named you in “${title}”.`,
      action: 'Read the message',
      counted: (count) => many(count, 'mention of you', 'mentions of you'),
      stop: 'No more e-mail when I am named',
    },
    reply: {
      subject: (title) => `A reply to your message in “${title}”`,
      told: (who, title) => `${who} replied to you in “${title}”.`,
      action: 'Read the reply',
      counted: (count) => many(count, 'reply to your message', 'replies to your messages'),
      stop: 'No more e-mail when I get a reply',
    },
    quote: {
      subject: (title) => `You were quoted in “${title}”`,
      told: (who, title) => `${who} quoted you in “${title}”.`,
      action: 'Read the message',
      counted: (count) => many(count, 'quote of your words', 'quotes of your words'),
      stop: 'No more e-mail when I am quoted',
    },
    'watched-topic': {
      subject: (title) => `New reply to “${title}”`,
      told: (who, title) => `${who} replied to “${title}”.`,
      action: 'Read the reply',
      counted: (count) => many(count, 'new reply', 'new replies'),
      stop: 'No more e-mail about topics I follow',
    },
    'watched-category': {
      subject: (title) => `New topic: “${title}”`,
      told: (who, title) => `${who} opened a topic in a category you follow: “${title}”.`,
      action: 'Read the topic',
      counted: () => 'new topic in a category you follow',
      stop: 'No more e-mail about categories I follow',
    },
    acceptance: {
      subject: () => 'Your reply was accepted',
      told: (who, title) =>
        `Good news: ${who} accepted your reply to “${title}”. It now stands right under the question.`,
      action: 'See the reply',
      counted: () => 'your reply was accepted',
      stop: 'No more e-mail when my reply is accepted',
    },
    'official-validated': {
      subject: () => 'Your reply was validated',
      told: (who, title) =>
        `Good news: ${who} checked your reply to “${title}” and validated it on behalf of ${ORGANISATION}.`,
      action: 'See the reply',
      counted: () => 'your reply was validated',
      stop: 'No more e-mail when my reply is validated',
    },
    'official-answered': {
      subject: (title) => `${ORGANISATION} answered your question “${title}”`,
      told: (_who, title) => `${ORGANISATION} answered your question “${title}”.`,
      action: 'Read the official answer',
      counted: (count) => many(count, `answer from ${ORGANISATION}`, `answers from ${ORGANISATION}`),
      stop: `No more e-mail when ${ORGANISATION} answers my questions`,
    },
    'official-confirmed': {
      subject: (title) => `${ORGANISATION} validated an answer to “${title}”`,
      told: (_who, title) =>
        `${ORGANISATION} checked an answer to your question “${title}” and validated it in its own name.`,
      action: 'Read the validated answer',
      counted: (count) =>
        many(count, `answer validated by ${ORGANISATION}`, `answers validated by ${ORGANISATION}`),
      stop: `No more e-mail when ${ORGANISATION} validates an answer to my questions`,
    },
    incident: {
      subject: (title) => `News of an incident: “${title}”`,
      told: (_who, title) =>
        `A question that you asked or follow is about an incident. All that we know of it stands below “${title}”.`,
      action: 'Read what we know',
      counted: (count) => many(count, 'news of an incident', 'news of incidents'),
      stop: 'No more e-mail about incidents',
    },
    idea: {
      subject: (title) =>
        title === ''
          ? `${ORGANISATION} answered an idea you proposed or support`
          : `${ORGANISATION} answered the idea “${title}”`,
      told: (_who, title) =>
        title === ''
          ? `${ORGANISATION} answered an idea that you proposed or support.`
          : `${ORGANISATION} answered the idea “${title}”, which you proposed or support.`,
      action: 'Read its answer',
      counted: (count) => many(count, 'answer to an idea', 'answers to ideas'),
      stop: 'No more e-mail about ideas I support',
    },
    'service-review': {
      subject: () => `${ORGANISATION} answered your review`,
      told: () => `${ORGANISATION} answered what you said of a service.`,
      action: 'Read its answer',
      counted: (count) => many(count, 'answer to your review', 'answers to your reviews'),
      stop: `No more e-mail when ${ORGANISATION} answers my reviews`,
    },
    trial: {
      subject: () => 'News of a test you take part in',
      told: () => 'There is news of a product test you take part in.',
      action: 'See the test',
      counted: (count) => many(count, 'piece of news of a test', 'pieces of news of tests'),
      stop: 'No more e-mail about tests I take part in',
    },
    survey: {
      subject: () => 'A survey asks you',
      told: () => `${ORGANISATION} invites you to answer a survey. You may begin, stop and go on later.`,
      action: 'See the open surveys',
      counted: (count) => many(count, 'invitation to a survey', 'invitations to surveys'),
      stop: 'No more e-mail about surveys',
    },
    event: {
      subject: () => 'Your registration to an event',
      told: () => 'There is news of an event that you registered to.',
      action: 'See the event',
      counted: (count) => many(count, 'piece of news of an event', 'pieces of news of events'),
      stop: 'No more e-mail about what I registered to',
    },
    'event-announced': {
      subject: () => 'A new event is announced',
      told: () => 'An event that may be for you is announced, and takes registrations.',
      action: 'See the event',
      counted: (count) => many(count, 'new event', 'new events'),
      stop: 'No more e-mail when an event is announced',
    },
    'private-message': {
      subject: () => 'You have a private message',
      told: (who) => `${who} wrote to you privately. The message is read on the site.`,
      action: 'Read the message',
      counted: (count) => many(count, 'private message', 'private messages'),
      stop: 'No more e-mail about private messages',
    },
    'chat-mention': {
      subject: () => 'You are named in a channel',
      told: (who) => `${who} named you in a channel.`,
      action: 'Read the message',
      counted: (count) => many(count, 'mention in a channel', 'mentions in a channel'),
      stop: 'No more e-mail when somebody names me in a channel',
    },
    poll: {
      subject: () => 'A poll you took part in is closed',
      told: () => 'A poll that you asked or took part in is closed.',
      action: 'See the poll',
      counted: (count) => many(count, 'closed poll', 'closed polls'),
      stop: 'No more e-mail about closed polls',
    },
    'points-struck': {
      subject: () => 'Points of yours were taken back',
      told: () => 'The team took points of yours back. The reason stands under “Why these points?”.',
      action: 'See my points',
      counted: () => 'points of yours were taken back',
      stop: 'No more e-mails when points of mine are taken back',
    },
    'badge-lost': {
      subject: () => 'A badge of yours was taken back',
      told: () => 'A badge of yours is lost, whole or by a tier.',
      action: 'See my badges',
      counted: () => 'a badge of yours was taken back',
      stop: 'No more e-mails when a badge of mine is taken back',
    },
    'role-given': {
      subject: () => 'Your role has changed',
      told: (who) => `${who} gave you another role in the community.`,
      action: 'See my notifications',
      counted: () => 'your role has changed',
      stop: 'No more e-mail when my role changes',
    },
    ambassador: {
      subject: () => 'Ambassadors: news for you',
      told: () => 'There is news about your being an ambassador.',
      action: 'See where I stand',
      counted: () => 'news about your being an ambassador',
      stop: 'No more e-mail about my being an ambassador',
    },
    'official-lifted': {
      subject: (title) => `A seal fell in “${title}”`,
      told: (who, title) =>
        `${who} changed or deleted an answer that you had sealed in “${title}”: its seal is lifted.`,
      action: 'Review the answer',
      counted: (count) => many(count, 'seal lifted', 'seals lifted'),
      stop: 'No more e-mail when a seal falls',
    },
    'official-withdrawn': {
      subject: (title) => `Your seal was withdrawn in “${title}”`,
      told: (who, title) =>
        `${who} withdrew the seal that you had set on an answer to “${title}”: it no longer speaks for ${ORGANISATION}.`,
      action: 'Review the answer',
      counted: (count) => many(count, 'seal withdrawn', 'seals withdrawn'),
      stop: 'No more e-mail when a colleague withdraws my seal',
    },
    'official-replaced': {
      subject: (title) => `Your seal was replaced in “${title}”`,
      told: (who, title) =>
        `${who} replaced the seal that you had set on an answer to “${title}” with their own. They stand for it now.`,
      action: 'Review the answer',
      counted: (count) => many(count, 'seal replaced', 'seals replaced'),
      stop: 'No more e-mail when a colleague replaces my seal',
    },
    'official-rule': {
      subject: (name) => `“${name}” changed: your answers are to be reviewed`,
      told: (who, name) => `${who} changed “${name}”, which answers that you stand for rest on.`,
      action: 'Open the answers to review',
      counted: (count) => many(count, 'change under your answers', 'changes under your answers'),
      stop: 'No more e-mail when a rule or a value changes',
    },
    'official-review': {
      subject: (title) => `An answer to review: “${title}”`,
      told: (_who, title) => `An answer of yours is past its date and to be reviewed: “${title}”.`,
      action: 'Review the answer',
      counted: (count) => many(count, 'answer to review', 'answers to review'),
      stop: 'No more e-mail about answers to review',
    },
    'official-assigned': {
      subject: (title) => `A question was assigned to you: “${title}”`,
      told: (who, title) => `${who} asked you to answer “${title}” in the name of ${ORGANISATION}.`,
      action: 'Read the question',
      counted: (count) => many(count, 'question assigned to you', 'questions assigned to you'),
      stop: 'No more e-mail when a question is assigned to me',
    },
    'reference-withdrawn': {
      subject: (name) => `Reference answer withdrawn: “${name}”`,
      told: (who, name) => `${who} withdrew your reference answer “${name}”. Its address says why.`,
      action: 'See what is left of it',
      counted: (count) => many(count, 'reference answer withdrawn', 'reference answers withdrawn'),
      stop: 'No more e-mail when a reference answer of mine is withdrawn',
    },
    'official-overdue': {
      subject: (title) => `Overdue question: “${title}”`,
      told: (_who, title) => `The question “${title}” has waited too long for an answer of ${ORGANISATION}.`,
      action: 'Read the question',
      counted: () => 'overdue question',
      stop: 'No more e-mail about overdue questions',
    },
  },
  piece: {
    incident: (number) => `Incident no. ${number}`,
    idea: (number) => `Idea no. ${number}`,
    'service-review': () => 'Your review of a service',
    trial: () => 'A test you take part in',
    poll: () => 'A poll you took part in',
    event: () => 'An event that you registered to',
    'event-announced': () => 'An announced event',
    'points-struck': () => 'Your points',
    'badge-lost': () => 'Your badges',
    ambassador: () => 'Ambassadors',
  },
  state: {
    incident: (state) => INCIDENT_NEWS[state] ?? state,
    idea: (status) => `It is now: ${IDEA_STATUS[status] ?? status}.`,
    event: (news) => EVENT_NEWS[news] ?? news,
    trial: (news) => TRIAL_NEWS[news] ?? news,
    'badge-lost': (why) => `Reason: ${BADGE_LOSSES[why] ?? why}.`,
    ambassador: (news) => AMBASSADOR_NEWS[news] ?? news,
  },
  message: 'A message for you',
  role: 'Your role in the community',
  goneTopic: 'Deleted topic',
  toCheck: (count, titles) =>
    count === 0
      ? 'Nothing left to review.'
      : `${many(count, 'answer to review', 'answers to review')}: ${titles.map((title) => `“${title}”`).join(', ')}${
          count > titles.length ? `, and ${many(count - titles.length, 'other', 'others')}` : ''
        }.`,
  accept:
    'Does it answer your question? Choose “Accept this reply”: it helps whoever looks for the same thing.',
  stopTopic: 'Stop following this topic',
  settings: 'Set up my e-mails',
  digest: {
    daily: { subject: 'Your day in the community', ...regular },
    weekly: { subject: 'Your week in the community', ...regular },
    monthly: { subject: 'Your month in the community', ...regular },
    'at-once': {
      subject: 'The rest of yesterday’s notifications',
      intro: `You got ${LETTERS_A_DAY} e-mails in 24 hours, which is the most we send. Here is the rest, in a single one.`,
      stop: 'No more e-mail from the community',
    },
    preview: (news, finds) =>
      news > 0
        ? many(news, 'topic waits for you.', 'topics wait for you.')
        : `${many(finds, 'helpful topic', 'helpful topics')} in what you follow.`,
    news: 'For you',
    finds: 'In what you follow',
    several: (count) => many(count, 'piece of news', 'pieces of news'),
    more: (count) => `And ${many(count, 'other topic', 'other topics')} among your notifications.`,
    find: ({ category, replies, helpful }) =>
      `${category}, ${many(replies, 'reply', 'replies')}, found helpful ${many(helpful, 'time', 'times')}`,
    action: 'See my notifications',
  },
};
