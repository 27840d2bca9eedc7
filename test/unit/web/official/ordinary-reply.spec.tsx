import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ComposeField } from '../../../../web/forum/compose-field.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { AsOneself } from '../../../../web/official/speaking.tsx';
import { draftedTerms, freshTerms, keptTerms, typedTerms } from '../../../../web/official/terms-fields.tsx';

const NOISETTE = { id: 'one', pseudonym: 'Noisette', branches: ['music'], avatarKey: null };

const around = (piece: ReactNode) => {
  const page = renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: NOISETTE as never, site: { contact: '' } as never }}>
        {piece}
      </PageFactsProvider>
    </TextsProvider>,
  );
  return { page, sends: (page.match(/<button[^>]*>/g) ?? []).filter((b) => b.includes('value="publish"')) };
};
const composing = (submit: string | null) =>
  around(
    <ComposeField place="topic:1" label="Answer" value="" draft={null} preview={null} submit={submit} />,
  );

describe('a reply in one’s own name, from a form from which the organisation may speak', () => {
  it('is not sent beside the text, but apart, with whose it is', () => {
    expect(composing(null).sends).toEqual([]);
    const { page, sends } = around(<AsOneself action="/sujets/moduler-812#repondre" />);
    expect(sends).toHaveLength(1);
    expect(sends[0]).toMatch(/formaction="\/sujets\/moduler-812#repondre"/i);
    expect(sends[0]).not.toContain('btn--main');
    expect(page).toContain('In your own name alone: Noisette');
  });

  it('is what the form of a topic is for, which an agent has like everybody', () => {
    const { sends } = around(<AsOneself main />);
    expect(sends[0]).not.toMatch(/formaction/i);
    expect(sends[0]).toContain('btn--main');
  });

  it('of who speaks for nobody else is sent beside the text', () => {
    const { sends } = composing('Publish');
    expect(sends).toHaveLength(1);
    expect(sends[0]).toContain('btn--main');
  });
});

describe('the terms of an answer that is kept as a draft', () => {
  const fresh = freshTerms(new Date('2026-11-27T12:00:00Z'), ['music']);
  const typed = {
    body: 'It is.',
    intent: 'draft',
    sources: 'A law\nAnother',
    branches: ['comics'],
    ruleIds: 'r1',
    validFrom: '01/12/2026',
    validTo: '',
    reviewBy: '01/06/2027',
  };

  it('come back as they were typed', () => {
    expect(typedTerms(draftedTerms(typed), fresh)).toEqual({
      sources: 'A law\nAnother',
      branches: ['comics'],
      ruleIds: ['r1'],
      validFrom: '01/12/2026',
      validTo: '',
      reviewBy: '01/06/2027',
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
