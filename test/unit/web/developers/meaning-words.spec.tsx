import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MeaningWords } from '../../../../web/developers/meaning-words.tsx';

const drawn = (words: string) => renderToStaticMarkup(<MeaningWords words={words} />);

it('writes what machines spell as it is to be written', () => {
  expect(drawn('`true` where it was refused with `moderation.words-warned`.')).toBe(
    '<span lang="en"><code>true</code> where it was refused with <code>moderation.words-warned</code>.</span>',
  );
  expect(drawn('Public number.')).toBe('<span lang="en">Public number.</span>');
});
