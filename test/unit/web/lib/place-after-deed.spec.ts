import { describe, expect, it } from '@jest/globals';
import { action as noteBookmark } from '../../../../web/routes/bookmark-note.tsx';
import { action as removeBookmark } from '../../../../web/routes/bookmark-remove.tsx';
import { action as takeUp, loader as exchange } from '../../../../web/routes/channel-topic.tsx';
import { action as removeRedirect } from '../../../../web/routes/desk-redirects-remove.tsx';
import { action as addRedirect } from '../../../../web/routes/desk-redirects.tsx';
import { action as readers } from '../../../../web/routes/figure-report-readers.tsx';
import { action as present } from '../../../../web/routes/manage-event.tsx';
import { action as triage, loader as feedbackPage } from '../../../../web/routes/manage-feedback.tsx';
import { action as incident, loader as incidentPage } from '../../../../web/routes/manage-incident.tsx';

const ID = '0199aaaa-0000-7000-8000-000000000001';
const OTHER = '0199aaaa-0000-7000-8000-000000000002';
const FAR = '0199aaaa-0000-7000-8000-000000000003';
const GONE = '0199aaaa-0000-7000-8000-000000000004';
const done = { execute: async () => undefined };
const of = <T>(found: T) => ({ execute: async () => found });

const message = (id: string, position: number) => ({ id, position, gone: null, standing: 'published' });
const context = {
  viewer: { actor: {}, member: {}, session: null },
  cookies: {},
  takenUp: null,
  keptForm: null,
  waiting: new Map(),
  locale: 'fr',
  now: new Date('2026-11-30T12:00:00Z'),
  onceItCame: () => Promise.resolve(null),
  mustPass: () => undefined,
  problemOf: (error: { code?: string; fields?: unknown }) => ({
    code: error.code,
    fields: error.fields,
    status: 422,
  }),
  app: {
    events: { gatheringPlan: of({ id: ID, endsAt: new Date() }), noteAttendance: done },
    engagement: {
      oneFeedback: of({ id: ID, trialId: 'trial' }),
      feedbackChoices: of([]),
      triageFeedback: done,
    },
    insights: { changeReaders: done },
    site: { removeRedirect: done, addRedirect: done },
    community: {
      incidents: { desk: async () => ({ candidates: [] }) },
      gatherQuestions: done,
      letQuestionsGo: done,
      tellOfIncident: done,
      categories: of([]),
      keepBookmark: done,
      removeBookmark: done,
    },
    chat: {
      channel: of({ id: 'c', slug: 'cafe', kind: 'open' }),
      messages: of({ items: [message(ID, 4), message(OTHER, 5)], earlier: 3, later: null }),
      exchange: {
        execute: async (_actor: unknown, _channel: string, ids: readonly string[]) =>
          [message(FAR, 1), message(ID, 4), message(OTHER, 5)].filter(({ id }) => ids.includes(id)),
      },
    },
  },
};
const actor = { may: () => false, mustUse: () => undefined, memberId: 'lea' };

async function asked(
  gate: (args: never) => Promise<unknown>,
  path: string,
  fields: readonly (readonly [string, string])[] | null = null,
): Promise<unknown> {
  const request = new Request(`http://own.invalid${path}`, {
    ...(fields && { method: 'POST', body: new URLSearchParams(fields.map(([name, said]) => [name, said])) }),
    headers: { accept: 'text/html' },
  });
  const params = { id: ID, number: '7', slug: 'cafe' };
  const answer = await gate({
    request,
    params,
    context: { ...context, viewer: { ...context.viewer, actor } },
  } as never).catch((why: unknown) => why);
  return answer instanceof Response ? answer.headers.get('location') : answer;
}
const pageOf = (read: unknown) => (read as { page: Record<string, unknown> }).page;

