/**
 * The first hour of an integrator: registers a client, asks a question, receives the signed webhook that tells of it,
 * reads what it tells of, and writes every member to a file.
 *
 *   COMMUNITY_URL   where the community is, http://localhost:3000 unless told
 *   COMMUNITY_KEY   the key of a client that is registered already; without it one is registered, for which are needed
 *   ADMIN_EMAIL, ADMIN_PASSWORD   of somebody who may, the administrator of the demonstration unless told
 *   LISTEN_PORT     where the webhook is received, 4010 unless told; the site has to run with
 *                   WEBHOOK_ORIGINS=http://127.0.0.1:4010, since it sends nothing to private addresses otherwise
 *   MEMBERS_FILE    where members are written, one a line (NDJSON), members.ndjson unless told
 */
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { connect, readWebhook, type WebhookMessage } from '../src/index.ts';
import { register } from './register.ts';

const {
  COMMUNITY_URL: url = 'http://localhost:3000',
  COMMUNITY_KEY,
  ADMIN_EMAIL = 'admin@demo.test',
  ADMIN_PASSWORD = 'violon-argile-canevas-7',
  LISTEN_PORT = '4010',
  MEMBERS_FILE = 'members.ndjson',
} = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);

const community = connect({
  url,
  credentials: {
    key: COMMUNITY_KEY ?? (await register({ url, email: ADMIN_EMAIL, password: ADMIN_PASSWORD })),
  },
});
const { take } = community;
const { client } = await take(community.GET('/me'));
say(`client     ${client?.name}, which may ${client?.scopes.join(', ')}`);

// The other side: it believes nothing that is not signed, and answers soon.
let secret = '';
let told: (message: WebhookMessage) => void = () => {};
const message = new Promise<WebhookMessage>((resolve) => (told = resolve));
const server = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    try {
      const { message } = readWebhook(secret, req.headers, Buffer.concat(parts).toString());
      res.writeHead(204).end();
      told(message);
    } catch {
      res.writeHead(400).end();
    }
  });
});
server.listen(Number(LISTEN_PORT), '127.0.0.1');
await once(server, 'listening');

const added = await take(
  community.POST('/webhooks', {
    body: { url: `http://127.0.0.1:${LISTEN_PORT}/community`, events: ['topic.created'] },
  }),
);
secret = added.secret;
say(`webhook    ${added.webhook.url}`);

const { data: shelves } = await take(community.GET('/categories'));
const shelf = shelves.find(({ kinds }) => kinds.includes('question'));
if (!shelf) throw new Error('No category takes questions');
const asked = await take(
  community.POST('/topics', {
    body: {
      kind: 'question',
      categoryId: shelf.id,
      title: `A question that a program asks, at ${new Date().toISOString()}`,
      body: 'Does the webhook arrive, and is it signed?',
    },
  }),
);
say(`question   number ${asked.number}`);

const { type, data } = await message;
if (data.id !== asked.id) throw new Error(`Told of another topic: ${data.id}`);
say(`told       ${type} ${data.url}, signed`);
const read = await take(community.GET('/topics/{id}', { params: { path: { id: data.id } } }));
say(`read       ${read.title}`);

const file = createWriteStream(MEMBERS_FILE);
let members = 0;
for await (const member of community.every('/members')) {
  file.write(`${JSON.stringify(member)}\n`);
  members += 1;
}
file.end();
await once(file, 'close');
say(`members    ${members} in ${MEMBERS_FILE}`);

await take(community.DELETE('/webhooks/{id}', { params: { path: { id: added.webhook.id } } }));
await take(
  community.DELETE('/topics/{id}', { params: { path: { id: asked.id } }, body: { reason: 'Only tried' } }),
);
server.close();
say('done');
