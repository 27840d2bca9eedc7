import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Marked, markedPieces } from '../../../../web/lists/marked.tsx';
import { markedWords } from '../../../../web/ui/prose.tsx';

const shown = (text: string) => renderToStaticMarkup(createElement(Marked, { text }));

describe('found words', () => {
  it('are marked', () => {
    expect(shown('ma \uE000dispense\uE001 et la \uE000vôtre\uE001')).toBe(
      'ma <mark>dispense</mark> et la <mark>vôtre</mark>',
    );
  });

  it('never become markup', () => {
    expect(shown('\uE000<script>\uE001 & <b>')).toBe('<mark>&lt;script&gt;</mark> &amp; &lt;b&gt;');
  });

  it.each([
    ['\uE000a', 'a'],
    ['a\uE001', 'a'],
    ['\uE001a\uE000', 'a'],
    ['\uE000\uE000a\uE001', '<mark>a</mark>'],
    ['\uE000\uE001', ''],
  ])('a mark without its other half shows nothing of itself: %j', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  it.each([
    'ma \uE000dispense\uE001 & la \uE000<b>vôtre\uE001',
    `l'\uE000"a"\uE001 $1 $& \uE000$1\uE001`,
    '\uE000a',
    'a\uE001',
    '\uE001a\uE000',
    '\uE000\uE000a\uE001',
    '\uE000a\uE000b\uE001\uE001',
    '\uE000\uE001',
    '',
  ])('are the same in a piece: %j', (text) => {
    expect(markedWords(text).inside.__html).toBe(shown(text));
  });

  it('nothing is lost and nothing doubled', () => {
    const text = 'un \uE000deux\uE001 trois';
    expect(
      markedPieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('un deux trois');
  });
});
