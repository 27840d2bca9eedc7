import { describe, expect, it, jest } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { renderToStaticMarkup } from 'react-dom/server';
import { createTexts, TextsProvider, useT } from '../../../../web/lib/texts.tsx';
import { en } from '../../../../web/messages/en.ts';
import { fr } from '../../../../web/messages/fr.ts';

const paths = (node: object, prefix = ''): string[] =>
  Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${prefix}${name}`] : paths(value as object, `${prefix}${name}.`),
  );
const at = (node: object, path: string): string =>
  path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], node) as string;
/** Every argument of a message, however deep in its plurals; a plain sentence part has a value but no argument. */
const variables = (text: string): string[] => {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, value } = part as { type?: number; value?: unknown };
    if (typeof type === 'number' && type > 0 && typeof value === 'string') found.add(value);
    Object.values(part).forEach(walk);
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found];
};

describe('texts', () => {
  it('counts the French way: zero is singular', () => {
    const t = createTexts('fr');
    expect(t('ui.topic.replies', { count: 0 })).toBe('réponse');
    expect(t('ui.topic.replies', { count: 1 })).toBe('réponse');
    expect(t('ui.topic.replies', { count: 2 })).toBe('réponses');
    expect(t('ui.topic.replies', { count: 1_000_000 })).toBe('réponses');
  });

  it('counts the English way: zero is plural', () => {
    const t = createTexts('en');
    expect(t('ui.topic.replies', { count: 0 })).toBe('replies');
    expect(t('ui.topic.replies', { count: 1 })).toBe('reply');
    expect(t('ui.topic.replies', { count: 2 })).toBe('replies');
  });

  it('groups thousands as each language does', () => {
    expect(createTexts('fr')('ui.field.limit', { max: 20000 })).toBe('20\u202f000 caractères au plus');
    expect(createTexts('en')('ui.field.limit', { max: 20000 })).toBe('20,000 characters at most');
  });

  it('is made once per language', () => {
    expect(createTexts('fr')).toBe(createTexts('fr'));
    expect(createTexts('fr')).not.toBe(createTexts('en'));
  });

  it('never parses a message twice, nor a plain text at all', () => {
    const parse = jest.spyOn(IntlMessageFormat as unknown as { __parse: () => unknown }, '__parse');
    const t = createTexts('en');
    t('ui.form.toMend', { count: 3 });
    const once = parse.mock.calls.length;
    expect(once).toBe(1);
    t('ui.form.toMend', { count: 4 });
    t('ui.skip');
    t('ui.header.signIn');
    expect(parse.mock.calls.length).toBe(once);
    parse.mockRestore();
  });

  it('refuses a key that no dictionary holds, at compile time and at run time', () => {
    const t = createTexts('fr');
    // @ts-expect-error the key does not exist
    expect(() => t('ui.state.unheardOf')).toThrow('ui.state.unheardOf');
    // @ts-expect-error a branch of the tree is not a text
    expect(() => t('ui.state')).toThrow('ui.state');
  });

  it('puts elements inside a sentence', () => {
    function Sentence() {
      return useT().rich('ui.accepted.by', { name: <a href="/x">Contretemps</a> });
    }
    const html = renderToStaticMarkup(
      <TextsProvider locale="fr" now="2026-11-24T12:00:00Z">
        <Sentence />
      </TextsProvider>,
    );
    expect(html).toBe('Acceptée par <a href="/x">Contretemps</a>');
  });

  it('speaks only inside a provider', () => {
    function Lost() {
      return <p>{useT()('ui.skip')}</p>;
    }
    expect(() => renderToStaticMarkup(<Lost />)).toThrow('TextsProvider');
  });

  it('both languages hold the same keys with the same variables, and every message can be read', () => {
    expect(paths(en).sort()).toEqual(paths(fr).sort());
    for (const path of paths(fr)) {
      expect(() => new IntlMessageFormat(at(fr, path), 'fr', undefined, { ignoreTag: true })).not.toThrow();
      expect(() => new IntlMessageFormat(at(en, path), 'en', undefined, { ignoreTag: true })).not.toThrow();
      const surplus = variables(at(en, path)).filter((name) => !variables(at(fr, path)).includes(name));
      expect([path, surplus]).toEqual([path, []]);
    }
  });

  it('French texts keep French spacing: no ordinary space before double punctuation, no straight apostrophe', () => {
    const wrong = paths(fr).filter((path) => {
      const words = at(fr, path).replace(/\{\w+, (plural|select),/g, '');
      return / [;!?:»]|« |[a-zéèà]'[a-zéèà]/i.test(words);
    });
    expect(wrong).toEqual([]);
  });
});
