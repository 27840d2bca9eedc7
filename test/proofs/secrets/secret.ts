import { type Base, type Principal, PRINCIPALS } from './base.ts';
import type { OneWorld } from './one-world.ts';

/** Where the secret stands, or would stand: addresses that name it. */
export interface Place {
  readonly topic?: { readonly id: string; readonly number: number };
  readonly post?: string;
  readonly draft?: string;
  readonly file?: string;
  readonly reference?: string;
  readonly handle?: string;
  readonly item?: string;
  readonly conversation?: string;
  readonly message?: string;
  readonly channel?: string;
  readonly channelSlug?: string;
  readonly event?: string;
  readonly eventAddress?: string;
  readonly poll?: string;
  readonly pollSlug?: string;
  readonly survey?: string;
  readonly surveySlug?: string;
  readonly trial?: string;
  readonly trialSlug?: string;
  readonly feedback?: string;
  readonly idea?: string;
  readonly ideaAddress?: string;
  readonly comment?: string;
  readonly group?: string;
}

interface Kind {
  readonly name: string;
  /** All of the principals unless told. */
  readonly from?: readonly Principal[];
}

/** One world has one thing more, made by the acts of members. */
export interface SecretThing extends Kind {
  readonly make: (world: OneWorld, base: Base) => Promise<Place>;
  /** What happens in the other world meanwhile, where it is no secret that something does. */
  readonly instead?: (world: OneWorld, base: Base) => Promise<unknown>;
  /** Goes on with it, while others listen. */
  readonly goOn?: (world: OneWorld, base: Base, place: Place) => Promise<unknown>;
}

/** Both worlds have the thing; what it says differs. */
export interface SecretText extends Kind {
  /** In the world that both begin as, with this text. */
  readonly prepare: (world: OneWorld, base: Base, text: string) => Promise<Place>;
}

export type Secret = SecretThing | SecretText;
export const isText = (secret: Secret): secret is SecretText => 'prepare' in secret;

export const BUT_MEMBERS: readonly Principal[] = ['visitor', 'pending', 'banned'];
/** Moderators of any category know every topic. */
export const BUT_LIMITED = PRINCIPALS.filter((one) => one !== 'limited');

/** Somebody reports it, a moderator decides. */
export async function hide(
  world: OneWorld,
  base: Base,
  what: { readonly kind: string; readonly target: string },
): Promise<void> {
  const { moderator, agent } = base.people;
  await world.settle();
  await world.act('POST', '/reports', agent, {
    ...what,
    reason: 'publicite-ou-hors-sujet',
    goodFaith: true,
  });
  await world.settle();
  const [item] = await world.rows<{ id: string }>(
    'select id from moderation.review_item where target_id = $1',
    [what.target],
  );
  const at = `/review-items/${item!.id}`;
  await world.act('POST', `${at}/claim`, moderator, {});
  const { version, content } = await world.act<{ version: number; content: { mark: string } }>(
    'GET',
    at,
    moderator,
  );
  const [template] = await world.rows<{ key: string }>(
    `select key from moderation.statement_template
     where $1 = any(regexp_split_to_array(restriction, '_and_|_or_')) order by position limit 1`,
    ['hide'],
  );
  await world.act('POST', `${at}/decision`, moderator, {
    version,
    read: content.mark,
    action: 'hide',
    template: template!.key,
    facts: 'Ce sont les faits de la décision.',
    explanation: 'Cela ne va pas avec les règles de ce lieu.',
    verdict: 'agreed',
  });
}
