import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Role } from '#domain/shared/actor';
import { EMAIL } from '../../support/journey-people.ts';
import { templatesOf } from '../../support/journey-templates.ts';
import { People } from '../support/people.ts';
import { plantPrivateWords } from './private-words.ts';
import { CANARY } from './world.ts';

export interface Aviary {
  readonly addresses: number;
  /** Answers that visitors were given. */
  readonly looked: number;
  /** Of those, out of the cache. */
  readonly kept: number;
  readonly planted: readonly string[];
  readonly empty: readonly string[];
  readonly found: readonly string[];
  /** Whether one in what everybody may read was heard: the look must be able to fail. */
  readonly heard: boolean;
}

const MACHINES = ['/sitemap.xml', '/flux.xml', '/flux.rss', '/flux.json', '/robots.txt'];

/**
 * The demonstration with canaries in all that is private. Members and the team look at every page of the site, then a visitor
 * does twice, the second time where it may come out of what was kept: no answer may sing.
 */
export async function lookForCanaries(site: {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pool: Pool;
}): Promise<Aviary> {
  const templates = await templatesOf(site.databaseUrl);
  const people = new People(site);
  const cookies: string[] = [];
  const who = await idsOf(site.pool, [EMAIL.member, EMAIL.administrator]);
  const { columns: planted, empty } = await plantPrivateWords(site.pool);
  for (const { id, role } of who) cookies.push(await people.signIn(id, role));

  const addresses = [...new Set([...templates.map(({ address }) => address), ...MACHINES])];
  const found: string[] = [];
  let looked = 0;
  let kept = 0;
  for (const address of addresses) {
    for (const cookie of cookies) await got(site.url + address, cookie);
    for (let time = 0; time < 2; time++) {
      const { text, control, status } = await got(site.url + address);
      looked += 1;
      if (status === 200 && control.startsWith('public')) kept += 1;
      if (status >= 500) found.push(`${address} answered ${status}`);
      if (text.includes(CANARY)) found.push(`${address}: …${around(text)}…`);
    }
  }
  return {
    addresses: addresses.length,
    looked,
    kept,
    planted,
    empty,
    found,
    heard: await isHeardInPublic(site, templates.find(({ route }) => route === 'sujets/:address')!.address),
  };
}

async function idsOf(pool: Pool, emails: readonly string[]): Promise<{ id: string; role: Role }[]> {
  const { rows } = await pool.query<{ id: string; role: Role }>(
    `select m.id, m.role from community.account a join community.member m on m.id = a.member_id
     where a.email_key = any($1)`,
    [emails],
  );
  if (rows.length < emails.length) throw new Error('The demonstration accounts are missing.');
  return rows;
}

/** A canary in a reply that everybody reads must be heard. */
async function isHeardInPublic(site: { url: string; pool: Pool }, topic: string): Promise<boolean> {
  await site.pool.query(
    `update community.post set html = '<p>' || $1 || '</p>' where topic_id =
       (select id from community.topic where number = $2)`,
    [CANARY, Number(/-(\d+)$/.exec(topic)![1])],
  );
  for (let tries = 0; tries < 40; tries++) {
    if ((await got(site.url + topic)).text.includes(CANARY)) return true;
    await sleep(50);
  }
  return false;
}

interface Got {
  readonly status: number;
  readonly text: string;
  readonly control: string;
}

async function got(url: string, cookie?: string): Promise<Got> {
  const answer = await fetch(url, { redirect: 'manual', headers: { ...(cookie && { cookie }) } });
  return {
    status: answer.status,
    text: `${answer.headers.get('location') ?? ''} ${await answer.text()}`,
    control: answer.headers.get('cache-control') ?? '',
  };
}

const around = (text: string): string => {
  const at = text.indexOf(CANARY);
  return text.slice(Math.max(0, at - 80), at + 40).replaceAll(/\s+/g, ' ');
};
