import { expect, it } from '@jest/globals';
import { action } from '../../../../web/routes/desk-paragraph.tsx';

const ID = '0199dddd-0000-7000-8000-000000000001';

/** Which version of the paragraph the form of one that stands is taken to have shown. */
async function versionRead(version: Record<string, string>): Promise<unknown> {
  const asked: { readonly of: { readonly version: unknown } }[] = [];
  const body = new URLSearchParams({ title: 'Délais', body: 'Comptez dix jours.', ...version });
  const saveCannedParagraph = {
    execute: async (command: (typeof asked)[number]) => {
      asked.push(command);
      return { id: ID, told: [] };
    },
  };
  await action({
    request: new Request(`http://own.invalid/certification/paragraphes/${ID}`, { method: 'POST', body }),
    params: { id: ID },
    context: {
      viewer: { actor: {}, member: { id: 'bea', pseudonym: 'Bea' } },
      takenUp: null,
      keptForm: null,
      cameFrom: '/',
      onceItCame: () => Promise.resolve(null),
      mustPass: () => {},
      app: { official: { saveCannedParagraph } },
      problemOf: (why: Error) => {
        throw why;
      },
    },
  } as never).catch(() => null); // where it leads is another matter
  return asked[0]?.of.version;
}

it.each([
  ['that was opened before forms carried a version', {}, 0],
  ['that carries an empty one', { version: '' }, 0],
  ['that says what was read', { version: '3' }, 3],
])('the form of a paragraph %s is judged by that', async (_which, version, read) => {
  expect(await versionRead(version)).toBe(read);
});
