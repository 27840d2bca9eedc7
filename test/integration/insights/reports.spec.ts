import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeReaders } from '#application/insights/reports/change-readers';
import { EditionReader } from '#application/insights/reports/edition.reader';
import { MakeEditions } from '#application/insights/reports/make-editions';
import { ReadReports } from '#application/insights/reports/read-reports';
import { SaveReport } from '#application/insights/reports/save-report';
import { SendEditions } from '#application/insights/reports/send-editions';
import { SteerReport } from '#application/insights/reports/steer-report';
import { StopReport } from '#application/insights/reports/stop-report';
import { TryReport } from '#application/insights/reports/try-report';
import { type AuditEntry, AuditedActs } from '#application/shared/audit-log';
import { NotHandedOver, type OutgoingLetter } from '#application/shared/letter.ports';
import type { OutgoingMail } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { Branch } from '#domain/shared/branch';
import type { Permission } from '#domain/shared/actor';
import { addDays, type Day, parisDay } from '#domain/shared/day';
import { SqlStaffReaders } from '#infrastructure/community/letters/staff-readers.sql';
import { SqlEditions } from '#infrastructure/insights/reports/sql-editions';
import { SqlReportLetters } from '#infrastructure/insights/reports/sql-report-letters';
import { SqlReports } from '#infrastructure/insights/reports/sql-reports';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { WordedReports } from '#infrastructure/insights/reports/worded-reports';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import { UuidIds } from '#infrastructure/platform/ids';
import { migration261BranchesByQuarter } from '#infrastructure/platform/persistence/migrations/261-branches-by-quarter';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { kpisEn } from '#interfaces/messages/kpis.en';
import { kpisFr } from '#interfaces/messages/kpis.fr';
import { signedIn } from '../../support/actors.ts';
import { LetterHouse, mailOf, type Member } from '../community/letters/letter-house.ts';
import { NO_LIMIT } from '../../support/stand-ins.ts';

const ids = new UuidIds();
const sealing = new SealedBox([new Uint8Array(32).fill(7)]);
const writer = new WordedReports(
  { fr: kpisFr, en: kpisEn },
  { community: async () => 'La Fabrique', organisation: async () => 'le conseil' },
  ALWAYS_AS_DELIVERED,
);
const PLAN = {
  name: 'Le mois',
  rhythm: 'month',
  day: 8,
  hour: 8,
  figures: ['members-joined', 'questions'],
  byBranch: true,
};
const KEY = '2029-11-01.2029-11-30';
/** The eighth of December at eight in Paris, when November is due. */
const DUE = '2029-12-08T07:00:00Z';

let house: LetterHouse;
let owner: Member;
let sent: OutgoingLetter[];
let mails: OutgoingMail[];
let audited: string[];
let withoutRight: Set<string>;
let heldBack: Set<string>;
let instead: ((letter: OutgoingLetter) => Promise<void>) | null;

beforeEach(async () => {
  house = await LetterHouse.open();
  [sent, mails, audited, withoutRight, heldBack, instead] = [[], [], [], new Set(), new Set(), null];
  house.forum.now = new Date('2029-11-20T10:00:00Z');
  owner = await house.member({ role: 'community_manager' });
}, 30_000);
afterEach(() => house.close());

const sql = () => house.forum.database.sql;
const clock = { now: () => house.forum.now };
const at = (moment: string) => void (house.forum.now = new Date(moment));
const may = (member: Member, ...rights: Permission[]) =>
  signedIn(member.memberId, { grants: rights.map((right) => [right, 'everywhere'] as const) });
const manager = () => may(owner, 'kpi.manage', 'kpi.read');
const reports = () => new SqlReports(sql());
const staff = () => new SqlStaffReaders(sql(), house.letters);
/** Rights as Moderation would tell them. */
const bearers = {
  of: async (memberId: string) => {
    const rights: Permission[] = withoutRight.has(memberId) ? [] : ['kpi.read', 'kpi.manage'];
    const actor = signedIn(memberId as never, {
      grants: rights.map((right) => [right, 'everywhere'] as const),
    });
    const viewer = { actor, member: { status: 'active' } } as unknown as Viewer;
    return { viewer, onSite: viewer, keysFrom: null, isHeldBack: heldBack.has(memberId) };
  },
};
const acts = () =>
  new AuditedActs(
    { write: async ({ action, outcome }) => void audited.push(`${action} ${outcome}`) },
    clock,
    house.forum.unitOfWork,
  );
