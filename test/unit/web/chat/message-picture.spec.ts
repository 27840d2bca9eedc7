import { expect, it } from '@jest/globals';
import type { ActionFunctionArgs } from '@remix-run/node';
import { MessageFormRequest } from '#interfaces/http/community/chat.request';
import { toProblem } from '#interfaces/http/problem-details';
import { withPicture } from '../../../../web/chat/message-picture.server.ts';
import { act, type Refused } from '../../../../web/lib/gates.server.ts';

const problem = { type: 'about:blank', title: 'Un avertissement', status: 422, code: 'request.invalid' };

/** What the form of a channel gets back where the message is refused. */
async function refused(fields: Readonly<Record<string, string>>, picture: File | null): Promise<Refused> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (picture) form.set('file', picture);
  const action = act('chat.write', MessageFormRequest, async (said, deed) => {
    await withPicture(said, deed);
    throw new Error('The rules about words warn of it');
  });
  const request = new Request('https://forum.example/salons/le-cafe', { method: 'POST', body: form });
  const context = {
    viewer: { actor: {} },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => {},
    problemOf: (error: unknown) => {
      const refusal = toProblem(error, 'fr', () => 'unforeseen');
      return refusal.status === 500 ? problem : refusal;
    },
    app: {
      files: {
        admit: { execute: async () => ({ isCounted: true }) },
        upload: { execute: async () => ({ path: '/fichiers/1.webp', width: 1, height: 1 }) },
      },
    },
  };
  const answer = await action({ request, params: {}, context } as unknown as ActionFunctionArgs);
  return (await (answer as unknown as Response).json()) as Refused;
}

const picture = new File([new Uint8Array([1])], 'atelier.png', { type: 'image/png' });
const clientId = '0199acad-0000-7000-8000-000000000001';

it('a message that is refused comes back with the picture that was sent along', async () => {
  const { typed } = await refused({ clientId, body: 'Mon atelier', alt: 'Un atelier' }, picture);
  expect(typed).toMatchObject({ clientId, body: 'Mon atelier\n\n![Un atelier](/fichiers/1.webp)', alt: '' });
});

it('a picture alone as well, and words alone as they were typed', async () => {
  const alone = await refused({ clientId, body: '', alt: 'Un atelier' }, picture);
  expect(alone.typed['body']).toBe('![Un atelier](/fichiers/1.webp)');
  const words = await refused({ clientId, body: 'Bonjour', alt: 'Un atelier' }, null);
  expect(words.typed).toMatchObject({ body: 'Bonjour', alt: 'Un atelier' });
});

it('a picture that is too large costs nobody their words, and is what is told to be too large', async () => {
  const large = new File([new Uint8Array(300 * 1024)], 'atelier.png', { type: 'image/png' });
  const { typed, problem: told } = await refused({ clientId, body: 'Mon atelier', alt: 'Un atelier' }, large);
  expect(typed).toEqual({ clientId, body: 'Mon atelier', alt: 'Un atelier' });
  expect(told).toMatchObject({ status: 413, fields: [{ field: 'file', code: 'request.too-large' }] });
});
