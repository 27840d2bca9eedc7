import { expect, it } from '@jest/globals';
import { action } from '../../../../web/routes/words-new.tsx';

const RULE = {
  key: 'mots-a-eviter',
  label: 'Mots à éviter',
  family: 'civilite',
  type: 'literal',
  values: 'zinzolin',
  fields: 'post',
  action: 'hold',
  severity: 'medium',
  note: 'Pour voir',
  explanation: 'Ce mot est à éviter ici, dites-le autrement.',
};

/** What comes of the form of a rule with a file of words beside it. */
async function sent(
  fields: Record<string, string>,
  refusal: Error | null = null,
  file = 'mot\ncotisations\n"deux\nlignes"\n',
): Promise<unknown> {
  const body = new FormData();
  for (const [name, said] of Object.entries(fields)) body.append(name, said);
  body.append('file', new File([file], 'mots.csv', { type: 'text/csv' }));
  const context = {
    viewer: { actor: {}, member: {} },
    takenUp: null,
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: ({ code, fields: told }: { code: string; fields?: unknown }) => ({
      code,
      status: 422,
      fields: told,
    }),
    app: {
      words: {
        test: { execute: async () => ({ hits: [] }) },
        draft: { execute: () => (refusal ? Promise.reject(refusal) : { key: fields['key'] }) },
      },
    },
  };
  const request = new Request('http://own.invalid/admin/mots/nouvelle', {
    method: 'POST',
    body,
    headers: { accept: 'text/html' },
  });
  return action({ request, params: {}, context } as never);
}
const ALL = { values: 'zinzolin\nmot\ncotisations\ndeux lignes' };

it('words of a file stand in the field once they were tried, so that they are saved too', async () => {
  expect(await sent({ ...RULE, intent: 'try', sample: 'Un texte' })).toMatchObject({
    typed: { ...ALL, label: RULE.label },
  });
});

it('they stand there where the rule was refused, for whatever it was', async () => {
  const taken = Object.assign(new Error('Taken'), { kind: 'conflict', code: 'moderation.word-rule-known' });
  expect(await sent(RULE, taken)).toMatchObject({ data: { typed: ALL } });
  expect(await sent({ ...RULE, severity: '' })).toMatchObject({
    data: { problem: { code: 'request.invalid' }, typed: ALL },
  });
});

it('a file that is chosen again takes the place of what an earlier one added, and of nothing that was typed', async () => {
  const first = { ...RULE, values: 'zinzolin\r\nmot', intent: 'try' };
  const added = { values: 'zinzolin\nmot\ncotisations\ndeux lignes', fromFile: 'cotisations\ndeux lignes' };
  expect(await sent(first)).toMatchObject({ typed: added });
  expect(await sent({ ...first, ...added }, null, 'cotisation\n')).toMatchObject({
    typed: { values: 'zinzolin\nmot\ncotisation', fromFile: 'cotisation' },
  });
  expect(await sent({ ...first, ...added })).toMatchObject({ typed: added });
});

it('a file that cannot be read is refused beside its own field, with the line', async () => {
  expect(await sent(RULE, null, 'mot\n"deux\n')).toMatchObject({
    data: {
      problem: {
        code: 'site.import-unreadable',
        fields: [{ field: 'file', code: 'site.import-unreadable', details: { line: expect.any(Number) } }],
      },
      typed: { values: 'zinzolin' },
    },
  });
});
