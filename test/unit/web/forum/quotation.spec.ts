import { describe, expect, it } from '@jest/globals';
import { quotation, shortened } from '../../../../web/forum/quotation.ts';

describe('a quoted reply', () => {
  it('starts with a link to what it quotes and marks every line', () => {
    expect(quotation({ id: 'p1', plain: 'Un.\n\nDeux.' }, 'Plume a écrit')).toBe(
      '> [Plume a écrit](/reponses/p1)\n>\n> Un.\n>\n> Deux.\n\n',
    );
  });

  it('lets no name break out of the link', () => {
    expect(quotation({ id: 'p1', plain: 'x' }, 'A](https://x) [B a écrit')).toContain(
      '[A(https://x) B a écrit](/reponses/p1)',
    );
  });

  it('is cut on a word', () => {
    expect(shortened('un deux trois', 9)).toBe('un deux…');
    expect(shortened('un deux', 9)).toBe('un deux');
    expect(shortened('a'.repeat(20), 5)).toBe('aaaaa…');
  });
});
