import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { voterIn } from './asked-poll.server.ts';

const LINK = /\/sondages\/([a-z0-9][a-z0-9-]{0,90})(?=["?#])/;

/** The end of the address of the first poll that these texts link to; null for none. */
export const pollLinked = (htmls: readonly string[]): string | null =>
  htmls.map((html) => LINK.exec(html)?.[1]).find((slug) => slug !== undefined) ?? null;

/** A poll by the end of its address, as its reader may know of it; null for none, and for one that is not theirs to know. */
export async function pollCalled(visit: Visit, key: string | null): Promise<PollView | null> {
  if (key === null || !visit.actor.uses('polls')) return null;
  const poll = await visit.app.engagement.pollPage.execute(voterIn(visit), key).catch((refusal: unknown) => {
    if (visit.problemOf(refusal).status >= 500) throw refusal;
    return null;
  });
  return poll?.hidden ? null : poll;
}

/** The same of several, by the ends of their addresses or by their ids: those that are the reader's to know. */
export async function pollsCalled(
  visit: Visit,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PollView>> {
  const found = await Promise.all(
    [...new Set(keys)].map(async (key) => [key, await pollCalled(visit, key)] as const),
  );
  return new Map(found.flatMap(([key, poll]) => (poll ? [[key, poll] as const] : [])));
}

/** The end of an address as somebody typed it: what names a piece there. */
export const keyTyped = (typed: string): string =>
  typed
    .split(/[?#]/)[0]!
    .split('/')
    .findLast((part) => part !== '') ?? '';

/**
 * A poll by its address, or by the end of it, as somebody typed it.
 * @throws what stands beside `poll`: said alike of what is not there and of what is not theirs to know
 */
export async function pollTyped(visit: Visit, typed: string): Promise<PollView> {
  const poll = await pollCalled(visit, keyTyped(typed));
  if (poll === null) throw invalid('poll', 'site.block-poll');
  return poll;
}

/** What is written with a poll beside it: a link to the poll on a line of its own. @throws what stands beside `poll` */
export async function withPoll(visit: Visit, body: string, typed: string | undefined): Promise<string> {
  if (typed === undefined) return body;
  const poll = await pollTyped(visit, typed);
  const label = createTexts(visit.locale)('polls.linked.label', {
    question: poll.question.replaceAll(/[[\]\\]/g, ' '),
  });
  return `${body.trimEnd()}\n\n[${label}](${pollHref(poll)})\n`;
}
