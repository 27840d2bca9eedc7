import type { LetterWords } from '../words.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

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
  },
  accept:
    'Does it answer your question? Choose “Accept this reply”: it helps whoever looks for the same thing.',
  stopTopic: 'Stop following this topic',
  settings: 'Set up my e-mails',
  digest: {
    subject: {
      daily: 'Your day in the community',
      weekly: 'Your week in the community',
      monthly: 'Your month in the community',
    },
    preview: (news, finds) =>
      news > 0
        ? many(news, 'topic waits for you.', 'topics wait for you.')
        : `${many(finds, 'helpful topic', 'helpful topics')} in what you follow.`,
    intro: 'Here is what mattered since your last digest.',
    news: 'For you',
    finds: 'In what you follow',
    several: (count) => many(count, 'piece of news', 'pieces of news'),
    more: (count) => `And ${many(count, 'other topic', 'other topics')} among your notifications.`,
    find: ({ category, replies, helpful }) =>
      `${category}, ${many(replies, 'reply', 'replies')}, found helpful ${many(helpful, 'time', 'times')}`,
    action: 'See my notifications',
    stop: 'No more of this digest',
  },
};
