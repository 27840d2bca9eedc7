import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReasonField } from '../../../../web/forum/reason-field.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const shown = (props: Omit<Parameters<typeof ReasonField>[0], 'refused'>) =>
  renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <ReasonField refused={undefined} {...props} />
    </TextsProvider>,
  );

describe('the field of a reason', () => {
  it('asks who acts on the topic of another', () => {
    for (const props of [{}, { isOwn: false }, { isOwn: false, carries: true }]) {
      expect(shown(props)).toContain('Needed when the text is not yours.');
      expect(shown(props)).not.toContain('optional');
    }
  });

  it('is not there for one’s own topic', () => {
    expect(shown({ isOwn: true })).toBe('');
  });

  it('may be left empty where one’s own topic takes others along, and says when it may not', () => {
    const field = shown({ isOwn: true, carries: true, told: 'authors' });
    expect(field).toContain('field__optional');
    expect(field).toContain('Needed only when more or fewer people will read their messages.');
  });
});
