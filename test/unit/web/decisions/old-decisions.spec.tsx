import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Overturned, StatementOf } from '../../../../web/decisions/decision-parts.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { loader } from '../../../../web/routes/decisions-csv.ts';

const decision = (number: number, facts: string, forgottenAt: Date | null) => ({
  id: `id-${number}`,
  number,
  action: 'delete',
  targetKind: 'post',
  targetId: 'the-post',
  subjectId: 'the-member',
  decidedBy: 'the-moderator',
  statement: {
    facts,
    scope: 'Contenu retiré.',
    source: 'notice',
    automatedDetection: false,
    automatedDecision: 'no',
    ground: { kind: 'terms', legalGround: null, clause: 'Clause 3', explanation: facts && 'It insults.' },
  },
  decidedAt: new Date('2026-03-10T12:00:00Z'),
  until: null,
  appealableUntil: null,
  overturnedAt: null,
  overturnedWhy: null,
  undone: null,
  replacedBy: null,
  forgottenAt,
});
const FORGOTTEN_ON = new Date('2031-03-11T03:00:00Z');
const inFrench = (piece: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2032-01-01T12:00:00Z">
      {piece}
    </TextsProvider>,
  );
const shown = (...asked: Parameters<typeof decision>) =>
  inFrench(<StatementOf decision={decision(...asked) as never} />);

it('a decision of which the words were forgotten says so, and when where that is known', () => {
  const forgotten = shown(1, '', FORGOTTEN_ON);
  expect(forgotten).toContain(
    'Le nom de la personne concernée et de qui a décidé, les faits et les explications ont été effacés le 11 mars 2031',
  );
  expect(forgotten).toContain('Clause 3');
  expect(forgotten).not.toContain('Les faits');
  expect(shown(1, '', null)).toMatch(/ont été effacés\s:/);
  const known = shown(1, 'A name was called.', null);
  expect(known).toContain('A name was called.');
  expect(known).not.toContain('effacés');
});

it('one that was never stated says that it was forgotten too, where that is known', () => {
  const unstated = (forgottenAt: Date | null) =>
    inFrench(<StatementOf decision={{ ...decision(1, '', forgottenAt), statement: null } as never} />);
  expect(unstated(FORGOTTEN_ON)).toContain('effacés le 11 mars 2031');
  expect(unstated(null)).not.toContain('effacés');
});

it('one that was overturned says why where that is still known, and nothing empty where not', () => {
  const overturned = (overturnedWhy: string | null) =>
    inFrench(
      <SpriteProvider href="/s.svg">
        <Overturned
          decision={{ ...decision(1, '', null), overturnedAt: FORGOTTEN_ON, overturnedWhy } as never}
          insteadPath={null}
        />
      </SpriteProvider>,
    );
  expect(overturned('A mistake.')).toContain('<p>A mistake.</p>');
  expect(overturned(null)).not.toContain('<p>');
});

it('all decisions are a table, page after page, with what their pages say and no id of anybody', async () => {
  const pages = [
    { items: [decision(2, 'A name was called.', null)], next: 'further', previous: null },
    { items: [decision(1, '', FORGOTTEN_ON)], next: null, previous: null },
  ];
  const asked: unknown[] = [];
  const latest = async (_actor: unknown, { cursor }: { cursor: string | null }) => {
    asked.push(cursor);
    return pages[cursor === null ? 0 : 1];
  };
  const context = {
    viewer: { actor: {}, member: {}, session: null },
    locale: 'en',
    onceItCame: () => Promise.resolve(null),
    mustPass: (policy: string) => asked.push(policy),
    mustStillPass: () => undefined,
    app: { moderation: { decisionRows: { latest } } },
  };
  const request = new Request('http://own.invalid/admin/moderation/decisions.csv');
  const answer = (await loader({ request, params: {}, context } as never)) as Response;
  const text = await answer.text();
  expect(asked).toEqual(['decisions.list', null, 'further']);
  const [header, ...rows] = parse(text, { bom: true, delimiter: ';' }) as string[][];
  expect(header).toContain('Erased on');
  expect(rows.map(([number]) => number)).toEqual(['2', '1']);
  expect(rows[0]).toContain('A name was called.');
  expect(rows[1]).toContain('2031-03-11');
  for (const who of ['the-member', 'the-moderator', 'the-post']) expect(text).not.toContain(who);
});
