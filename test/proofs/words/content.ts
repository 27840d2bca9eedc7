import { CONTENT } from '#interfaces/cli/seed/content';
import type { WordField } from '#domain/moderation/words/word-definition';
import chat from '../../../src/interfaces/cli/seed/content/chat.json' with { type: 'json' };
import conversations from '../../../src/interfaces/cli/seed/content/conversations.json' with { type: 'json' };
import events from '../../../src/interfaces/cli/seed/content/events.json' with { type: 'json' };
import eventChat from '../../../src/interfaces/cli/seed/content/event-chat.json' with { type: 'json' };
import ideas from '../../../src/interfaces/cli/seed/content/ideas.json' with { type: 'json' };
import polls from '../../../src/interfaces/cli/seed/content/polls.json' with { type: 'json' };
import trials from '../../../src/interfaces/cli/seed/content/product-tests.json' with { type: 'json' };
import reviews from '../../../src/interfaces/cli/seed/content/service-reviews.json' with { type: 'json' };
import surveys from '../../../src/interfaces/cli/seed/content/surveys.json' with { type: 'json' };

/** Something that a member of the demonstration wrote. */
export interface Writing {
  readonly field: WordField;
  readonly text: string;
  /** As rules count it: 5 for those who work for the organisation. */
  readonly trust: number;
}

const OF_THE_HOUSE = 5;
/** Who wrote it is nobody in particular: what a newcomer may not write would be stopped. */
const UNKNOWN = 0;

const trustOf = (role: string, level: number): number =>
  role === 'member' || role === 'ambassador' ? level : OF_THE_HOUSE;
const levels = new Map(
  CONTENT.members.map(({ pseudonym, role, trustLevel }) => [pseudonym, trustOf(role, trustLevel)]),
);
const seats = new Map(chat.seats.map(({ seat, role }) => [seat, trustOf(role, UNKNOWN)]));

const of =
  (field: WordField, trust: number = UNKNOWN) =>
  (text: string): Writing => ({ field, text, trust });

/** All that members of the demonstration write, part by part. */
export const WRITINGS: Readonly<Record<string, readonly Writing[]>> = {
  topics: CONTENT.topics.flatMap(({ title, body, author, replies }) => [
    of('title', levels.get(author))(title),
    of('post', levels.get(author))(body),
    ...replies.map((reply) => of('post', levels.get(reply.author))(reply.body)),
  ]),
  profiles: CONTENT.members.flatMap(({ pseudonym, displayName, bio }) => [
    of('bio', levels.get(pseudonym))(bio),
    of('pseudonym', levels.get(pseudonym))(displayName),
  ]),
  chat: chat.messages.map(({ body, seat }) => of('message', seats.get(seat))(body)),
  conversations: conversations.conversations.flatMap(({ messages }) =>
    messages.map(({ body }) => of('message')(body)),
  ),
  polls: polls.polls.flatMap(({ question, description, options }) => [
    of('title')(question),
    ...[description, options.join('\n')].filter(Boolean).map(of('poll')),
  ]),
  events: [
    ...events.flatMap(({ title, summary, body, questions = [] }) => [
      of('title')(title),
      ...[`${summary}\n${body}`, ...questions.map(({ text }) => text)].map(of('event')),
    ]),
    ...eventChat.map(of('message')),
  ],
  ideas: ideas.flatMap(({ title, body, comments }) => [
    of('title')(title),
    ...[body, ...comments].map(of('idea')),
  ]),
  surveys: surveys.surveys.flatMap(({ title, intro, verbatims = {} }) => [
    of('title')(title),
    ...[intro, ...Object.values(verbatims as Record<string, string[]>).flat()].map(of('poll')),
  ]),
  'service reviews': reviews.flatMap((service) => service.reviews.map(({ text }) => of('post')(text))),
  'product tests': trials.tests.flatMap(({ feedback }) =>
    feedback.flatMap(({ title, text }) => [of('title')(title), of('post')(text)]),
  ),
};
