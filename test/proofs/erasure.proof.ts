import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '#domain/shared/actor';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { tablesOf } from '../support/tables.ts';
import { drained } from './support/drained.ts';
import { OwnSite } from './support/own-site.ts';
import { People } from './support/people.ts';

/** That of the demonstration. */
const PASSWORD = 'violon-argile-canevas-7';
/** Both ways to leave, and most offices that one can hold. */
const LEAVING = [
  { email: 'membre@demo.test', role: 'member', words: 'erase' },
  { email: 'ambassadeur@demo.test', role: 'ambassador', words: 'keep' },
  { email: 'agent@demo.test', role: 'agent', words: 'keep' },
  { email: 'moderation@demo.test', role: 'moderator', words: 'erase' },
  { email: 'animation@demo.test', role: 'community_manager', words: 'keep' },
] as const satisfies readonly { email: string; role: Role; words: 'keep' | 'erase' }[];
const STAYS = { email: 'admin@demo.test', role: 'administrator' } as const;

/** What the law makes a host keep apart for a year, and nothing else may hold a name. */
const KEPT_APART = 'community.closed_account';
/** Rows about acts whose bare id stays, as their registers say; digests and counters that last minutes. */
const HOLDS_IDS = [
  KEPT_APART,
  'moderation.departed_address',
  'platform.audit_log',
  'platform.audit_text',
  'platform.throttle',
  ...Object.entries(PERSON_COLUMNS).flatMap(([table, { named }]) =>
    Object.values(named).some((as) => as === 'subject' || as === 'record') ? [table] : [],
  ),
];
/** Prose of others may say a name: it is theirs, and names are ordinary words. Mentions and quotes are looked for apart. */
const PROSE = ['community.post', 'community.topic', 'community.chat_message', 'community.search_document'];

interface Leaver {
  readonly id: string;
  readonly email: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly cookie: string;
  readonly words: 'keep' | 'erase';
  /** Passages that nobody else wrote. */
  readonly passages: readonly string[];
}

/**
 * Five members of the demonstration take their data along and leave. Their copy is compared with a reading of every table, and
 * afterwards every table, the queues among them, and every file is searched for what named them and for what those wrote who
 * took it along. Mails that left are not the site's any more, and kept pages live in the processes, which are started anew. The list
 * of who left is among the files and names each of them once, by the bare id.
 */
export async function proveErasure({ progress = silence }: { progress?: Progress } = {}): Promise<Figures> {
  const site = await OwnSite.demonstration('erasure');
  const process = site.start('all', { SEED: 'demo' });
  try {
    await process.untilReady(300_000);
    const people = new People(site);
    const tables = await tablesOf(site);
    const leavers = await Promise.all(LEAVING.map((one) => meet(site, people, one)));
    const somebody = await nameEverybody(site, people, leavers);
    const traps = await setTraps(site, somebody, leavers);
    await drained(site, 120_000);
    const short: string[] = [];
    let exported = 0;
    for (const leaver of leavers) {
      progress.show(`${leaver.pseudonym}: copy`);
      const copy = await copyOf(site, leaver);
      exported += Object.values(copy).reduce((sum, rows) => sum + rows.length, 0);
      short.push(...(await missingIn(site, copy, leaver)));
    }
    const admin = await meet(site, people, { ...STAYS, words: 'keep' });
    if ((await leave(site, admin)) < 400) short.push('the last administrator could leave');
    for (const leaver of leavers) {
      progress.show(`${leaver.pseudonym}: leaves`);
      const status = await leave(site, leaver);
      if (status !== 303) short.push(`${leaver.pseudonym} could not leave: ${status}`);
      const after = await fetch(`${site.origin}/compte`, {
        headers: { cookie: leaver.cookie },
        redirect: 'manual',
      });
      if (after.status === 200) short.push(`${leaver.pseudonym} is still signed in`);
    }
    progress.show('forgetting');
    await until(site, `select count(*) from ${KEPT_APART} where forgotten_at is null`);
    // Whatever their going sets off is told too before time passes.
    await drained(site, 120_000);
    await site.rows(`update platform.outbox set relayed_at = relayed_at - interval '3 hours'`);
    await site.rows(
      `update ${KEPT_APART} set left_at = left_at - interval '3 hours', forgotten_at = left_at - interval '3 hours'`,
    );
    await until(
      site,
      `select count(*) from ${KEPT_APART} where forgotten_at < left_at + interval '90 minutes'`,
    );

    const files = filesOf(site);
    // Three hours were taken from when they left: in the first ones of a month that is in another month, with a list of its own.
    const lists = files.filter(({ name }) => name.startsWith(LIST)).map(({ text }) => text);
    for (const { id, pseudonym } of leavers) {
      const times = lists.map((list) => list.split(id).length - 1).filter((found) => found > 0);
      if (times.length === 0 || times.some((found) => found > 1))
        short.push(`${pseudonym} is not on the list of who left, once`);
    }
    progress.show('looking');
    const looks = leavers.flatMap((leaver) =>
      looksFor(leaver)
        .filter(({ text }) => text === undefined || !traps.spared.some((spared) => spared.includes(text)))
        .map((look) => ({ ...look, of: leaver.pseudonym })),
    );
    const holders = await holding(site, tables, [...new Set(looks.map(({ pattern }) => pattern))]);
    for (const { what, pattern, except, of } of looks) {
      const written = files.filter(({ text }) => patternIn(pattern).test(text)).map(({ name }) => name);
      short.push(
        ...written
          .filter((name) => what !== 'the id' || !name.startsWith(LIST))
          .map((name) => `${name} holds ${what} of ${of}: ${pattern}`),
        ...holders
          .get(pattern)!
          .filter((table) => !except.includes(table))
          .map((table) => `${table} holds ${what} of ${of}: ${pattern}`),
      );
    }
    short.push(...(await sprung(site, traps)));
    const kept = await site.count(`select count(*) from ${KEPT_APART}`);
    if (kept !== leavers.length) short.push(`${kept} closed accounts are kept apart`);
    return {
      numbers: {
        left: leavers.length,
        'rows in their copies': exported,
        tables: tables.length,
        files: files.length,
        'tables looked through': looks.length * tables.length,
        passages: leavers.reduce((sum, { passages }) => sum + passages.length, 0),
        differences: short.length,
        crashes: process.crashes.length,
      },
      short: [...short, ...process.crashes],
    };
  } finally {
    await process.rest();
    await site.close();
  }
}

