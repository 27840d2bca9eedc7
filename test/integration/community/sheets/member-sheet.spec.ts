import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadMemberSheet } from '#application/community/sheets/read-member-sheet';
import { type AuditEntry, AuditedActs } from '#application/shared/audit-log';
import { isShown, SHEET_PARTS, type SheetPart } from '#application/shared/member-sheet';
import { MemberNotFound } from '#domain/community/members/member.errors';
import { type Actor, NotAllowed, type Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlConsentsRead } from '#infrastructure/community/consents/consents.sql';
import { SqlMemberActivity } from '#infrastructure/community/members/member-activity.sql';
import { SqlSegmentsRead } from '#infrastructure/community/segments/segments.sql';
import { SqlMemberSheet } from '#infrastructure/community/sheets/member-sheet.sql';
import { SqlTerms } from '#infrastructure/community/terms/terms.sql';
import { SqlEngagementSheet } from '#infrastructure/engagement/sheets/engagement-sheet.sql';
import { SqlEventsSheet } from '#infrastructure/events/sheets/events-sheet.sql';
import { signedIn } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import type { MemberRow } from '../../../support/forum-rows.ts';
import { AT_ONCE } from '../../../support/stand-ins.ts';

const NOW = new Date('2026-06-15T10:00:00Z');
const clock = { now: () => NOW };

let db: ForumDatabase;
let member: MemberRow;
let helper: MemberRow;
let sheets: ReadMemberSheet;
let engagement: SqlEngagementSheet;
let events: SqlEventsSheet;
const log: AuditEntry[] = [];
/** What the member took part in, each a poll and a survey. */
const TAKEN = [
  { of: 'secret', secret: true, audience: 'members' },
  { of: 'nominatif', secret: false, audience: 'members' },
  { of: 'restreint', secret: false, audience: 'group:panel' },
];

const among = (audiences: readonly string[], permissions: readonly Permission[]): Actor =>
  signedIn(helper.id, {
    audiences,
    grants: ['member.read' as const, ...permissions].map((one) => [one, 'everywhere'] as const),
  });
const holding = (...permissions: Permission[]): Actor => among([], permissions);
const everything = () => holding(...new Set(Object.values(SHEET_PARTS)));
const of = (actor: Actor, id = member.id) => sheets.execute(actor, id as MemberId);

