import { postHref } from '../lib/addresses.ts';
import type { MessageKey } from '../lib/texts.tsx';

const NEW_TOPIC = /^new-topic(:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$/;

/** Whether a draft is of a topic that was not opened yet. */
export const isNewTopic = (place: string): boolean => NEW_TOPIC.test(place);

/** A place of its own for a topic that is begun: several may be on their way. */
export const freshPlace = (): string => `new-topic:${crypto.randomUUID()}`;

/** Where a topic that was begun is written further. */
export const draftHref = (place: string): string =>
  `/questions/nouvelle?brouillon=${encodeURIComponent(place)}`;

/** Where its whole text can be read and copied, wherever it was meant for. */
export const draftTextHref = (place: string): string =>
  `/brouillons/texte?brouillon=${encodeURIComponent(place)}`;

/** Where a draft goes on: the form that it was begun in. */
export function resumeAt(place: string): string {
  const [kind = '', id = ''] = place.split(':');
  if (kind === 'post') return `${postHref(id)}/modifier`;
  return kind === 'topic' ? `/brouillons/${id}` : draftHref(place);
}

/** The field that a text is written in: who keeps a draft goes on there. */
export const WRITING = 'body';

const KINDS: Readonly<Record<string, MessageKey>> = {
  'new-topic': 'compose.drafts.newTopic',
  topic: 'compose.drafts.answer',
  post: 'compose.drafts.edit',
};

/** What it is to become, in words. */
export const draftKind = (place: string): MessageKey =>
  KINDS[place.split(':')[0] ?? ''] ?? 'compose.drafts.newTopic';