/** Who left, by the bare id: what a database that is put back is held against. */
const LIST = 'bytes/erasures/';

/** Every file of the store as it lies on the disk, its bytes read as text. */
function filesOf({ folder }: OwnSite): readonly { readonly name: string; readonly text: string }[] {
  const store = path.join(folder, 'files');
  if (!fs.existsSync(store)) return [];
  return fs
    .readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(store, file);
      return { name, text: `${name}\n${fs.readFileSync(file, 'utf8')}` };
    });
}

/** What PostgreSQL looks for, said for this language. */
const patternIn = (pattern: string): RegExp =>
  new RegExp(
    pattern
      .replaceAll('\\m', '(?<![\\p{L}\\p{N}_])')
      .replaceAll('\\M', '(?![\\p{L}\\p{N}_])')
      .replaceAll('[:alnum:]', '\\p{L}\\p{N}'),
    'iu',
  );

async function meet(
  site: OwnSite,
  people: People,
  { email, role, words }: { email: string; role: Role; words: 'keep' | 'erase' },
): Promise<Leaver> {
  const [row] = await site.rows<Omit<Leaver, 'cookie' | 'words' | 'passages'>>(
    `select m.id, a.email, m.pseudonym, m.handle from community.member m join community.account a on a.member_id = m.id
     where a.email = $1`,
    [email],
  );
  const passages = await passagesOf(site, row!.id);
  return { ...row!, words, passages, cookie: await people.signIn(row!.id, role) };
}

/** The middle of each text of theirs, where nobody else says the same. */
async function passagesOf(site: OwnSite, id: string): Promise<readonly string[]> {
  const rows = await site.rows<{ passage: string }>(
    `select distinct passage from (
       select p.author_id, substr(split_part(p.plain, E'\\n', 1), 10, 60) as passage from community.post p
       union all select m.author_id, substr(m.plain, 1, 60) from community.chat_message m
       union all select i.author_id, substr(i.plain, 1, 60) from engagement.idea i
       union all select c.author_id, substr(c.plain, 1, 60) from engagement.idea_comment c
     ) said where author_id = $1 and length(passage) >= 30
       and not exists (select from community.post o where o.author_id <> $1 and o.source not like '%/reponses/%'
         and position(said.passage in o.plain) > 0)`,
    [id],
  );
  return rows.map(({ passage }) => passage);
}

