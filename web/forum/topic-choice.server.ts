import type { TopicChoice } from '#application/community/topics/topic-choices.query';
import { LIMITS } from '#application/community/limits';
import { topicHref, topicNumberIn } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { aNumber, queryOf, upTo } from '../lists/query.ts';

type Asker = Pick<Visit, 'app' | 'actor'>;

/** What somebody typed to name a topic: it names one, or some are like it. */
interface Meant {
  readonly named: TopicChoice | null;
  readonly like: readonly TopicChoice[];
}

/** Where somebody is who chooses another topic: what they looked for, what is offered, and which one they chose. */
export interface TopicChoiceStep {
  readonly q: string;
  readonly chosen: TopicChoice | null;
  readonly offered: readonly TopicChoice[];
  /** They were looked for, and not only like the topic that another one is chosen for. */
  readonly areFound: boolean;
  /** Why nothing is chosen. */
  readonly error: string | null;
}

const NOT_FOUND = 'community.topic-not-found';
const NONE_LIKE = 'community.no-topic-like-this';
const A_MESSAGE = /(?:^|\/)reponses\/([0-9a-f-]{36})(?:\/|$)/;
const A_TOPIC = /(?:^|\/)sujets\/([^/]+)/;
/** A bare number, or the end of an address; words may look like either. */
const LOOSE = /^(?:\d+|[a-z0-9-]+-\d+)$/;

/** The number of the topic in what somebody pasted: its address, or that of a message in it, or the bare number; null where it is none of these. */
export async function numberSaid({ app, actor }: Asker, said: string): Promise<number | null> {
  const path = said
    .trim()
    .replace(/^#/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  const postId = A_MESSAGE.exec(path)?.[1];
  if (postId === undefined) return topicNumberIn(A_TOPIC.exec(path)?.[1] ?? LOOSE.exec(path)?.[0] ?? '');
  const place = await app.community.postPermalink.execute(actor, postId);
  return place.found === 'page' ? place.number : null;
}

/** The same for an act. @throws beside that field */
export async function otherTopicNumber(asker: Asker, said: string, field = 'other'): Promise<number> {
  const number = await numberSaid(asker, said);
  if (number === null) throw invalid(field, NOT_FOUND);
  return number;
}

/** Whether this names that topic and can be nothing else: a year, or the name of an illness, ends in a number too. */
const isSurely = ({ slug, number }: TopicChoice, said: string): boolean =>
  said.includes('/') || said === `#${number}` || said === `${slug}-${number}`;

/**
 * Topics that somebody may mean: the one whose address or number this is, else those whose titles hold these words or look like them. What
 * may be a number or words offers both.
 */
export async function topicsMeant(asker: Asker, said: string): Promise<Meant> {
  const { app, actor } = asker;
  const text = said.trim().slice(0, LIMITS.otherTopic.max);
  if (text === '') return { named: null, like: [] };
  const number = await numberSaid(asker, text);
  const [named] = number === null ? [] : await app.community.topicChoices.execute(actor, [number]);
  if (named && isSurely(named, text)) return { named, like: [] };
  const [begun, alike] = await Promise.all([
    app.community.suggestions.execute(actor, text),
    app.community.similarTopics.execute(actor, text),
  ]);
  const others = [...begun.flatMap((each) => (each.kind === 'topic' ? [each] : [])), ...alike];
  const like = await choicesOf(asker, named ? [named, ...others] : others);
  return named && like.length === 1 ? { named, like: [] } : { named: null, like };
}

const choicesOf = ({ app, actor }: Asker, topics: readonly { readonly number: number }[]) =>
  app.community.topicChoices.execute(actor, [...new Set(topics.map(({ number }) => number))]);

/**
 * The step of choosing another topic than this one, as the address says it: `q`, what was looked for; `avec`, which was chosen. At first,
 * those are offered that are like this one.
 * @param refuses why that one cannot be chosen, as a code of a refusal
 */
export async function otherTopicStep(
  visit: Visit,
  topic: { readonly number: number; readonly title: string },
  refuses: (other: TopicChoice) => string | null,
): Promise<TopicChoiceStep> {
  const { app, actor, url } = visit;
  const { q = '', avec } = queryOf(url, { q: upTo(LIMITS.otherTopic.max), avec: aNumber });
  const { named, like } = await (avec === undefined
    ? topicsMeant(visit, q)
    : topicChosen(visit, Number(avec)));
  const refused = named && refuses(named);
  if (named && refused === null) return { q, chosen: named, offered: [], areFound: true, error: null };
  const others = (topics: readonly TopicChoice[]) => topics.filter(({ number }) => number !== topic.number);
  const instead = named?.repeats ? await choicesOf(visit, [named.repeats]) : [];
  const found = others([...like, ...instead]);
  const near = async () =>
    others(await choicesOf(visit, await app.community.similarTopics.execute(actor, topic.title)));
  const areFound = found.length > 0;
  const vain = avec === undefined ? (q === '' || areFound ? null : NONE_LIKE) : NOT_FOUND;
  const why = refused ?? vain;
  const offered = areFound ? found : await near();
  return { q, chosen: null, offered, areFound, error: why && reasonFor(visit, why) };
}

async function topicChosen(asker: Asker, number: number): Promise<Meant> {
  const [named = null] = await choicesOf(asker, [{ number }]);
  return { named, like: [] };
}

const reasonFor = ({ problemOf }: Pick<Visit, 'problemOf'>, code: string): string =>
  problemOf(invalid('q', code)).fields?.[0]?.text ?? '';

/** As suggestions are told to scripts. */
export const toldOf = (choice: TopicChoice, note: string) => ({
  number: choice.number,
  title: choice.title,
  href: topicHref(choice),
  note,
});
