import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsIn, TextsProvider, useT } from '../../../../web/lib/texts.tsx';

function Stop() {
  return <p>{useT()('accounts.stop.title')}</p>;
}

it('a part of a page speaks the language of whoever it is for, and the rest that of the page', () => {
  const page = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <Stop />
      <TextsIn locale="en">
        <Stop />
      </TextsIn>
    </TextsProvider>,
  );
  const [french, english] = page.split('</p>');
  expect(french).toContain('Arrêter des e-mails');
  expect(english).toContain('Stop e-mails');
});
