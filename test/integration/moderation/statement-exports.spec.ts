import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditedActs } from '#application/shared/audit-log';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Container, ContainerModule } from 'inversify';
import { ACTIVE_RECIPIENTS } from '#application/moderation/published/active-recipients.api';
import { KNOWN_NAMES } from '#application/moderation/published/known-names.api';
import { MarkDeposited } from '#application/moderation/transparency/mark-deposited';
import { ReleaseStatement } from '#application/moderation/transparency/release-statement';
import { PrepareStatements } from '#application/moderation/transparency/prepare-statements';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import { RECORD_FIELDS, type StatementRecord } from '#domain/moderation/transparency/statement-record';
import { Actor, type Role } from '#domain/shared/actor';
import { SqlActiveMonths } from '#infrastructure/community/members/active-months.sql';
import { SqlKnownNames } from '#infrastructure/community/moderated/sql-known-names';
import { STATEMENT_TEMPLATES } from '#infrastructure/moderation/review/review.module';
import { CONTENT_KINDS } from '#infrastructure/moderation/moderation.module';
import {
  STATEMENT_BATCHES,
  transparencyModule,
} from '#infrastructure/moderation/transparency/transparency.module';
import { WORD_WORKSHOP } from '#infrastructure/moderation/words/words.module';
import { Folding } from '#domain/moderation/words/folding';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import * as tokens from '#infrastructure/platform/platform.tokens';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { namedCharacter } from '#infrastructure/platform/text/named-characters';
import { wire } from '#infrastructure/platform/wire';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { transparencyReportSchema } from '#infrastructure/moderation/transparency/transparency-report.schema';

const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, (typeof DEFAULT_MATRIX)[Role]][]);
const ids = new UuidIds();
const clock = { at: new Date('2026-03-02T09:00:00.000Z'), now: () => clock.at };
const someone = (role: Role) =>
  Actor.member(ids.next<never>(), role, rightsFor(matrix, { role, status: 'active', categories: null }), []);
const administrator = someone('administrator');
const looks = new UnicodeLookAlikes();

let fresh: FreshDatabase;
let database: Database;
let get: Get;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [transparencyReportSchema], 6);
  const em = database.orm.em as EntityManager;
  const container = new Container();
  const platform = new ContainerModule((options) => {
    const { value, adapter } = wire(options);
    value(tokens.ENTITY_MANAGER, em);
    value(tokens.SQL, database.sql);
    value(tokens.UNIT_OF_WORK, new MikroUnitOfWork(em, database.sql, ids, [() => undefined]));
    value(tokens.CLOCK, clock);
    value(tokens.IDS, ids);
    value(tokens.PUBLIC_URL, 'https://communaute.example.org');
    value(tokens.LOOK_ALIKES, looks);
    adapter(tokens.AUDIT_LOG, SqlAuditLog, [tokens.SQL]);
    adapter(tokens.ACTS, AuditedActs, [tokens.AUDIT_LOG, tokens.CLOCK, tokens.UNIT_OF_WORK]);
    adapter(ACTIVE_RECIPIENTS, SqlActiveMonths, [tokens.SQL]);
    adapter(KNOWN_NAMES, SqlKnownNames, [tokens.SQL, tokens.LOOK_ALIKES]);
    // What the decisions are about is erased since.
    value(CONTENT_KINDS, { pieces: async () => new Map() } as never);
    value(STATEMENT_TEMPLATES, {
      all: async () => [
        { facts: 'Le texte de l’auteur {{x}}', explanation: '', legalGround: null, clause: null },
      ],
    } as never);
    value(WORD_WORKSHOP, {
      folding: new Folding((one) => looks.lettersOf(one), namedCharacter),
      engine: null as never,
    });
  });
  await container.load(platform, transparencyModule);
  get = takenFrom(container);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const member = async (pseudonym: string) =>
  database.sql.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at)
     values ($1, $2, $3, $4, '1', now())`,
    [
      ids.next<string>(),
      pseudonym,
      pseudonym.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '-'),
      looks.skeleton(pseudonym),
    ],
  );

const memberOnceCalled = async (former: string) => {
  await member('Brindille Nouvelle');
  await database.sql.rows(
    `insert into community.former_name (member_id, pseudonym, handle, skeleton, left_at)
     select id, $1, 'zoelie', $2, now() from community.member where pseudonym = 'Brindille Nouvelle'`,
    [former, looks.skeleton(former)],
  );
};

interface Given {
  action?: string;
  facts?: string;
  explanation?: string;
  legalGround?: string | null;
  clause?: string | null;
  ground?: 'illegal' | 'terms';
  itemId?: string;
  until?: string;
  source?: string;
  targetKind?: string;
  opensOnly?: true;
}
let moments = 0;
async function decide(given: Given = {}): Promise<string> {
  const id = ids.next<string>();
  const ground = given.ground ?? 'terms';
  moments += 1;
  await database.sql.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, decided_by, path, statement, decided_at, until,
       review_item_id) values ($1::uuid, $2, $3, $1::text, $1, 'review', $4, $5, $6, $7)`,
    [
      id,
      given.action ?? 'hide',
      given.targetKind ?? 'post',
      {
        reason: 'injure-harcelement-menace',
        facts: given.facts ?? 'Message signalé puis relu par la modération.',
        ground: {
          kind: ground,
          legalGround: given.legalGround ?? (ground === 'illegal' ? 'Code pénal, article 222-33-2-2' : null),
          clause: given.clause ?? (ground === 'terms' ? 'Règles de vie, article 2' : null),
          explanation: given.explanation ?? 'Les règles demandent de respecter chacun.',
        },
        source: given.source ?? 'notice',
        automatedDetection: false,
        automatedDecision: 'no',
        scope: 'Tout le site.',
        category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
        keyword: 'KEYWORD_CYBER_BULLYING_INTIMIDATION',
        ...(given.opensOnly && { opensOnly: true }),
      },
      new Date(Date.parse('2026-01-05T10:00:00Z') + moments * 60_000),
      given.until ?? null,
      given.itemId ?? null,
    ],
  );
  return id;
}
const prepare = (actor: Actor = administrator) => get(PrepareStatements).execute({ actor });
const batches = () => get(STATEMENT_BATCHES).latest(administrator);
const firstCall = async () =>
  (await get(STATEMENT_BATCHES).call(
    administrator,
    (await batches())[0]!.id,
    1,
  )) as readonly StatementRecord[];
