import { ownCircle } from '../../shared/actor.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { knownId, type MemberId } from '../../shared/id.ts';

/** How many people a private conversation holds, whoever began it among them. */
export const CONVERSATION_PEOPLE = { min: 2, max: 8 } as const;

/** Who takes part in an event. */
export const eventCircle = (gatheringId: string): string => `event:${gatheringId}`;

const OWN = ownCircle(knownId<'Member'>(''));

/** Who may know of a conversation: each of these people by themselves, apart by a space. */
export const circlesOf = (people: readonly MemberId[]): string => people.toSorted().map(ownCircle).join(' ');

export const peopleIn = (circles: string): MemberId[] =>
  circles
    .split(' ')
    .flatMap((one) => (one.startsWith(OWN) ? [knownId<'Member'>(one.slice(OWN.length))] : []));

/** @returns everybody once @throws InvalidValue beside `to` for too few and too many */
export function conversationPeople(by: MemberId, others: readonly MemberId[]): MemberId[] {
  const people = [...new Set([by, ...others])];
  if (people.length < CONVERSATION_PEOPLE.min) throw new InvalidValue('to', 'community.conversation-alone');
  if (people.length > CONVERSATION_PEOPLE.max)
    throw new InvalidValue('to', 'community.conversation-people', { max: CONVERSATION_PEOPLE.max - 1 });
  return people;
}
