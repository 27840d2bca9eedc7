import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ComposeField } from '../../../../web/forum/compose-field.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { draftedTerms, freshTerms, keptTerms, typedTerms } from '../../../../web/official/terms-fields.tsx';

const buttons = (sendsTo?: string) => {
  const page = renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: null, site: { contact: '' } as never }}>
        <ComposeField
          place="topic:1"
          label="Answer"
          value=""
          draft={null}
          preview={null}
          submit="Publish in your name"
          sendsTo={sendsTo}
        />
      </PageFactsProvider>
    </TextsProvider>,
  );
  return page.match(/<button[^>]*>(?:(?!<\/button>).)*/g) ?? [];
};

describe('a reply in one’s own name, from the form of an official answer', () => {
  it('goes where ordinary replies go, and not where the form leads', () => {
    const [publish, ...more] = buttons('/sujets/moduler-812#repondre').filter((b) =>
      b.includes('value="publish"'),
    );
    expect(more).toEqual([]);
    expect(publish).toMatch(/formaction="\/sujets\/moduler-812#repondre"/i);
    expect(publish).not.toContain('btn--main');
  });

  it('goes where its form leads elsewhere', () => {
    const publish = buttons().find((b) => b.includes('value="publish"'));
    expect(publish).not.toMatch(/formaction/i);
    expect(publish).toContain('btn--main');
  });
});

describe('the terms of an answer that is kept as a draft', () => {
  const fresh = freshTerms(new Date('2026-11-27T12:00:00Z'), ['music']);
  const typed = {
    ...{ body: 'It is.', intent: 'draft', sources: 'A law\nAnother', branches: ['comics'], ruleIds: 'r1' },
    ...{ validFrom: '01/12/2026', validTo: '', reviewBy: '01/06/2027' },
  };

  it('come back as they were typed', () => {
    expect(typedTerms(draftedTerms(typed), fresh)).toEqual({
      ...{ sources: 'A law\nAnother', branches: ['comics'], ruleIds: ['r1'] },
      ...{ validFrom: '01/12/2026', validTo: '', reviewBy: '01/06/2027' },
    });
    expect(draftedTerms(typed)).not.toHaveProperty('body');
  });

  it('lose nothing to a day that was emptied', () => {
    const { validFrom: _emptied, ...rest } = typed;
    expect(typedTerms(draftedTerms(rest), fresh)).toMatchObject({ sources: 'A law\nAnother', validFrom: '' });
  });

  it('are taken from a draft only where somebody began to fill them in', () => {
    const { sources: _sources, ruleIds: _rules, ...untouched } = typed;
    expect([keptTerms({ ...untouched, sources: '' }), keptTerms(undefined)]).toEqual([undefined, undefined]);
    expect(keptTerms({ ...untouched, sources: 'A law' })).toHaveProperty('sources', 'A law');
    expect(keptTerms({ ...untouched, ruleIds: ['r1'] })).toHaveProperty('ruleIds', ['r1']);
  });

  it('are those of a fresh answer where the form had none', () => {
    expect(draftedTerms({ body: 'It is.', ruleIds: [] })).toEqual({});
    expect(typedTerms(draftedTerms({ body: 'It is.' }), fresh)).toBe(fresh);
  });
});