beforeAll(async () => {
  db = await forumDatabase();
  const { rows, sql, pool } = db;
  helper = await rows.member('Helper', { role: 'moderator' });
  member = await rows.member('Zoe', { branches: ['music'], region: 'Bretagne', groups: ['panel'] });
  const [open, closed] = [
    await rows.category('general'),
    await rows.category('interne', { audience: 'staff' }),
  ];
  const asked = await rows.topic(open, member, {
    title: 'Une question',
    at: new Date('2026-06-02T10:00:00Z'),
  });
  await rows.reply(asked, member, { body: 'Une réponse', at: new Date('2026-05-31T23:30:00Z') });
  await rows.topic(open, member, { title: 'Trop ancienne', at: new Date('2025-06-20T10:00:00Z') });
  await rows.topic(closed, member, { title: 'Entre soi', at: new Date('2026-06-03T10:00:00Z') });
  await rows.insert('last_visit', { member_id: member.id, day: '2026-06-01' });
  await rows.insert('consent', {
    id: rows.id(),
    member_id: member.id,
    purpose: 'news',
    wording: '2026-11',
    given_at: NOW,
    given_way: 'consents',
  });
  for (const [name, among] of [
    ['Musique', 'music'],
    ['Film', 'film'],
  ] as const)
    await rows.insert('segment', {
      id: rows.id(),
      name,
      match: 'all',
      changed_by: helper.id,
      changed_at: NOW,
      conditions: JSON.stringify([{ field: 'branches', among: [among], except: false }]),
    });
  const campaignId = rows.id();
  await rows.insert('campaign', {
    id: campaignId,
    name: 'Lettre de juin',
    segment_name: 'Musique',
    language: 'fr',
    subject: 's',
    source: 's',
    per_minute: 60,
    state: 'sent',
    created_by: helper.id,
    created_at: NOW,
  });
  await rows.insert('campaign_letter', {
    id: rows.id(),
    campaign_id: campaignId,
    member_id: member.id,
    over_at: NOW,
    outcome: 'sent',
  });
  const mail = { member_id: member.id, claimed_at: NOW };
  await rows.insert('mail_sent', { ...mail, id: rows.id(), key: 'digest:1', sent_at: NOW });
  await rows.insert('mail_sent', { ...mail, id: rows.id(), key: 'digest:2' });
  await rows.insert('passkey', {
    id: rows.id(),
    member_id: member.id,
    credential_id: 'secret-id',
    public_key: 'secret-key',
    counter: 0,
    transports: [],
    name: 'Le téléphone de Zoé',
    added_at: NOW,
  });
  await pool.query(`insert into engagement.participant (member_id, points) values ($1, 12)`, [member.id]);
  await pool.query(
    `insert into engagement.badge (key, name, description, criterion, metric, thresholds, position)
     values ('sheet', 'Entraide', '', '', 'replies', '{}', 99)`,
  );
  await pool.query(
    `insert into engagement.badge_award (member_id, badge, tier, earned_at)
     values ($1, 'sheet', 'bronze', $2), ($1, 'sheet', 'gold', $2)`,
    [member.id, NOW],
  );
  for (const { secret, audience, of: kind } of TAKEN) {
    const id = rows.id();
    await pool.query(
      `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
         audiences, closes_at)
       values ($1, $2, $3, $4, $2, 'single', '{a,b}', 1, 1, 'on_close', $5, array[$6::text], $4)`,
      [id, `scrutin-${kind}`, helper.id, NOW, secret, audience],
    );
    await pool.query(`insert into engagement.turnout (poll_id, member_id, secret) values ($1, $2, $3)`, [
      id,
      member.id,
      secret,
    ]);
    const survey = rows.id();
    await pool.query(
      `insert into engagement.survey (id, slug, author_id, written_at, title, anonymous, audiences, pages, opened_at, closes_at)
       values ($1, $2, $3, $4, $2, $5, array[$7::text], '[]', $4, $6)`,
      [survey, `enquete-${kind}`, helper.id, NOW, secret, new Date(NOW.getTime() + 1000), audience],
    );
    await pool.query(
      `insert into engagement.survey_turnout (survey_id, member_id, anonymous) values ($1, $2, $3)`,
      [survey, member.id, secret],
    );
  }
  const gathering = rows.id();
  await pool.query(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, state, source, html, plain)
     values ($1, 1, $2, $3, 'c', 'rencontre', 'webinar', 'Rencontre', '', 'members', $3, $4, 'Europe/Paris', '', '', 'published',
       '', '', '')`,
    [gathering, helper.id, NOW, new Date(NOW.getTime() + 3_600_000)],
  );
  await pool.query(
    `insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool, attended_at, note)
     values ($1, $2, 1, $3, $4, 1, 'confirmed', 'open', $4, 'Un mot pour vous seuls')`,
    [rows.id(), gathering, member.id, NOW],
  );
  const acts = new AuditedActs({ write: (entry) => Promise.resolve(void log.push(entry)) }, clock, AT_ONCE);
  sheets = new ReadMemberSheet(
    new SqlMemberSheet(sql, clock),
    new SqlMemberActivity(sql),
    new SqlSegmentsRead(sql, clock),
    new SqlConsentsRead(sql),
    new SqlTerms(sql),
    acts,
  );
  engagement = new SqlEngagementSheet(sql);
  events = new SqlEventsSheet(sql);
});
afterAll(() => db.close());

/** All that one reader is shown, by the names of the parts; what is hidden is not there. */
async function shownTo(actor: Actor): Promise<readonly string[]> {
  const [own, opinions, gone] = [
    await of(actor),
    await engagement.of(actor, member.id),
    await events.of(actor, member.id),
  ];
  const { name: _name, parts: _parts, ...community } = own;
  return Object.entries({ ...community, ...opinions, events: gone })
    .filter(([, part]) => part !== null)
    .map(([name]) => name)
    .toSorted();
}

describe('the sheet of a member', () => {
  it('tells all of its parts to who holds every right', async () => {
    const sheet = await of(everything());
    expect(sheet.identity).toMatchObject({
      pseudonym: 'Zoe',
      branches: ['music'],
      region: 'Bretagne',
      groups: ['panel'],
      seenOn: '2026-06-01',
    });
    expect(sheet.segments!.map(({ name }) => name)).toEqual(['Musique']);
    expect(sheet.letters).toMatchObject({
      mails: 1,
      campaigns: [{ name: 'Lettre de juin', outcome: 'sent' }],
    });
    expect(sheet.consents).toMatchObject({
      given: [{ purpose: 'news', withdrawnAt: null }],
      terms: [{ label: '1' }],
    });
    expect(sheet.access).toEqual([{ way: 'passkey', since: NOW, lastUsedAt: null }]);
    expect(await engagement.of(everything(), member.id)).toMatchObject({
      points: { balance: 12, badges: [{ name: 'Entraide', tier: 'gold', earnedAt: NOW }] },
      polls: [{ slug: 'scrutin-nominatif' }],
      surveys: [{ slug: 'enquete-nominatif' }],
    });
    expect(await events.of(everything(), member.id)).toMatchObject([
      { title: 'Rencontre', state: 'confirmed', attended: true },
    ]);
  });

  it('counts by months of Paris what the reader may know of', async () => {
    const { activity } = await of(everything());
    expect(activity!.months).toHaveLength(12);
    expect(activity!.months[0]).toEqual({ month: '2025-07', opened: 0, replies: 0 });
    // 31 May, 23:30 UTC, is 1 June in Paris.
    expect(activity!.months.at(-1)).toEqual({ month: '2026-06', opened: 1, replies: 1 });
    expect(activity!.wrote.map(({ topic }) => topic.title)).not.toContain('Entre soi');
  });

  it('says nothing of secret polls, anonymous surveys, keys, or what was written to hosts', async () => {
    const all = JSON.stringify([
      await of(everything()),
      await engagement.of(everything(), member.id),
      await events.of(everything(), member.id),
    ]);
    for (const hidden of ['scrutin-secret', 'enquete-secret', 'secret-id', 'téléphone', 'pour vous seuls'])
      expect(all).not.toContain(hidden);
  });

  it('tells of a poll or a survey for some only to whom it is shown', async () => {
    const slugs = async (actor: Actor) => {
      const { polls, surveys } = await engagement.of(actor, member.id);
      return [...polls!, ...surveys!].map(({ slug }) => slug).toSorted();
    };
    const open = ['enquete-nominatif', 'scrutin-nominatif'];
    expect(await slugs(everything())).toEqual(open);
    const insider = among(['group:panel'], Object.values(SHEET_PARTS));
    expect(await slugs(insider)).toEqual([...open, 'enquete-restreint', 'scrutin-restreint'].toSorted());
  });

  it.each(Object.entries(SHEET_PARTS) as [SheetPart, Permission][])(
    'shows %s to nobody without its own right',
    async (part, permission) => {
      const others = [...new Set(Object.values(SHEET_PARTS))].filter((one) => one !== permission);
      const without = holding(...others);
      expect(isShown(without, part)).toBe(false);
      if (others.includes('member.consult')) expect(await shownTo(without)).not.toContain(part);
      expect((await of(without)).parts).not.toContain(part);
    },
  );

  it('is shown part by part: who judges members alone reads nothing else of them', async () => {
    expect(await shownTo(holding('sanction.read'))).toEqual([]);
    expect(await shownTo(holding('member.consult'))).toEqual(['activity', 'identity']);
  });

  it('opens to nobody who neither helps nor judges, and to nobody about themselves', async () => {
    const kpis = holding('campaign.manage', 'segment.manage');
    await expect(of(kpis)).rejects.toBeInstanceOf(NotAllowed);
    await expect(of(everything(), helper.id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(of(everything(), db.rows.id())).rejects.toBeInstanceOf(MemberNotFound);
  });

  it('leaves a line in the audit log, with the parts that were read', async () => {
    log.length = 0;
    await of(holding('member.consult', 'sanction.read'));
    expect(log).toMatchObject([
      {
        actorId: helper.id,
        action: 'member.consult',
        objectId: member.id,
        outcome: 'done',
        details: { parts: ['identity', 'activity', 'measures'] },
      },
    ]);
  });
});
