import {
  type Guest,
  type GuestLine,
  judgedGuests,
  type LineRefused,
} from '#domain/community/invitations/guest-list';
import type { Actor } from '#domain/shared/actor';
import type { DisposableMail } from '../accounts/disposable-mail.port.ts';
import type { Invitations } from './invitations.port.ts';

const WHY = {
  member: 'community.guest-member',
  invited: 'community.guest-invited',
  refuses: 'community.guest-refuses',
} as const;

/** Who of a list can be invited now, and why the others cannot. */
export async function invitable(
  lines: readonly GuestLine[],
  on: { readonly invitations: Invitations; readonly disposableMail: DisposableMail; readonly at: Date },
): Promise<{ readonly guests: readonly Guest[]; readonly refused: readonly LineRefused[] }> {
  const judged = judgedGuests(lines, await on.disposableMail.domains());
  const known = await on.invitations.known(
    judged.guests.map(({ email }) => email.key),
    on.at,
  );
  const refused = judged.guests.flatMap(({ at, email }) => {
    const why = known.get(email.key);
    return why === undefined ? [] : [{ at, code: WHY[why] }];
  });
  return {
    guests: judged.guests.filter(({ email }) => !known.has(email.key)),
    refused: [...judged.refused, ...refused].toSorted((one, other) => one.at - other.at),
  };
}

const KNOWN_HERE: readonly string[] = Object.values(WHY);

/** Why lines are not followed, as far as whoever asks may know it: a machine that reads no members is not told who is one. */
export const refusedAsTold = (actor: Actor, refused: readonly LineRefused[]): readonly LineRefused[] =>
  actor.clientId === null || actor.may('member.read')
    ? refused
    : refused.map((line) =>
        KNOWN_HERE.includes(line.code) ? { ...line, code: 'community.guest-not-to-invite' } : line,
      );