/** Somebody who stays mentions each of them and quotes a text of theirs; they come to an event that is to be. */
async function nameEverybody(site: OwnSite, people: People, leavers: readonly Leaver[]): Promise<string> {
  const [other] = await site.rows<{ cookie: string; topic: string }>(
    `select '' as cookie, (select id from community.topic where deleted_at is null and status = 'open' and audience = 'public'
       order by number limit 1) as topic`,
  );
  const [somebody] = await site.rows<{ id: string }>(
    `select m.id from community.member m join community.account a on a.member_id = m.id
     where m.role = 'member' and m.status = 'active' and a.email <> all($1::text[]) limit 1`,
    [leavers.map(({ email }) => email)],
  );
  const cookie = await people.signIn(somebody!.id);
  for (const { id, handle, pseudonym } of leavers) {
    const [said] = await site.rows<{ id: string; line: string }>(
      `select id, split_part(source, E'\\n', 1) as line from community.post where author_id = $1 and deleted_at is null
       order by posted_at limit 1`,
      [id],
    );
    const quote = said ? `> [${pseudonym} a écrit](/reponses/${said.id})\n>\n> ${said.line}\n\n` : '';
    const answered = await fetch(`${site.origin}/api/v1/topics/${other!.topic}/posts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: site.origin },
      body: JSON.stringify({
        body: `${quote}Merci @${handle}, cela répond à ce que je cherchais depuis hier.`,
      }),
    });
    if (answered.status !== 201) throw new Error(`A quote of ${pseudonym} was refused: ${answered.status}`);
  }
  return cookie;
}

interface Traps {
  /** An address that ends like a mention of one of them. */
  readonly address: string;
  /** What somebody reported and nobody judged. */
  readonly spared: readonly string[];
}

/** What forgetting must not touch, and what it must bear. */
async function setTraps(site: OwnSite, cookie: string, leavers: readonly Leaver[]): Promise<Traps> {
  const address = `contact@${leavers[0]!.handle}.example`;
  await site.rows(`update community.canned_paragraph set body = body || $1`, [` ${address}`]);
  for (const { id } of leavers)
    await site.rows(
      `update community.reference_version set confirmations = confirmations || jsonb_build_array(jsonb_build_object(
         'at', now(), 'by', $1::text, 'department', department, 'reviewBy', review_by::text))
       where id = (select id from community.reference_version order by id limit 1)`,
      [id],
    );
  const erasing = leavers.filter(({ words }) => words === 'erase');
  const [poll] = await site.rows<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'engagement' and table_name = 'poll' and is_generated = 'NEVER'`,
  );
  for (const { id } of erasing)
    for (const slug of [`one-${id}`, `two-${id}`])
      await site.rows(
        `insert into engagement.poll (${poll!.columns}) select ${poll!.columns} from (
           select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', $2::text,
             'author_id', $1::text))).* from engagement.poll p order by p.opened_at limit 1) like_it`,
        [id, slug],
      );
  const spared: string[] = [];
  for (const { id } of erasing) {
    const [post] = await site.rows<{ id: string; plain: string }>(
      `select p.id, p.plain from community.post p join community.topic t on t.id = p.topic_id
       where p.author_id = $1 and p.position > 1 and p.deleted_at is null and t.deleted_at is null and t.audience = 'public'
       order by p.posted_at desc limit 1`,
      [id],
    );
    if (!post) continue;
    const filed = await fetch(`${site.origin}/api/v1/reports`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: site.origin },
      body: JSON.stringify({
        kind: 'post',
        target: post.id,
        reason: await reasonOf(site),
        goodFaith: true,
        explanation: 'Ce message me met en cause et je demande que quelqu’un le lise.',
      }),
    });
    if (filed.status !== 201) throw new Error(`A report was refused: ${filed.status} ${await filed.text()}`);
    spared.push(post.plain);
  }
  return { address, spared };
}

const reasonOf = async (site: OwnSite): Promise<string> =>
  (
    await site.rows<{ key: string }>(
      `select key from moderation.report_reason where offered order by position limit 1`,
    )
  )[0]!.key;

/** @returns what was touched and should not have been */
async function sprung(site: OwnSite, { address, spared }: Traps): Promise<readonly string[]> {
  const touched: string[] = [];
  if (
    (await site.count(`select count(*) from community.canned_paragraph where body like '%' || $1`, [
      address,
    ])) === 0
  )
    touched.push(`an address of somebody else was taken for a mention: ${address}`);
  for (const text of spared)
    if ((await site.count(`select count(*) from community.post where plain = $1`, [text])) === 0)
      touched.push(`evidence that nobody had judged is gone: ${text.slice(0, 60)}`);
  if (spared.length === 0) touched.push('nothing was reported');
  return touched;
}

