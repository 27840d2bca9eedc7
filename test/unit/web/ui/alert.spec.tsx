import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Alert } from '../../../../web/ui/alert.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const title = (said: string, children?: ReactNode) =>
  /<strong>(.*?)<\/strong>/.exec(
    renderToStaticMarkup(
      <SpriteProvider href="/s.svg">
        <Alert title={said}>{children}</Alert>
      </SpriteProvider>,
    ),
  )?.[1];

it('a title before words on its line is a sentence', () => {
  expect(title('Trois la recevraient', 'Cinq y sont.')).toBe('Trois la recevraient.');
  expect(
    title('Trois la recevraient', [
      '',
      <a key="lire" href="/x">
        Lire
      </a>,
    ]),
  ).toBe('Trois la recevraient.');
  expect(title('Trois ?', 'Cinq y sont.')).toBe('Trois ?');
  expect(title('« Trois. »', 'Cinq y sont.')).toBe('« Trois. »');
});

it.each([
  ['marked', <span lang="fr">Cinq y sont.</span>],
  ['strong', <strong>Cinq y sont.</strong>],
  ['stressed', <em>Cinq y sont.</em>],
  [
    'put together',
    <>
      {''}
      <>Cinq y sont.</> <a href="/x">Lire</a>
    </>,
  ],
])('so is one before words that are %s', (_how, words) => {
  expect(title('Trois la recevraient', words)).toBe('Trois la recevraient.');
});

it('a title alone, or above a text of its own, stays as it is', () => {
  expect(title('Trois la recevraient')).toBe('Trois la recevraient');
  expect(title('Trois la recevraient', ['', ' ', false])).toBe('Trois la recevraient');
  expect(title('Trois la recevraient', <p>Cinq y sont.</p>)).toBe('Trois la recevraient');
  const inFragment = (
    <>
      <p>Cinq y sont.</p>
    </>
  );
  expect(title('Trois la recevraient', inFragment)).toBe('Trois la recevraient');
});
