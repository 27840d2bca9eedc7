import { expect, it } from '@jest/globals';
import { until } from '../../../support/until.ts';
import { action as upload } from '../../../../web/routes/upload.tsx';
import { action as portrait } from '../../../../web/routes/profile-picture.tsx';

const MB = 1024 * 1024;
const ENOUGH = Object.assign(new Error('Enough'), { kind: 'too-many', code: 'community.written-enough' });
const BOUNDARY = 'x';
const field = (name: string, value: string, more = '') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

/** Somebody who sends pictures, as many as they may yet. */
function sender(left: number) {
  const counted: string[] = [];
  const taken: unknown[] = [];
  const context = {
    viewer: { actor: { memberId: 'lea' }, member: { id: 'lea', pseudonym: 'Léa' } },
    takenUp: null,
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: ({ code, kind }: { code: string; kind: string }) => ({
      code,
      status: kind === 'too-many' ? 429 : 422,
    }),
    app: {
      files: {
        admit: {
          execute: async () => {
            counted.push('once');
            if (counted.length > left) throw ENOUGH;
            return 'counted';
          },
        },
        upload: {
          execute: async (command: { counted: unknown }) => {
            taken.push(command.counted);
            return { path: '/fichiers/a.webp', width: 1, height: 1 };
          },
        },
      },
      members: { changeAvatar: { execute: async () => undefined } },
    },
  };
  const send = async (
    action: (args: never) => Promise<unknown>,
    body: BodyInit,
    told: number,
  ): Promise<{ status: number | undefined; typed: unknown }> => {
    const headers = {
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(told),
    };
    const init = { method: 'POST', body, headers, duplex: 'half' };
    const request = new Request('http://own.invalid/images/nouvelle', init as RequestInit);
    const answer = (await action({ request, params: {}, context } as never)) as {
      init?: { status: number };
      data?: { typed: unknown };
    };
    return { status: answer.init?.status, typed: answer.data?.typed };
  };
  return { counted, taken, send };
}

/** Says what it is called, and is silent until it is told to end. */
function begun(beginning: string): { readonly body: ReadableStream; end(): void } {
  let end = () => {};
  const body = new ReadableStream({
    start: (stream) => {
      stream.enqueue(new TextEncoder().encode(beginning));
      end = () => stream.close();
    },
  });
  return { body, end: () => end() };
}

it.each([
  ['a picture', upload],
  ['a portrait', portrait],
])('%s that is one too many counts before anything of it has come', async (_what, action) => {
  const { counted, send } = sender(0);
  const { body, end } = begun(field('alt', 'A cat'));
  const answer = send(action, body, 2 * MB);
  await until(async () => counted.length === 1);
  end();
  expect((await answer).status).toBe(429);
});

it('what stands beside it comes back, where it comes', async () => {
  const file = field('file', 'p'.repeat(MB), '; filename="a.png"');
  const form = `${field('alt', 'A cat')}${file}--${BOUNDARY}--\r\n`;
  expect(await sender(0).send(upload, form, form.length)).toEqual({ status: 429, typed: { alt: 'A cat' } });
});

it.each([MB, 100])('a picture of %i bytes counts once', async (bytes) => {
  const { counted, taken, send } = sender(1);
  const file = field('file', 'p'.repeat(bytes), '; filename="a.png"');
  const form = `${field('alt', 'A cat')}${file}--${BOUNDARY}--\r\n`;
  await send(upload, form, form.length);
  expect([counted, taken]).toEqual([['once'], ['counted']]);
});
