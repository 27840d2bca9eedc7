import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SealedAnswers } from '../../../../web/official/sealed-answers.tsx';

/** The second page names them in a list, without their texts. */
const headingOver = (...overdue: readonly boolean[]) => {
  const official = overdue.map((each, index) => ({
    id: String(index),
    position: 2,
    official: { kind: 'authored', department: 'Accueil', overdue: each },
  }));
  const page = renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <SealedAnswers page={{ page: 2, official, topic: { slug: 'x', number: 1 } } as never} />
    </TextsProvider>,
  );
  return /<h2[^>]*>(?:<[^>]+>)*([^<]+)/.exec(page)?.[1];
};

describe('answers of the organisation under a question', () => {
  it('are called checked only while all of them are', () => {
    expect(headingOver(false, false)).toBe('Checked answers');
    expect(headingOver(true)).toBe('Answers to be checked again');
    expect(headingOver(false, true)).toBe('Official answers');
  });
});
