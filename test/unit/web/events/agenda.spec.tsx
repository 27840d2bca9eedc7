import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Agenda } from '../../../../web/events/agenda.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const shown = (...minutes: number[]) => {
  const agenda = minutes.map((minute) => ({ minute, title: `after ${minute}` }));
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2027-05-01T12:00:00Z">
      <Agenda event={{ agenda, startsAt: new Date('2027-05-14T08:00:00Z'), zone: 'Europe/Paris' }} />
    </TextsProvider>,
  );
  return [...html.matchAll(/<(h3|time)[^>]*>([^<]*)</g)].map(([, , text]) => text);
};

it('a programme of several days says the day of each', () => {
  expect(shown(0, 90, 1410)).toEqual([
    'vendredi 14 mai 2027',
    '10:00',
    '11:30',
    'samedi 15 mai 2027',
    '09:30',
  ]);
});

it('one that begins on a later day says so too, one of the first day alone does not', () => {
  expect(shown(1440)).toEqual(['samedi 15 mai 2027', '10:00']);
  expect(shown(0, 90)).toEqual(['10:00', '11:30']);
});