describe('a deed leads back to the list as it was', () => {
  it('of who came to an event, at the page that they stand on', async () => {
    const fields = [
      ['deed', 'attend'],
      ['registration', ID],
    ] as const;
    expect(await asked(present, '/admin/evenements/x?cursor=abc', fields)).toBe(
      `/admin/evenements/${ID}?cursor=abc`,
    );
  });

  it('of feedback, narrowed as it was', async () => {
    const here = '/admin/tests/retours/x?type=problem&etat=new&cursor=abc&other=1';
    const list = '/admin/tests/trial/retours?type=problem&etat=new&cursor=abc';
    expect(pageOf(await asked(feedbackPage, here))['list']).toBe(list);
    const fields = [
      ['version', '1'],
      ['state', 'kept'],
    ] as const;
    expect(await asked(triage, here, fields)).toBe(list);
  });

  it('of whoever was found to read a report, nobody at all and the whole team included', async () => {
    const there = `/admin/statistiques/rapports/${ID}/lecteurs`;
    const fields = [
      ['memberId', ID],
      ['language', 'fr'],
    ] as const;
    for (const query of ['?q=ana', '?q=', ''])
      expect(await asked(readers, there + query, fields)).toBe(there + query);
  });

  it('of redirects, with the part of the address and the page', async () => {
    const list = '/admin/redirections?cursor=abc&partie=%2Fancien';
    const from = ['from', '/ancien/a'] as const;
    expect(
      await asked(removeRedirect, '/admin/redirections/supprimer?partie=/ancien&cursor=abc', [from]),
    ).toBe(list);
    expect(await asked(addRedirect, list, [from, ['to', '/questions']])).toBe(list);
  });

  it('of bookmarks, at the page that one stands on', async () => {
    const here = `/marque-pages/${ID}?cursor=abc`;
    expect(await asked(noteBookmark, here, [['note', 'Pour avril']])).toBe(
      `/marque-pages?cursor=abc#garde-${ID}`,
    );
    expect(await asked(removeBookmark, here, [])).toBe('/marque-pages?cursor=abc');
  });

  it('of what looks like an incident, with the words that were looked for', async () => {
    const fields = [
      ['intent', 'gather'],
      ['questions', '12'],
    ] as const;
    expect(await asked(incident, '/admin/incidents/7?mots=panne', fields)).toBe(
      '/admin/incidents/7?mots=panne',
    );
  });
});

describe('what is ticked goes along', () => {
  it('from one search of questions to the next', async () => {
    const there = '/admin/incidents/7?mots=lenteur&choisies=12.40&clore=non';
    const fields = [
      ['intent', 'look'],
      ['mots', 'lenteur'],
      ['questions', '12'],
      ['questions', '40'],
    ] as const;
    expect(await asked(incident, '/admin/incidents/7?mots=panne', fields)).toBe(`${there}#semblables`);
    expect(pageOf(await asked(incidentPage, there))).toMatchObject({
      words: 'lenteur',
      chosen: ['12', '40'],
      closes: false,
    });
  });

  it('from one page of messages to another, where the one at the edge is not ticked for it', async () => {
    const fields = [
      ['messages', ID],
      ['messages', OTHER],
      ['categoryId', ID],
      ['towards', '4'],
    ] as const;
    const there = `/salons/cafe/sujet?vers=4&choisis=${ID}.${OTHER}&categorie=${ID}`;
    expect(await asked(takeUp, '/salons/cafe/sujet?autour=9', fields)).toBe(there);
    expect(pageOf(await asked(exchange, there))).toMatchObject({ chosen: [ID, OTHER], category: ID });
    const further = `/salons/cafe/sujet?vers=4&choisis=${ID}.${FAR}.${GONE}`;
    expect(pageOf(await asked(exchange, further))['messages']).toEqual([
      message(FAR, 1),
      message(ID, 4),
      message(OTHER, 5),
    ]);
    expect(await asked(takeUp, '/salons/cafe/sujet?autour=9', [['towards', '4']])).toBe(
      '/salons/cafe/sujet?vers=4',
    );
    expect(pageOf(await asked(exchange, '/salons/cafe/sujet?vers=4'))['chosen']).toEqual([]);
    expect(pageOf(await asked(exchange, '/salons/cafe/sujet?autour=4'))['chosen']).toEqual([ID]);
  });
});
