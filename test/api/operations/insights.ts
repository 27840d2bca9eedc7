import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import pactum from 'pactum';
import { parisDay } from '#domain/shared/day';
import { newMember } from '../../support/sessions.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

interface Report {
  readonly health: { readonly score: number | null; readonly previous: number | null };
  readonly period: { readonly from: string; readonly to: string };
  readonly figures: readonly {
    readonly key: string;
    readonly unit: string;
    readonly value: number | null;
    readonly previous: number | null;
    readonly change: number | null;
    readonly changeUnit: string;
    readonly steps: readonly { readonly from: string; readonly to: string; readonly value: number | null }[];
  }[];
}
interface Detail {
  readonly figure: Report['figures'][number];
  readonly byBranch: readonly {
    readonly quarter: string;
    readonly from: string;
    readonly to: string;
    readonly branches: readonly {
      readonly branch: string;
      readonly value: number | null;
      readonly masked: boolean;
    }[];
  }[];
  readonly days: readonly { readonly day: string; readonly value: number | null }[];
}

interface Cohorts {
  readonly cohorts: readonly {
    readonly joined: string;
    readonly back: readonly { readonly month: string; readonly share: number | null }[];
  }[];
}
interface Gaps {
  readonly themes: readonly {
    readonly category: { readonly name: string };
    readonly branch: string;
    readonly questions: number;
  }[];
}

interface Deflection {
  readonly explicit: {
    readonly part: number | null;
    readonly base: number | null;
    readonly share: number | null;
  };
  readonly modelled: {
    readonly state: string;
    readonly channels: readonly {
      readonly channel: string;
      readonly total: { readonly low: number } | null;
      readonly placebo: { readonly isQuiet: boolean } | null;
    }[];
  };
}
interface Outcome {
  readonly problems: readonly object[];
  readonly corrected: readonly object[];
}

