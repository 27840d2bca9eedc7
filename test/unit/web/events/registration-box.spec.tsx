import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { RegistrationBox } from '../../../../web/events/registration-box.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const boxOf = (state: string, link: string | null = null) => {
  const own = { state, turn: null, offeredUntil: null, attended: false, answers: [] };
  const event = { slug: 'seance', number: 3, stage: 'live', capacity: null, form: [], link, own };
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'm' }, may: () => true }}>
        <RegistrationBox event={event as never} />
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it('asks before a seat is given up, apart from where one says that one is there', () => {
  const box = boxOf('confirmed');
  const asked = /<details class="disclose apart">(.*)<\/details>/.exec(box)?.[1] ?? '';
  expect(asked).toMatch(/^<summary>Annuler mon inscription<\/summary>/);
  expect(asked).toContain('Votre place ira à quelqu’un d’autre.');
  expect(asked).toContain('value="cancel"');
  expect(box.replace(asked, '')).not.toContain('value="cancel"');
});

it('lets who only waits leave the list at once', () => {
  const box = boxOf('waiting');
  expect(box).not.toContain('<details');
  expect(box).toContain('Quitter la liste d’attente');
});

it('leads to the session first, and to the call of another site second', () => {
  const box = boxOf('confirmed', 'https://visio.test/salle');
  expect(box).toMatch(/<a href="\/evenements\/seance-3\/direct" class="btn btn--main">/);
  expect(box).toMatch(/<a href="https:\/\/visio.test\/salle" rel="noopener noreferrer" class="btn">/);
  expect(box.match(/btn--main/g)).toHaveLength(1);
});
