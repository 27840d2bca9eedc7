import { topicsMeant } from '../forum/topic-choice.server.ts';
import { topicNote } from '../forum/topic-note.ts';
import type { Deed, Refused, Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { typedIn } from '../lib/refused.ts';
import { createTexts, formatOf } from '../lib/texts.tsx';
import { noneIsMeant, stillMeant } from '../lists/still-meant.ts';
import type { Choice } from '../ui/field.tsx';

/**
 * The topic that is to stand above an incident, chosen among those that were offered or said in words; null where a new one is meant.
 * @throws invalid beside `topic`
 */
export async function topicSaid(
  input: { readonly topic?: string; readonly topicNumber?: number },
  deed: Pick<Deed, 'app' | 'actor' | 'typed'>,
): Promise<number | null> {
  const { topic = '', topicNumber } = input;
  if (topicNumber !== undefined && stillMeant(deed.typed, 'topic', 'topicNumber') !== '') return topicNumber;
  if (topic === '' || noneIsMeant(deed.typed, 'topic', 'topicNumber')) return null;
  const { named, like } = await topicsMeant(deed, topic);
  if (named) return named.number;
  throw invalid('topic', like.length > 0 ? 'community.topic-to-choose' : 'community.no-topic-like-this');
}

/** Topics to choose among, where the words in a form that was refused, for whatever reason, name none. */
export async function topicsOffered(
  visit: Pick<Visit, 'app' | 'actor' | 'locale'>,
  refused: Pick<Refused, 'typed'> | undefined,
): Promise<readonly Choice[]> {
  const { like } = await topicsMeant(visit, typedIn(refused, 'topic'));
  const [t, format] = [createTexts(visit.locale), formatOf(visit.locale)];
  return like.map((each) => ({
    value: String(each.number),
    label: each.title,
    help: topicNote(each, t, format),
  }));
}