const recordOf = async (id: string) => (await firstCall()).find(({ puid }) => puid === id)!;

describe('records for the database of the Commission', () => {
  it('have exactly its fields, within its lengths', async () => {
    const long = await decide({
      ground: 'illegal',
      facts: 'é'.repeat(4990) + ' Plume Bleue',
      explanation: 'mot '.repeat(500).slice(0, 2000),
      legalGround: 'x'.repeat(500),
    });
    const silence = await decide({
      action: 'silence',
      until: '2026-01-12T10:00:00Z',
      targetKind: 'profile',
      source: 'own-initiative',
    });
    const kinds: Record<string, string> = {};
    for (const action of [
      'hide',
      'delete',
      'purge',
      'mask',
      'edit',
      'lock',
      'move',
      'hold',
      'suspend',
      'ban',
    ])
      kinds[action] = await decide({ action });
    await decide({ action: 'warn' });
    await decide({ action: 'remind' });
    // More people read it: that restricts nobody.
    await decide({ action: 'move', opensOnly: true });
    await prepare();
    const records = await firstCall();
    expect(records).toHaveLength(12);
    const known: readonly string[] = RECORD_FIELDS;
    for (const record of records) {
      expect(Object.keys(record).filter((field) => !known.includes(field))).toEqual([]);
      expect(Object.keys(record)).toEqual(known.filter((field) => field in record));
      expect([...record.decision_facts].length).toBeLessThanOrEqual(5000);
      expect([...(record.illegal_content_explanation ?? '')].length).toBeLessThanOrEqual(2000);
      expect([...(record.illegal_content_legal_ground ?? '')].length).toBeLessThanOrEqual(500);
      expect(record.puid).toMatch(/^[a-zA-Z0-9-]{1,500}$/);
      expect(
        record.decision_visibility ?? record.decision_provision ?? record.decision_account,
      ).toBeDefined();
      expect(record.application_date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(record.content_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(await recordOf(long)).toMatchObject({
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground: 'x'.repeat(500),
      source_type: 'SOURCE_ARTICLE_16',
      automated_detection: 'No',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    });
    expect(await recordOf(silence)).toMatchObject({
      decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      end_date_service_restriction: '2026-01-12',
      content_type: ['CONTENT_TYPE_OTHER'],
      source_type: 'SOURCE_VOLUNTARY',
      incompatible_content_ground: 'Règles de vie, article 2',
      incompatible_content_illegal: 'No',
    });
    const visibility = async (action: string) => (await recordOf(kinds[action]!)).decision_visibility?.[0];
    expect(await visibility('hide')).toBe('DECISION_VISIBILITY_CONTENT_DISABLED');
    expect(await visibility('purge')).toBe('DECISION_VISIBILITY_CONTENT_REMOVED');
    expect(await visibility('lock')).toBe('DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED');
    expect((await recordOf(kinds['mask']!)).decision_visibility_other).not.toBe('mask');
    expect((await recordOf(kinds['ban']!)).decision_account).toBe('DECISION_ACCOUNT_TERMINATED');
  });
});

describe('personal data', () => {
  // Numbers with a right key that belong to nobody.
  const PLANTED = [
    '2 55 08 14 168 025 38',
    '255081416802538',
    'FR76 3000 6000 0112 3456 7890 189',
    'FR7630006000011234567890189',
    '06 12 34 56 78',
    '+33 6 12 34 56 78',
    'camille.duras@courriel.example',
    'camille.duras [at] courriel [dot] example',
    '12 bis rue des Lilas, 75011 Paris',
    '4970 1000 0000 0055',
    'Plume Bleue',
    'plume bleue',
    'PLUME BLEUE',
    'Zoélie',
    'Zoelie',
    '@plume-bleue',
    'https://exemple.org/profil/camille',
    '/membres/plume-bleue',
    'Mme Desroches-Valmont',
    'M. Ottavio Bianchetti',
    'Ottavio Bianchetti',
    'Rosalinde Kerguelen',
  ];
  const PLACES = ['facts', 'explanation', 'legalGround', 'clause'] as const;
  const sentence = (what: string) => `Ce message visait ${what}, selon la personne qui l’a signalé.`;
  const wordsOf = (what: string) => what.toLowerCase();

  it('of what is planted in every text nothing is in the file, and the rest of the text is', async () => {
    await member('Plume Bleue');
    await memberOnceCalled('Zoélie');
    await member('Le');
    const itemId = ids.next<string>();
    await database.sql.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority,
         raised_at, due_at) values ($1::uuid, 'report', 'post', $1::text, '', 'decided', 1, 1, now(), now())`,
      [itemId],
    );
    await database.sql.rows(
      `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason,
         explanation, reporter_name, reporter_email, reporter_key, language, score, filed_at, status)
       values ($1::uuid, 'AAAA-BBBB', $1::uuid, 'post', $1::text, '', '', '', '', '', 'rosalinde kerguelen',
         'r@courriel.example', '', 'fr', '{}', now(), 'agreed')`.replaceAll(
        "$1::uuid, 'post'",
        "$2::uuid, 'post'",
      ),
      [ids.next<string>(), itemId],
    );
    for (const planted of PLANTED)
      for (const place of PLACES)
        await decide({
          [place]: sentence(planted),
          itemId,
          ground: place === 'legalGround' ? 'illegal' : 'terms',
        });
    await decide({ facts: sentence('rosalinde kerguelen'), itemId });
    await decide({
      facts:
        'Le titre «\u00a0Non, Jean-Marie n’a pas payé\u00a0» et le texte “voisine du 4” visaient quelqu’un.',
    });
    await prepare();
    const records = await firstCall();
    expect(records).toHaveLength(PLANTED.length * PLACES.length + 2);
    const file = JSON.stringify(records).toLowerCase();
    const scanned = [
      ...PLANTED,
      'rosalinde',
      'kerguelen',
      'Jean-Marie',
      'voisine du 4',
      'bianchetti',
      'desroches',
    ];
    expect(scanned.filter((planted) => file.includes(wordsOf(planted)))).toEqual([]);
    expect(
      records.filter(({ decision_facts: facts }) => facts.includes('selon la personne qui l’a signalé.')),
    ).toHaveLength(PLANTED.length + 1);
    expect((await batches())[0]).toMatchObject({ withheld: 0 });
  });

  it('a word of the language that is a member’s name as well is not taken out: the house’s own stay, others are looked at', async () => {
    for (const name of ['Auteur', 'Encrier', 'Roseaux']) await member(name);
    const facts = {
      ofTheHouse: 'Le message de cet auteur a été signalé puis relu. Auteur et lecteur en conviennent.',
      ofTheLanguage: 'Le message compare un texte à un encrier vide.',
      named: 'Le message insulte Roseaux et se moque de Encrier.',
    };
    const ids = {
      house: await decide({ facts: facts.ofTheHouse }),
      language: await decide({ facts: facts.ofTheLanguage }),
      named: await decide({ facts: facts.named }),
    };
    await prepare();
    expect((await recordOf(ids.house)).decision_facts).toBe(facts.ofTheHouse);
    expect((await recordOf(ids.named)).decision_facts).not.toMatch(/Roseaux|Encrier/);
    expect(await recordOf(ids.language)).toBeUndefined();
    expect(await get(STATEMENT_BATCHES).withheld(administrator)).toMatchObject([
      { facts: facts.ofTheLanguage },
    ]);
  });

  it('a statement that was set aside goes with a call of its own once somebody read it', async () => {
    const [aside] = await get(STATEMENT_BATCHES).withheld(administrator);
    const [latest] = await batches();
    const release = (facts: string, actor = administrator) =>
      get(ReleaseStatement).execute({
        actor,
        decisionNumber: aside!.decisionNumber,
        facts,
        explanation: aside!.explanation,
      });
    const { facts } = aside!;
    await expect(release(facts, someone('moderator'))).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(release(`${facts} Voir lou@courriel.example.`)).rejects.toMatchObject({
      code: 'moderation.statement-tells-of-person',
      fields: [{ field: 'facts' }],
    });
    await release('Le message compare un texte à un objet vide.');
    expect(await get(STATEMENT_BATCHES).withheld(administrator)).toEqual([]);
    const [after] = await batches();
    expect(after).toMatchObject({ id: latest!.id, calls: latest!.calls + 1, withheld: 0 });
    const own = await get(STATEMENT_BATCHES).call(administrator, after!.id, after!.calls);
    expect(own).toMatchObject([{ decision_facts: 'Le message compare un texte à un objet vide.' }]);
    expect(Object.keys(own[0]!)).toEqual(RECORD_FIELDS.filter((field) => field in own[0]!));
    await expect(release(facts)).rejects.toMatchObject({ code: 'moderation.statement-not-withheld' });
  });

  it('what is nobody’s stays as it was written', async () => {
    const facts =
      'Le 3 mars 2026, un message de la catégorie Cotisations a été signalé. La Modération l’a relu. Il enfreint l’article 24 de la loi du 29 juillet 1881.';
    const id = await decide({ facts });
    await prepare();
    expect((await recordOf(id)).decision_facts).toBe(facts);
  });
});

describe('batches', () => {
  it('many at once make one batch, and no statement is in two', async () => {
    const decided = await Promise.all(Array.from({ length: 230 }, () => decide()));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => prepare()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])),
    ).toEqual(Array(4).fill('moderation.nothing-to-export'));
    const [latest] = await batches();
    expect(latest).toMatchObject({ records: 230, calls: 3, withheld: 0, depositedAt: null });
    const calls = await Promise.all(
      [1, 2, 3].map((call) => get(STATEMENT_BATCHES).call(administrator, latest!.id, call)),
    );
    expect(calls.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(
      calls
        .flat()
        .map(({ puid }) => puid)
        .sort(),
    ).toEqual([...decided].sort());
    await expect(get(STATEMENT_BATCHES).call(administrator, latest!.id, 4)).rejects.toMatchObject({
      code: 'moderation.statement-batch-not-found',
    });
  });

  it('asked again, a call is the same to the last letter, whatever happened meanwhile', async () => {
    const [latest] = await batches();
    const before = JSON.stringify(await get(STATEMENT_BATCHES).call(administrator, latest!.id, 2));
    await database.sql.rows(
      `update moderation.decision set overturned_at = now() where statement is not null`,
    );
    await member('Message');
    expect(JSON.stringify(await get(STATEMENT_BATCHES).call(administrator, latest!.id, 2))).toBe(before);
  });

  it('what was deposited is marked once', async () => {
    const [latest] = await batches();
    await get(MarkDeposited).execute({ actor: administrator, batchId: latest!.id });
    expect((await batches())[0]!.depositedAt).toEqual(clock.at);
    await expect(
      get(MarkDeposited).execute({ actor: administrator, batchId: latest!.id }),
    ).rejects.toMatchObject({ code: 'moderation.statement-batch-not-found' });
    await expect(prepare()).rejects.toMatchObject({ code: 'moderation.nothing-to-export' });
  });

  it.each(['community_manager', 'moderator', 'agent', 'member'] as const)(
    'a %s has no part in it',
    async (role) => {
      const actor = someone(role);
      const code = { code: 'access.not-allowed' };
      await expect(prepare(actor)).rejects.toMatchObject(code);
      await expect(get(STATEMENT_BATCHES).latest(actor)).rejects.toMatchObject(code);
      await expect(get(STATEMENT_BATCHES).waiting(actor)).rejects.toMatchObject(code);
      await expect(get(STATEMENT_BATCHES).call(actor, ids.next<string>(), 1)).rejects.toMatchObject(code);
      await expect(get(MarkDeposited).execute({ actor, batchId: ids.next<string>() })).rejects.toMatchObject(
        code,
      );
    },
  );

  it('list what was set aside, for somebody to look at, and nobody else', async () => {
    const id = await decide({ facts: 'Une réponse signalée puis relue, encore une fois.' });
    await prepare();
    expect(await get(STATEMENT_BATCHES).withheld(administrator)).toEqual([]);
    await database.sql.rows(
      `update moderation.exported_statement set withheld = true, call = null where decision_id = $1`,
      [id],
    );
    const { number } = (await batches())[0]!;
    expect(await get(STATEMENT_BATCHES).withheld(administrator)).toMatchObject([
      { batchNumber: number, facts: 'Une réponse signalée puis relue, encore une fois.' },
    ]);
    await expect(get(STATEMENT_BATCHES).withheld(someone('moderator'))).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });
});
