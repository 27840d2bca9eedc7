import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

export interface World {
  readonly members: readonly SignedIn[];
  /** Ids of channels that all of them may read and write in. */
  readonly channels: readonly string[];
}

export async function makeWorld(site: OwnSite, members: number, channels: number): Promise<World> {
  const people = new People(site);
  const joined: SignedIn[] = [];
  for (let index = 0; index < members; index += 1) joined.push(await people.join(`Voix${index}`));
  const rows = await site.rows<{ id: string }>(
    `insert into community.chat_channel (id, slug, name, description, kind, branch, audience, slow_seconds, locked,
       retention_days, last_position, last_change, opened_at)
     select gen_random_uuid(), 'salon-' || n, 'Salon ' || n, 'Pour parler.', 'public', null, 'members', 0, false,
       null, 0, 0, now()
     from generate_series(1, $1) n returning id`,
    [channels],
  );
  return { members: joined, channels: rows.map(({ id }) => id) };
}
