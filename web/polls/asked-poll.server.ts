import type { PollRow } from '#application/engagement/polls/poll-view';
import type { PollFormRequest } from '#interfaces/http/engagement/polls.request';
import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { endOfDay, isDay } from '../lib/paris-day.ts';

/** Who would vote on this page. */
export const voterIn = ({ actor, viewer }: Visit) => ({
  actor,
  memberSince: viewer.member?.joinedAt ?? null,
  branchesSince: viewer.member?.branchesSince ?? {},
  groups: viewer.member?.groups ?? [],
});

/** The poll of this address, as its viewer sees it. @throws PollNotFound */
export const pollIn = (visit: Visit) =>
  visit.app.engagement.pollPage.execute(voterIn(visit), visit.params['slug'] ?? '');

/** Names of those who ask these. */
export const askersOf = ({ app }: Visit, polls: readonly Pick<PollRow, 'authorId'>[]) =>
  app.members.names.of([...new Set(polls.map(({ authorId }) => authorId))]);

/** Groups of which the asker may ask those who are in them, by name. */
export async function groupsKnownTo({ app, actor }: Visit) {
  const groups = await app.moderation.groups.nameable(actor);
  return groups.filter(({ slug }) => actor.audiences.includes(`group:${slug}`));
}

/** What the form says, as the house takes it. @throws an `invalid` refusal beside `closesOn` */
export function termsIn({ ballots, closesOn, description = '', ...terms }: PollFormRequest) {
  if (!isDay(closesOn)) throw invalid('closesOn', 'field.day');
  return { ...terms, description, secret: ballots === 'secret', closesAt: endOfDay(closesOn) };
}
