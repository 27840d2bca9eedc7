import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { isSigned } from '../../../clients/typescript/examples/by-hand/webhook.ts';
import { retitle } from '../../../clients/typescript/examples/by-hand/write.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'clients/typescript/examples/by-hand');
const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`;
const FORMER = `whsec_${Buffer.alloc(32, 'b').toString('base64')}`;

describe('what the guide shows to those who write programs', () => {
  it('is what is run, word for word', () => {
    const guide = readFileSync(path.join(ROOT, 'docs/guide/integrer.md'), 'utf8');
    const files = readdirSync(FOLDER);
    expect(files.length).toBe(3);
    const shown = files.filter((file) =>
      guide.includes(`\`\`\`ts\n${readFileSync(path.join(FOLDER, file), 'utf8')}\`\`\``),
    );
    expect(shown).toEqual(files);
  });

  it('believes a message as the library does: of these minutes, whole, by a secret that counts', () => {
    const body = '{"type":"topic.created"}';
    const signed = (at: Date, by = SECRET) => ({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(by).sign('msg_1', at, body),
    });
    const now = new Date();
    const headers = signed(now);
    const both = `v1a,x ${signed(now, FORMER)['webhook-signature']} ${headers['webhook-signature']}`;
    expect(isSigned([SECRET], headers, body)).toBe(true);
    expect(isSigned([FORMER, SECRET], headers, body)).toBe(true);
    expect(isSigned([SECRET], { ...headers, 'webhook-signature': both }, body)).toBe(true);
    const lies = [
      isSigned([FORMER], headers, body),
      isSigned([], headers, body),
      isSigned([SECRET], headers, `${body} `),
      isSigned([SECRET], { ...headers, 'webhook-id': 'msg_2' }, body),
      isSigned([SECRET], { ...headers, 'webhook-timestamp': 'now' }, body),
      isSigned([SECRET], { ...headers, 'webhook-signature': 'v1,' }, body),
      isSigned([SECRET], { ...headers, 'webhook-signature': undefined }, body),
      isSigned([SECRET], signed(new Date(now.getTime() - 301_000)), body),
      isSigned([SECRET], signed(new Date(now.getTime() + 305_000)), body),
    ];
    expect(lies).toEqual(lies.map(() => false));
  });
});

describe('another title, as the guide gives it', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** The methods of the calls that were made, where each is answered with these states in turn, the last one ever after. */
  function answered(states: Record<'GET' | 'PATCH', number[]>): string[] {
    const asked: string[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
      const method = init?.method === 'PATCH' ? 'PATCH' : 'GET';
      asked.push(method);
      if (asked.length > 50) throw new Error('Without end');
      const [status] = states[method].length > 1 ? states[method].splice(0, 1) : states[method];
      return Response.json({ title: 'Before' }, { status: status!, headers: { etag: '"1"' } });
    });
    return asked;
  }
  const give = () => retitle('https://own.invalid', 'key', 'id', (title) => `${title}, after`);

  it('is tried again after what another changed', async () => {
    const asked = answered({ GET: [200], PATCH: [412, 200] });
    await give();
    expect(asked).toEqual(['GET', 'PATCH', 'GET', 'PATCH']);
  });

  it('says so where it is not let read, and writes nothing', async () => {
    const asked = answered({ GET: [403], PATCH: [412] });
    await expect(give()).rejects.toThrow(/^403 /);
    expect(asked).toEqual(['GET']);
  });

  it('gives up where others never stop', async () => {
    const asked = answered({ GET: [200], PATCH: [412] });
    await expect(give()).rejects.toThrow('Others change this topic');
    expect(asked.length).toBe(10);
  });
});
