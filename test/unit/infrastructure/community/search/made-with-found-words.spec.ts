import { describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START } from '#application/community/search/search.query';
import { madeWithFoundWords } from '#infrastructure/community/search/search-rows';
import { WordStems } from '#infrastructure/community/search/word-stems';
import type { Sql } from '#infrastructure/platform/persistence/sql';

/** Every word is a stem of its own but those in the plural; what is asked for is noted. */
function stems() {
  const asked: string[][] = [];
  const rows = (_text: string, [words]: [string[]]) => {
    asked.push(words);
    return Promise.resolve(words.map((word) => ({ word, stems: [word.replace(/s$/, '')] })));
  };
  return { known: new WordStems({ rows } as unknown as Sql), asked };
}

const shown = (text: string) => text.replaceAll(MARK_START, '[').replaceAll(MARK_END, ']');
const filler = 'lorem dodo '.repeat(40);
const TEXT = `Les donneurs de droit ${filler} des droits, ${filler} un droit`;

describe('what is made with found words', () => {
  it('is the same whether their stems were known or had to be asked for', async () => {
    const { known, asked } = stems();
    const made = () => madeWithFoundWords(`'droit'`, known, (found) => found.passage(TEXT));
    const first = await made();
    expect(shown(first)).toMatch(/^Les donneurs de \[droit\] lorem/);
    expect(await made()).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('asks for nothing beyond what is shown', async () => {
    const { known, asked } = stems();
    await madeWithFoundWords(`'droit'`, known, (found) => found.marked('Le droit et les droits'));
    const passage = await madeWithFoundWords(`'droit'`, known, (found) =>
      found.passage(`Le droit ${'lorem '.repeat(60)} un drôle de drame`),
    );
    expect(shown(passage)).toMatch(/^Le \[droit\]/);
    expect(asked).toEqual([['droit', 'droits']]);
  });

  it('is made of a query without words', async () => {
    const { known, asked } = stems();
    expect(await madeWithFoundWords('', known, (found) => found.marked('un mot'))).toBe('un mot');
    expect(asked).toEqual([]);
  });
});