async function copyOf(site: OwnSite, { cookie }: Leaver): Promise<Record<string, readonly unknown[]>> {
  const answer = await fetch(`${site.origin}/compte/donnees/copie.json`, {
    headers: { cookie },
    redirect: 'manual',
  });
  if (answer.status !== 200) throw new Error(`The copy answers ${answer.status}`);
  return ((await answer.json()) as { data: Record<string, readonly unknown[]> }).data;
}

/** Counted without the registers' help: rows of the tables that anybody would look into first. */
async function missingIn(
  site: OwnSite,
  copy: Record<string, readonly unknown[]>,
  { id, pseudonym }: Leaver,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [table, column] of Object.entries(EXPECTED)) {
    const rows = await site.count(`select count(*) from ${table} where ${column} = $1`, [id]);
    if ((copy[table]?.length ?? 0) !== rows)
      missing.push(`the copy of ${pseudonym} has ${copy[table]?.length ?? 0} of ${rows} rows of ${table}`);
  }
  for (const row of (copy['engagement.act'] ?? []) as readonly Record<string, unknown>[])
    if ((row['by_id'] ?? id) !== id || 'source' in row)
      missing.push(`the copy of ${pseudonym} tells who did something`);
  return missing;
}
const EXPECTED = {
  'community.member': 'id',
  'community.account': 'member_id',
  'community.session': 'member_id',
  'community.post': 'author_id',
  'community.topic': 'author_id',
  'community.draft': 'member_id',
  'community.bookmark': 'member_id',
  'community.helpful_vote': 'member_id',
  'community.reaction': 'member_id',
  'community.notification': 'member_id',
  'community.chat_message': 'author_id',
  'engagement.line': 'member_id',
  'engagement.badge_award': 'member_id',
  'engagement.idea': 'author_id',
  'engagement.idea_vote': 'member_id',
  'engagement.merged_vote': 'member_id',
  'engagement.turnout': 'member_id',
  'engagement.named_ballot': 'member_id',
  'engagement.service_review': 'author_id',
  'events.registration': 'member_id',
  'moderation.report': 'reporter_id',
  'moderation.decision': 'subject_id',
  'moderation.sanction': 'member_id',
} as const;

async function leave(site: OwnSite, { cookie, words }: Leaver): Promise<number> {
  const answer = await fetch(`${site.origin}/compte/depart`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ words, password: PASSWORD }),
  });
  return answer.status;
}

interface Look {
  readonly what: string;
  readonly pattern: string;
  readonly except: readonly string[];
  /** Of theirs, for words. */
  readonly text?: string;
}

function looksFor({ id, email, pseudonym, handle, words, passages }: Leaver): readonly Look[] {
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [
    { what: 'the id', pattern: id, except: HOLDS_IDS },
    { what: 'the address', pattern: literal(email), except: [KEPT_APART] },
    { what: 'the name', pattern: `\\m${literal(pseudonym)}\\M`, except: [KEPT_APART, ...PROSE] },
    {
      what: 'a mention',
      pattern: `((?<![[:alnum:]_.-])@|/membres/)${literal(handle)}(?![[:alnum:]_-])`,
      except: [KEPT_APART],
    },
    { what: 'a quote', pattern: `\\[${literal(pseudonym)} a écrit\\]`, except: [] },
    ...(words === 'erase'
      ? passages.map((passage) => ({
          what: 'words',
          text: passage,
          pattern: literal(passage),
          except: [] as string[],
        }))
      : []),
  ];
}

/** The tables that hold each of these. */
async function holding(
  site: OwnSite,
  tables: readonly string[],
  patterns: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map(patterns.map((pattern): [string, string[]] => [pattern, []]));
  for (const table of tables) {
    // As JSON, so that a text stands as it was written; made once for all that is looked for.
    const rows = await site.rows<{ pattern: string }>(
      `with said as materialized (select to_jsonb(t)::text as words from ${table} t)
       select pattern from unnest($1::text[]) pattern where exists (select from said where words ~* pattern)`,
      [patterns],
    );
    for (const { pattern } of rows) found.get(pattern)!.push(table);
  }
  return found;
}

/** The jobs run every minute. */
async function until(site: OwnSite, none: string): Promise<void> {
  for (let second = 0; second < 300; second++) {
    if ((await site.count(none)) === 0) return;
    await sleep(1000);
  }
  throw new Error(`Still there after five minutes: ${none}`);
}

if (isProgram(import.meta)) await conclude('erasure', (progress) => proveErasure({ progress }));