const mailer = {
  deliver: async (letter: OutgoingLetter) => {
    if (instead) return instead(letter);
    sent.push(letter);
  },
  send: async (mail: OutgoingMail) => void mails.push(mail),
};
const reader = () => new EditionReader(new SqlRollups(sql()), clock);
const editions = () => new SqlEditions(sql());
const desk = () => new ReadReports(reports(), editions(), staff(), bearers, writer, clock);
const maker = () => new MakeEditions(reports(), editions(), reader(), ids, clock, house.forum.unitOfWork);
let lasting: MakeEditions;
beforeEach(() => void (lasting = maker()));
/** As whoever works since the report is planned. */
const make = () => lasting.execute();
const send = () =>
  new SendEditions(
    new SqlReportLetters(sql()),
    writer,
    staff(),
    bearers,
    mailer,
    mailer,
    sealing,
    clock,
    house.forum.unitOfWork,
  ).execute();
const save = (more: object = {}, id: string | null = null, version = 0) =>
  new SaveReport(reports(), acts(), ids, clock).execute({
    actor: manager(),
    id,
    version,
    plan: { ...PLAN, ...more },
  });
const addReader = (id: string, member: Member, language: 'fr' | 'en' | null = 'fr') =>
  new ChangeReaders(reports(), staff(), bearers, acts()).execute({
    actor: manager(),
    id,
    memberId: member.memberId,
    language,
  });
const count = async (n = 3, branch: Branch = 'music', through = '2029-11-30') => {
  const rollups = new SqlRollups(sql());
  for (let day = '2029-07-01' as Day; day <= through; day = addDays(day, 1))
    for (const [source, measure] of [
      ['acts', 'members.joined'],
      ['asked', 'questions.asked'],
    ] as const)
      await rollups.write(source, [
        [
          day,
          [
            { day, measure, branch: null, n, of: 0, values: [] },
            ...(day === '2029-09-05' ? [{ day, measure, branch, n: 2, of: 0, values: [] }] : []),
          ],
        ],
      ]);
};
const begin = (source: string, day: string) =>
  sql().rows(`insert into insights.source_beginning (source, first_day) values ($1, $2::date)`, [
    source,
    day,
  ]);
const countLevels = (day: Day) =>
  new SqlRollups(sql()).write('levels', [
    [
      day,
      [
        { day, measure: 'levels.known', branch: null, n: 2, of: 4, values: [] },
        { day, measure: 'levels.up', branch: null, n: 1, of: 0, values: [] },
      ],
    ],
  ]);
/** A report with readers, at the hour when November is due and counted. */
const due = async (...readers: Member[]) => {
  const { id } = await save();
  for (const one of readers) await addReader(id, one);
  await count();
  at(DUE);
  return id;
};
const staffMember = () => house.member({ role: 'community_manager' });
const everybody = () => sent.map(({ to }) => to).sort();

