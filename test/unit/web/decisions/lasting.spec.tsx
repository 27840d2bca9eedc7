import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { composeMail } from '#infrastructure/platform/mail/compose';
import { StatementOf } from '../../../../web/decisions/decision-parts.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const UNTIL = '2026-04-12T10:00:00Z';
const decision = (action: string, duration: string | undefined, until: string | null) => ({
  action,
  statement: {
    facts: 'A name was called.',
    scope: 'Contenu masqué, en tout lieu.',
    ...(duration !== undefined && { duration }),
    source: 'notice',
    automatedDetection: false,
    automatedDecision: 'no',
    ground: { kind: 'terms', legalGround: null, clause: 'Clause 3', explanation: 'It insults.' },
  },
  decidedAt: new Date('2026-03-10T12:00:00Z'),
  until: until && new Date(until),
  forgottenAt: null,
});
const told = (...asked: Parameters<typeof decision>) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-03-11T12:00:00Z">
      <StatementOf decision={decision(...asked) as never} />
    </TextsProvider>,
  ).replaceAll(/<[^>]+>/g, '|');
const mailed = async (action: string, said: Readonly<Record<string, string>>, until = '') => {
  const values = {
    pseudonym: 'Iris',
    number: '12',
    measure: action,
    action,
    scope: 'Contenu masqué.',
    until,
  };
  const rest = { countsUntil: '', isForGood: 'false', legalGround: '', clause: 'Clause 3', besides: '' };
  const why = { facts: 'Un nom.', explanation: 'Il blesse.', source: 'notice', bodies: 'un organisme' };
  const how = { automatedDetection: 'false', automatedDecision: 'no', path: '/decisions/12' };
  const days = { decidedAt: UNTIL, appealableUntil: UNTIL };
  const mail = { to: 'who@mail.test', language: 'fr' as const, template: 'statement-of-reasons' as const };
  const settings = {
    from: 'a@b.test',
    publicUrl: 'https://site.test',
    communityName: async () => 'La Fabrique',
  };
  const all = { ...values, ...rest, ...why, ...how, ...days, ...said };
  return String((await composeMail({ ...mail, values: all }, settings)).text);
};

describe('how long a decision lasts', () => {
  it('is told in the words of its statement, apart from where it holds', () => {
    const page = told('hide', 'Trente jours au plus.', null);
    expect(page).toContain('Portée||Contenu masqué, en tout lieu.|');
    expect(page).toContain('Durée||Trente jours au plus.|');
    expect(page).not.toContain('sans terme fixé');
  });

  it('is told to the day first where that is known', () => {
    expect(told('silence', 'Ou moins.', UNTIL)).toMatch(
      /Durée\|\|jusqu’au 12 avril 2026[^|]*\. Ou moins\.\|/,
    );
    expect(told('silence', undefined, UNTIL)).toMatch(/Durée\|\|jusqu’au 12 avril 2026[^|.]*\|/);
  });

  it('is what the measure is where nothing else says it', () => {
    expect(told('hide', undefined, null)).toContain('Durée||sans terme fixé|');
    expect(told('delete', undefined, null)).toContain('Durée||définitive|');
  });

  it('is told so by mail too, also in letters asked for before they could say it', async () => {
    expect(await mailed('hide', { saidDuration: 'Trente jours au plus.' })).toMatch(
      /Durée\s: Trente jours au plus\.\n/,
    );
    expect(await mailed('silence', { saidDuration: 'Ou moins.' }, UNTIL)).toMatch(
      /Durée\s: jusqu’au 12 avril 2026[^.]*\. Ou moins\.\n/,
    );
    expect(await mailed('hide', {})).toMatch(/Durée\s: sans terme fixé\.\n/);
  });
});