/** The last one that has been over for a day. */
const lastMonth = (): string => addMonths(parisDay(new Date(Date.now() - 86_400_000)).slice(0, 7), -1);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
function addMonths(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Half a year before today, and so the last whole quarter, counted already: so many questions each as the day of the month says, few of writing. */
const COUNTED = `
  with days as (select ((now() at time zone 'Europe/Paris')::date - back)::date as day from generate_series(1, 190) as back),
    counted as (insert into insights.counted_day (source, day, version) select 'asked', day, 1 from days
      on conflict do nothing)
  insert into insights.daily_count (day, measure, branch, source, n, whole)
  select day, 'questions.asked', branch, 'asked', case branch when '' then 10 + extract(day from day)::int
    when 'music' then 9 when 'film' then 1 else (extract(day from day) < 2)::int end, 0
  from days cross join unnest(array['', 'music', 'film', 'writing']) as branch on conflict do nothing`;

/** Figures: the same wherever they are read, and nobody counted who is none. */
export function insights(world: () => World): void {
  const page = (path: string, more: Record<string, string> = {}, as = world().cast.manager) =>
    pactum
      .spec()
      .get(`${world().app.url}${path}`)
      .withHeaders({ cookie: as.cookie, 'user-agent': 'Mozilla/5.0 Firefox/130.0', ...more });
  const as = () => world().cast.manager;

  describe('figures', () => {
    it('are the same on the dashboard, in the interface for programs and in the exports', async () => {
      await world().app.rows(COUNTED);
      const report = await world().done<Report>('readKpis', { as: as(), query: { days: '30' } });
      const csv = await linesOf(page('/admin/statistiques/export.csv?jours=30'));
      expect(
        csv.map((line) => [
          line['Code'],
          line['Valeur'],
          line['Valeur précédente'],
          line['Évolution'],
          line['Unité'],
          line['Unité de l’évolution'],
        ]),
      ).toEqual([
        ...report.figures.map(({ key, unit, value, previous, change, changeUnit }) => {
          const [of, name] = SHEET_UNITS[unit]!;
          const [moved, by] = unit === 'share' ? [100, 'points'] : CHANGES[changeUnit]!;
          return [key, inSheet(value, of), inSheet(previous, of), inSheet(change, moved), name, by];
        }),
        [
          'health',
          inSheet(report.health.score),
          inSheet(report.health.previous),
          '',
          'points sur 100',
          'points',
        ],
      ]);
      const questions = report.figures.find(({ key }) => key === 'questions')!;
      const days = await linesOf(page('/admin/statistiques/questions/export.csv?jours=30'));
      expect(days.reduce((sum, { Valeur: value }) => sum + Number(value), 0)).toBe(questions.value);
      expect(questions.steps.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(questions.value);
      const html = String((await page('/admin/statistiques?jours=30').expectStatus(200).toss()).body);
      const card = /id="questions"[\s\S]*?<\/li>/.exec(html)?.[0] ?? '';
      expect(card).toContain(new Intl.NumberFormat('fr-FR').format(questions.value!));
    });

    it('mask few people in a branch, and another branch with them, and tell others by fives of one whole quarter', async () => {
      const { period } = await world().done<Report>('readKpis', { as: as(), query: { days: '7' } });
      const told = async (from: string, to: string) =>
        world().done<Detail>('readKpi', { as: as(), path: { key: 'questions' }, query: { from, to } });
      const [quarter, ...others] = (await told(period.to, period.to)).byBranch;
      const after = dayAfter(period.to).slice(0, 7);
      const next = addMonths(after, -((Number(after.slice(5)) - 1) % 3));
      const { from, to, branches } = quarter!;
      expect([others, from, dayAfter(to)]).toEqual([[], `${addMonths(next, -3)}-01`, `${next}-01`]);
      const days = Math.round((Date.parse(dayAfter(to)) - Date.parse(from)) / 86_400_000);
      expect(branches.map(({ branch, value, masked }) => [branch, value, masked])).toEqual([
        ['writing', null, true],
        ['visual_arts', 0, false],
        ['music', Math.round((9 * days) / 5) * 5, false],
        ['photography', 0, false],
        ['film', null, true],
      ]);
      expect((await told(from, to)).byBranch).toEqual([quarter]);
    });

    it('are nothing to members, who are not told that there are any', async () => {
      for (const [id, path] of [
        ['readKpis', {}],
        ['readKpi', { key: 'questions' }],
        ['readCohorts', {}],
        ['readKpiRows', { key: 'questions' }],
        ['readContentGaps', {}],
      ] as const)
        expect((await world().call(id, { as: world().cast.member, path })).status).toBe(404);
    });

    it('of who stays and of what to write next are in the exports what they are in the interface for programs', async () => {
      const { cohorts } = await world().done<Cohorts>('readCohorts', {
        as: as(),
        query: { way: 'contribution' },
      });
      const stays = await linesOf(page('/admin/statistiques/fidelite/export.csv?par=contributions'));
      expect(stays.map((line) => [line['Mois d’inscription'], line['Mois'], line['Revenus (%)']])).toEqual(
        cohorts.flatMap(({ joined, back }) =>
          back.map((one) => [joined, one.month, inSheet(one.share, 100)]),
        ),
      );
      // Today is no part of the period.
      const topic = await world().topic();
      await world().app.rows(
        `update community.topic set opened_at = now() - interval '2 days' where id = $1`,
        [topic],
      );
      const { themes } = await world().done<Gaps>('readContentGaps', { as: as(), query: { days: '30' } });
      expect(themes.length).toBeGreaterThan(0);
      const missing = await linesOf(page('/admin/statistiques/a-ecrire/export.csv?jours=30'));
      const places: Readonly<Record<string, string>> = { all: 'Ensemble', every: 'Sans branche' };
      expect(missing.map((line) => [line['Thème'], line['Branche'], line['Questions']])).toEqual(
        themes.map(({ category, branch, questions }) => [category.name, places[branch], String(questions)]),
      );
      expect(themes.map(({ branch }) => branch)).toContain('every');
      expect((await world().call('readCohorts', { as: as(), query: { way: 'luck' } })).status).toBe(422);
    });

    it('are refused where there is no such figure or no such period', async () => {
      const told = async (id: string, call: object) => {
        const answer = await world().call(id, { as: as(), ...call });
        return [answer.status, problem(answer).code];
      };
      expect(await told('readKpi', { path: { key: 'luck' } })).toEqual([404, 'insights.kpi-not-found']);
      const backwards = { query: { from: '2026-02-02', to: '2026-02-01' } };
      expect((await told('readKpis', backwards))[0]).toBe(422);
      expect((await told('readKpis', { query: { from: '2026-02-02', to: '2999-01-01' } }))[0]).toBe(422);
      const html = String((await page('/admin/statistiques?du=02/02/2026&au=01/02/2026').toss()).body);
      expect(html).toContain('La fin de la période vient avant son début');
    });
  });

  describe('contacts avoided', () => {
    const site = () => new URL(world().app.url).origin;
    const opened = (more: object = {}) =>
      world().app.rows(
        `insert into insights.deflection_rule (number, rule, note, written_at)
         select coalesce(max(number), 0) + 1, $1::jsonb, 'For a test', now() from insights.deflection_rule`,
        [JSON.stringify({ sites: [site()], withoutShare: 0, opened: null, ...more })],
      );
    const asked = async (path: string, origin: string | null = 'https://elsewhere.example') => {
      const headers = { ...(origin !== null && { origin }), cookie: as().cookie };
      const answer = await fetch(`${world().app.url}/contacts${path}`, {
        method: 'POST',
        headers,
      });
      const body = answer.status === 200 ? ((await answer.json()) as { id: string | null }) : null;
      return { status: answer.status, id: body?.id, open: answer.headers.get('access-control-allow-origin') };
    };

    it('are told from the pages of the organisation alone, and of nobody', async () => {
      await opened({ sites: ['https://www.organisation.example'] });
      expect(await asked('')).toEqual({ status: 200, id: null, open: '*' });
      expect(await asked('', null)).toMatchObject({ id: null });
      expect(await world().app.rows('select from insights.contact_attempt')).toHaveLength(0);
      const { id } = await asked('', 'https://www.organisation.example');
      expect(await asked(`/${id}/shown`)).toMatchObject({ status: 204, open: '*' });
      expect((await asked(`/${id}/lost`)).status).toBe(404);
      const [attempt] = await world().app.rows('select * from insights.contact_attempt');
      expect(Object.keys(attempt!).sort()).toEqual([
        'begun_at',
        'helped',
        'id',
        'read',
        'sent',
        'shown',
        'with_answers',
      ]);
    });

    it('are counted once, whatever is told twice, and the same on the page, for programs and in the export', async () => {
      await opened();
      await world().app.rows('delete from insights.contact_attempt');
      const month = lastMonth();
      for (const steps of [
        ['shown', 'yes'],
        ['shown', 'yes'],
        ['shown', 'yes'],
        ['shown', 'yes', 'sent'],
        ['shown'],
        ['shown', 'no'],
        ['read', 'yes', 'yes'],
      ]) {
        const { id } = await asked('', site());
        for (const step of steps) expect((await asked(`/${id}/${step}`)).status).toBe(204);
      }
      await world().app.rows(`update insights.contact_attempt set begun_at = $1`, [`${month}-15T12:00:00Z`]);
      const { explicit } = await world().done<Deflection>('readDeflection', {
        as: as(),
        query: { months: '6' },
      });
      expect([explicit.part, explicit.base, explicit.share]).toEqual([5, 5, 1]);
      const csv = await linesOf(page('/admin/statistiques/contacts-evites/export.csv?mois=6'));
      const line = csv.find((one) => one['Chiffre']?.startsWith('Explicite') && one['Mois'] === month)!;
      expect([line['Nombre retenu'], line['Sur un total de'], line['Part (%)']]).toEqual(['5', '5', '100']);
      const html = String(
        (await page('/admin/statistiques/contacts-evites?mois=6').expectStatus(200).toss()).body,
      );
      expect(html).toMatch(/metric__value">100.%/);
      expect((await asked('/01890000-0000-7000-8000-000000000000/sent')).status).toBe(404);
      expect((await world().call('readDeflection', { as: as(), query: { to: '2099-01' } })).status).toBe(422);
      expect((await world().call('readDeflection', { as: world().cast.member })).status).toBe(404);
      expect(
        (await world().call('tellContactVolume', { as: world().cast.member, body: { month: '2024-05' } }))
          .status,
      ).toBe(404);
    });

    it('are not made up by one network', async () => {
      await opened();
      const tries = await Promise.all(
        Array.from({ length: 70 }, async () => (await asked('', site())).status),
      );
      expect(tries.filter((status) => status === 429).length).toBeGreaterThan(0);
    });

    it('are modelled from volumes that are imported whole or not at all', async () => {
      const volumes = Array.from({ length: 36 }, (_, back) => ({
        month: addMonths(lastMonth(), back - 36),
        calls: 1000 + (back % 12) * 10 + ((back * 7) % 5) * 4,
        mails: 300,
      }));
      const form = (lines: string, intent: string) =>
        fetch(`${world().app.url}/admin/statistiques/contacts-evites/volumes`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ lines, intent }),
          headers: { cookie: as().cookie, origin: world().app.url },
        });
      const table = volumes.map(({ month, calls, mails }) => `${month};${calls};${mails};`).join('\n');
      const refused = await form(`mois;appels;courriels;public\n${table}\n2099-01;1;;`, 'import');
      expect(await refused.text()).toMatch(/Ligne 38, colonne «\u00a0mois\u00a0»/);
      expect(await world().app.rows('select from insights.contact_volume')).toHaveLength(0);
      expect((await form(table, 'check')).status).toBe(200);
      expect(await world().app.rows('select from insights.contact_volume')).toHaveLength(0);
      expect((await form(table, 'import')).status).toBe(303);
      expect(await world().app.rows('select from insights.contact_volume')).toHaveLength(36);
      const tell = (body: object) => world().done<Outcome>('tellContactVolume', { as: as(), body });
      expect((await tell({ month: '2099-01', calls: 1 })).problems).toMatchObject([
        { at: 1, column: 'month', code: 'insights.volume-month-not-over' },
      ]);
      await tell({ month: lastMonth(), calls: 700, mails: 300 });
      const again = await tell({ month: lastMonth(), calls: 710, mails: 300 });
      expect(again.corrected).toMatchObject([{ before: { calls: 700 }, after: { calls: 710 } }]);
      expect(await world().app.rows('select month, calls from insights.former_volume')).toEqual([
        { month: lastMonth(), calls: 700 },
      ]);
      await opened({ opened: lastMonth() });
      const { modelled } = await world().done<Deflection>('readDeflection', {
        as: as(),
        query: { months: '6' },
      });
      expect([modelled.state, modelled.channels[0]!.channel]).toEqual(['told', 'calls']);
      expect(modelled.channels[0]!.total!.low).toBeGreaterThan(200);
      expect(modelled.channels[0]!.placebo!.isQuiet).toBe(true);
    });
  });

  describe('visits', () => {
    it('are noted once a day by member, without page or address, and robots apart', async () => {
      const other = await newMember(world().app, { handle: 'vera', branches: ['film'] });
      const robot = { cookie: '', 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' };
      // What was noted before is written at the latest with what is noted now.
      await world().app.rows('delete from insights.page_count');
      const first = await newMember(world().app, { handle: 'fia' });
      await page('/', {}, first).expectStatus(200).toss();
      await page('/', robot).expectStatus(200).toss();
      await eventually(() =>
        world().app.rows('select from insights.visit where member_id = $1', [first.memberId]),
      );
      await eventually(() => world().app.rows(`select from insights.page_count where reader = 'robot'`));
      await world().app.rows('delete from insights.visit');
      await world().app.rows('delete from insights.page_count');
      for (const path of ['/', '/questions', '/']) await page(path, {}, other).expectStatus(200).toss();
      await page('/', robot).expectStatus(200).toss();
      const etag: string = await page('/', { cookie: '' })
        .expectStatus(200)
        .returns((shown) => shown.res.headers['etag'])
        .toss();
      // Whose browser has the page still is shown it all the same.
      await page('/', { cookie: '', 'if-none-match': etag }).expectStatus(304).toss();
      const visits = await eventually(() => world().app.rows('select * from insights.visit'));
      expect(visits).toHaveLength(1);
      expect(visits[0]).toMatchObject({ member_id: other.memberId, staff: false, branches: ['film'] });
      expect(Object.keys(visits[0]!).sort()).toEqual(['branches', 'day', 'member_id', 'staff']);
      // They are written after visits.
      const pages = await eventually(
        () => world().app.rows('select reader, pages::int from insights.page_count order by reader'),
        2,
      );
      expect(pages).toEqual([
        { reader: 'robot', pages: 1 },
        { reader: 'visitor', pages: 2 },
      ]);
    });
  });
}

/** By how much a figure is multiplied in a table for a spreadsheet, and what its unit is called there. */
const SHEET_UNITS: Readonly<Record<string, readonly [number, string]>> = {
  count: [1, 'nombre'],
  mean: [1, 'moyenne'],
  share: [100, '%'],
  seconds: [1 / 3600, 'heures'],
};
const CHANGES: Readonly<Record<string, readonly [number, string]>> = {
  relative: [100, '%'],
  seconds: [1 / 3600, 'heures'],
};

/** With a decimal comma, and one decimal; two of hours. */
function inSheet(value: number | null, times = 1): string {
  if (value === null) return '';
  const places = times < 1 ? 100 : 10;
  return String(Math.round(value * times * places) / places).replace('.', ',');
}

async function linesOf(asked: ReturnType<typeof pactum.spec>): Promise<Record<string, string>[]> {
  const text = String((await asked.expectStatus(200).toss()).body);
  return parse(text, { bom: true, delimiter: ';', columns: true });
}

/** @returns what is found once there is as much of it as is wanted; what there is after half a minute */
async function eventually<T>(look: () => Promise<T[]>, wanted = 1): Promise<T[]> {
  let found: T[] = [];
  for (let tries = 0; tries < 120 && (found = await look()).length < wanted; tries++) await sleep(250);
  return found;
}