describe('a scheduled report', () => {
  it('is made once when it is due and goes once to each reader, whoever works and how often', async () => {
    const [one, other] = [await staffMember(), await staffMember()];
    const id = await due(one, other);
    at('2029-12-08T06:59:00Z');
    expect(await make()).toBe(0);
    at(DUE);
    const made = await Promise.all([make(), make(), make()]);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(1);
    await Promise.all([send(), send(), send()]);
    await make();
    await send();
    expect(everybody()).toEqual([mailOf(one), mailOf(other)].sort());
    const { editions: told } = await desk().one(manager(), id);
    expect(told).toMatchObject([{ key: KEY, sent: 2, waiting: 0, withheld: 0, failed: 0 }]);
  });

  it('says value, change and, masked where few, branches; its mail names nobody else', async () => {
    const one = await staffMember();
    const id = await due(one);
    await make();
    await send();
    const [{ letter, attachment, unsubscribePath, path }] = sent as [OutgoingLetter];
    expect(letter.subject).toContain('Le mois');
    const rows = letter.tables!.flatMap(({ rows: cells }) => cells);
    expect(rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s/g, ' ')))).toEqual([
      ['Inscriptions', '90', 'comme avant (90)'],
      ['Questions posées', '90', 'comme avant (90)'],
    ]);
    expect(attachment).toMatchObject({ fileName: 'rapport-2029-11-01-2029-11-30.pdf' });
    expect(Buffer.from(attachment!.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(path).toBe(`/admin/statistiques/rapports/${id}/${KEY}`);
    expect(unsubscribePath).toMatch(/^\/desinscription-rapport\/[\w.-]+$/);
    const content = await desk().edition(manager(), id, KEY);
    const music = content.figures[0]!.branches!.find(({ branch }) => branch === 'music');
    expect(music).toEqual({ branch: 'music', value: null, atLeast: false, masked: true });
    expect(JSON.stringify(content)).not.toContain(one.memberId);
  });

  it('what was told stays, whatever is counted or planned afterwards', async () => {
    const id = await due(await staffMember());
    await make();
    const told = await desk().edition(manager(), id, KEY);
    await count(9);
    await save({ name: 'Autre nom', figures: ['questions'] }, id, 1);
    await make();
    expect(await desk().edition(manager(), id, KEY)).toEqual(told);
    const [once, again] = [
      await desk().paper(manager(), { id, key: KEY, language: 'fr' }),
      await desk().paper(manager(), { id, key: KEY, language: 'fr' }),
    ];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });

  it('who lost the right gets nothing, and whoever made it is told once', async () => {
    const [one, other] = [await staffMember(), await staffMember()];
    const id = await due(one, other);
    await make();
    withoutRight.add(one.memberId);
    await send();
    await send();
    expect(everybody()).toEqual([mailOf(other)]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: mailOf(owner),
      template: 'report-left-out',
      values: { count: '1' },
    });
    const page = await desk().one(manager(), id);
    expect(page.editions).toMatchObject([{ sent: 1, withheld: 1 }]);
    expect(page.readers.find(({ memberId }) => memberId === one.memberId)?.state).toBe('no-right');
    const gone = may(one);
    await expect(desk().edition(gone, id, KEY)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(desk().paper(gone, { id, key: KEY, language: 'fr' })).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });

  it('who has yet to set up the second factor that is asked of them gets none', async () => {
    const [one, other] = [await staffMember(), await staffMember()];
    const id = await due(one, other);
    await make();
    heldBack.add(one.memberId);
    await send();
    expect(everybody()).toEqual([mailOf(other)]);
    expect((await desk().one(manager(), id)).editions).toMatchObject([{ sent: 1, withheld: 1 }]);
    await expect(addReader(id, one)).rejects.toMatchObject({ code: 'insights.not-a-reader' });
  });

  it('one whose process died is tried once more, under the same id, and then no more', async () => {
    await due(await staffMember());
    await make();
    const tried: string[] = [];
    instead = async ({ id }) => {
      tried.push(id);
      throw new Error('the connection broke');
    };
    await expect(send()).rejects.toThrow('broke');
    await send();
    expect(tried).toHaveLength(1);
    at('2029-12-08T07:11:00Z');
    await expect(send()).rejects.toThrow('broke');
    at('2029-12-08T07:30:00Z');
    await send();
    expect(new Set(tried).size).toBe(1);
    expect(tried).toHaveLength(2);
  });

  it('waits while the mail server takes none, and writes no more to an address that is refused', async () => {
    const [one, other] = [await staffMember(), await staffMember()];
    const id = await due(one, other);
    await make();
    instead = async () => {
      throw new NotHandedOver(false, { takesNone: true });
    };
    await expect(send()).rejects.toThrow(NotHandedOver);
    instead = async (letter) => {
      if (letter.to === mailOf(one)) throw new NotHandedOver(true);
      sent.push(letter);
    };
    at('2029-12-08T07:01:00Z');
    await send();
    expect(everybody()).toEqual([mailOf(other)]);
    const page = await desk().one(manager(), id);
    expect(page.editions).toMatchObject([{ sent: 1, failed: 1, waiting: 0 }]);
    expect(page.readers.find(({ memberId }) => memberId === one.memberId)?.state).toBe('no-address');
  });

  it('waits a day for what is not counted yet, then says how far it is', async () => {
    const { id } = await save();
    await count(3, 'music', '2029-11-29');
    at(DUE);
    expect(await make()).toBe(0);
    at('2029-12-09T07:00:00Z');
    expect(await make()).toBe(1);
    const { figures } = await desk().edition(manager(), id, KEY);
    expect(figures.map(({ countedTo }) => countedTo)).toEqual(['2029-11-29', '2029-11-29']);
  });

  it('due long ago, is not made before whoever works again has had a day to count what was missed', async () => {
    const { id } = await save();
    at('2029-12-12T10:00:00Z');
    const again = maker();
    expect(await again.execute()).toBe(0);
    at('2029-12-12T10:05:00Z');
    await count();
    expect(await again.execute()).toBe(1);
    expect((await desk().edition(manager(), id, KEY)).figures[0]!.countedTo).toBe('2029-11-30');
  });

  it('waits for figures that ripen too, as far as they are ripe', async () => {
    await save({ figures: ['members-joined', 'first-response-median'] });
    await count();
    at('2029-12-08T07:00:00Z');
    expect(await make()).toBe(0);
    const rollups = new SqlRollups(sql());
    for (let day = '2029-10-02' as Day; day <= '2029-11-30'; day = addDays(day, 1))
      await rollups.write('firstResponse', [[day, []]]);
    expect(await make()).toBe(1);
  });

  it('tells branches of no quarter that began before quarters were decided; that day begins no source', async () => {
    await begin('by-branch', '2029-10-01');
    const id = await due(await staffMember());
    await make();
    const { figures } = await desk().edition(manager(), id, KEY);
    expect(figures.map(({ value, branches, branchQuarter }) => [value, branches, branchQuarter])).toEqual([
      [90, null, null],
      [90, null, null],
    ]);
    const rollups = new SqlRollups(sql());
    expect(await rollups.branchesSince()).toBe('2029-10-01');
    expect([...(await rollups.beginnings()).keys()]).not.toContain('by-branch');
  });

  it('tells branches from the next quarter on where anything was counted, and at once where nothing was', async () => {
    const decided = async () => {
      await sql().rows(migration261BranchesByQuarter.sql);
      return new SqlRollups(sql()).branchesSince();
    };
    expect(await decided()).toBeNull();
    await count(3, 'music', '2029-07-01');
    const since = await decided();
    expect(since).toMatch(/-(01|04|07|10)-01$/);
    const today = parisDay(new Date());
    expect([since! > today, since! <= addDays(today, 92)]).toEqual([true, true]);
  });

  it('waits for nothing of a source that begins after the period', async () => {
    const { id } = await save({ figures: ['members-joined', 'levels-known'] });
    await begin('levels', '2029-12-01');
    await count();
    at(DUE);
    expect(await make()).toBe(1);
    const { figures } = await desk().edition(manager(), id, KEY);
    expect(figures.map(({ value }) => value)).toEqual([90, null]);
  });

  it('says of a source that begins within the period what its last day tells, and no sum', async () => {
    const { id } = await save({ figures: ['levels-known', 'levels-up'] });
    await begin('levels', '2029-11-20');
    for (let day = '2029-11-20' as Day; day <= '2029-11-29'; day = addDays(day, 1)) await countLevels(day);
    at(DUE);
    expect(await make()).toBe(0);
    await countLevels('2029-11-30' as Day);
    expect(await make()).toBe(1);
    const { figures } = await desk().edition(manager(), id, KEY);
    expect(figures).toMatchObject([
      { key: 'levels-known', value: 0.5, previous: null, change: null },
      { key: 'levels-up', value: null, previous: null, change: null },
    ]);
  });

  it('says so where there is no figure at all', async () => {
    const { id } = await save();
    await addReader(id, await staffMember());
    at('2029-12-09T07:00:00Z');
    await make();
    await send();
    expect(sent[0]!.letter.tables).toBeUndefined();
    expect(sent[0]!.letter.paragraphs.join(' ')).toContain('Aucun de ces chiffres');
  });

  it('is not made of what was due before it was planned, nor while it is paused', async () => {
    const id = await due(await staffMember());
    const steer = (to: 'pause' | 'go-on' | 'remove') =>
      new SteerReport(reports(), acts(), clock).execute({ actor: manager(), id, to });
    await steer('pause');
    expect(await make()).toBe(0);
    at('2029-12-20T07:00:00Z');
    await steer('go-on');
    expect(await make()).toBe(0);
    at('2030-01-09T07:00:00Z');
    expect(await make()).toBe(1);
    await steer('remove');
    expect(await desk().list(manager())).toEqual([]);
    await expect(desk().one(manager(), id)).rejects.toMatchObject({ code: 'insights.report-not-found' });
    expect(audited).toEqual(
      expect.arrayContaining([
        'insights.pause-report done',
        'insights.go-on-report done',
        'insights.remove-report done',
      ]),
    );
  });

  it('one click stops it for one reader, also what is on its way, and twice changes nothing', async () => {
    const [one, other] = [await staffMember(), await staffMember()];
    const id = await due(one, other);
    await make();
    await send();
    const written: AuditEntry[] = [];
    const log = { write: async (entry: AuditEntry) => void written.push(entry) };
    const stop = new StopReport(reports(), sealing, log, clock, house.forum.unitOfWork);
    const path = sent.find(({ to }) => to === mailOf(one))!.unsubscribePath;
    const token = path.replace('/desinscription-rapport/', '');
    expect(await stop.page(token)).toEqual({ name: 'Le mois', isReader: true });
    await stop.execute(token);
    await stop.execute(token);
    expect(written).toMatchObject([
      {
        actorId: null,
        action: 'insights.stop-report',
        objectKind: 'report',
        objectId: id,
        outcome: 'done',
        details: { memberId: one.memberId },
      },
    ]);
    expect(await stop.page(token)).toEqual({ name: 'Le mois', isReader: false });
    expect((await desk().one(manager(), id)).readers.map(({ memberId }) => memberId)).toEqual([
      other.memberId,
    ]);
    await expect(stop.execute('s1.rien.du-tout')).rejects.toMatchObject({
      code: 'insights.report-link-unknown',
    });
    sent = [];
    await sql().rows(
      `update insights.report_letter set over_at = null, outcome = null, claimed_at = null, tries = 0`,
    );
    await send();
    expect(everybody()).toEqual([mailOf(other)]);
    expect((await desk().one(manager(), id)).editions).toMatchObject([{ stopped: 1 }]);
  });

  it('only those become readers who may read figures and can be written to, twenty at most', async () => {
    const { id } = await save();
    const one = await staffMember();
    withoutRight.add(one.memberId);
    await expect(addReader(id, one)).rejects.toMatchObject({ code: 'insights.not-a-reader' });
    expect(await desk().find(manager(), '')).toHaveLength(1);
    for (let index = 0; index < 20; index++) await addReader(id, await staffMember());
    await expect(addReader(id, await staffMember())).rejects.toMatchObject({
      code: 'insights.too-many-readers',
    });
    const lower = may(owner, 'kpi.read');
    const command = { actor: lower, id, memberId: owner.memberId, language: 'fr' as const };
    await expect(
      new ChangeReaders(reports(), staff(), bearers, acts()).execute(command),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('tried out, it goes to whoever tries and to nobody else, and nothing is kept', async () => {
    const id = await due(await staffMember());
    const tried = new TryReport(reports(), reader(), writer, staff(), mailer, sealing, NO_LIMIT, ids, clock);
    await tried.execute({ actor: manager(), id });
    expect(everybody()).toEqual([mailOf(owner)]);
    expect(sent[0]!.letter.subject).toContain('[Essai]');
    expect((await desk().one(manager(), id)).editions).toEqual([]);
  });

  it('two who change it at once: the second is told', async () => {
    const { id } = await save();
    await save({ name: 'Le premier' }, id, 1);
    await expect(save({ name: 'Le second' }, id, 1)).rejects.toMatchObject({
      code: 'insights.report-changed',
    });
  });
});
