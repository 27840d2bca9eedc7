import { v7 as uuidv7 } from 'uuid';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { SHARED_SECRET } from '../support/sign-on/discourse-site.ts';
import type { World } from './world.ts';

/** Of sites that a test seals something for. */
export const SEALING_KEY = Buffer.alloc(32, 7).toString('base64url');

/** A DiscourseConnect provider, open. @returns its id */
export async function withDiscourse(world: Pick<World, 'app'>, slug: string, rules = ''): Promise<string> {
  const id = uuidv7();
  const box = new SealedBox([Buffer.from(SEALING_KEY, 'base64url')]);
  const [made] = await world.app.rows<{ id: string }>(
    `insert into site.sign_on_provider (id, slug, kind, label_fr, label_en, is_open, takes_new, email_trust, is_only_way,
       identifies, logs_out, rules, settings, sealed_secret, created_at)
     values ($1, $2, 'discourse', $2, $2, true, false, 'never', false, false, false, $3, $4, $5, now())
     on conflict (slug) do update set rules = excluded.rules returning id`,
    [
      id,
      slug,
      rules,
      JSON.stringify({ address: 'https://forum.example/session/sso' }),
      box.seal(SHARED_SECRET, `client secret ${id}`),
    ],
  );
  return made!.id;
}

/** Somebody who can sign in: members of these tests are there without a way in. */
export async function withAccount(world: Pick<World, 'app'>, memberId: string): Promise<void> {
  await world.app.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
     values ($1, $2, $2, now(), 'x', now() - interval '1 day', 1) on conflict do nothing`,
    [memberId, `${memberId}@exemple.fr`],
  );
}
