import sharp from 'sharp';
import { form, json, multipart } from '../input/bodies.ts';
import type { Answer, Question } from '../input/caller.ts';
import type { Entrance } from '../input/entrances.ts';
import { fieldsOf, plausible } from '../input/fields.ts';
import type { Expectation } from './expectations.ts';
import type { Operation } from './operations.ts';
import type { Outcome } from './rules.ts';
import type { Objects } from './world.ts';

/** A small picture, as a camera would send it. */
const PICTURE = {
  name: 'un-carre.png',
  type: 'image/png',
  bytes: await sharp({ create: { width: 64, height: 64, channels: 3, background: '#336699' } })
    .png()
    .toBuffer(),
};

function parameter(name: string, path: string, things: Objects): string {
  if (name === 'address') return `slug-${things.topicNumber}`;
  if (name === 'handle' || name === 'pseudonym') return things.handle;
  if (name === 'tag') return 'tva';
  if (name === 'slug') return things.categorySlug;
  if (name !== 'id') return 'rien';
  if (path.includes('/categories/')) return things.categoryId;
  return /topics|brouillons/.test(path) ? things.topicId : things.postId;
}

const addressOf = ({ path }: Entrance, things: Objects): string =>
  path.replace(/:(\w+)/g, (_, name: string) => parameter(name, path, things));

/** What a browser sends for a box that is ticked. */
const ticked = (sent: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value === true ? 'on' : value]));

const shownBy = (cookie: string | null, key: string | null): Record<string, string> =>
  key !== null ? { authorization: `Bearer ${key}` } : cookie !== null ? { cookie } : {};

/** The question that goes well for whoever may ask it. */
export function questionAt(
  { entrance, draws, fileField }: Operation,
  { fields, address }: Expectation,
  p: { things: Objects; cookie: string | null; key: string | null; origin: string },
): Question {
  const { things, cookie, key, origin } = p;
  const known = fieldsOf(entrance.request).filter(
    ({ name }) => entrance.kind !== 'api' || !entrance.path.includes(`:${name}`),
  );
  const plain = Object.fromEntries(known.map((field) => [field.name, plausible(field, things)]));
  const own = new Set(known.map(({ name }) => name));
  const chosen = Object.entries(fields(things)).filter(([name]) => own.has(name));
  const sent = { ...plain, ...Object.fromEntries(chosen) };
  const path = address ? address(things) : addressOf(entrance, things);
  const headers = { accept: draws ? 'text/html' : '*/*', ...shownBy(cookie, key) };
  if (entrance.method === 'GET') return { method: 'GET', path, headers };
  const body =
    entrance.kind === 'api'
      ? json(sent)
      : fileField === null
        ? form(ticked(sent))
        : multipart(ticked(sent), [[fileField, PICTURE]]);
  return {
    method: entrance.method,
    path,
    headers: {
      ...headers,
      ...(key === null && { origin }),
      ...(body.type !== null && { 'content-type': body.type }),
    },
    body: body.bytes,
  };
}

const BY_STATUS: Readonly<Record<number, Outcome>> = {
  400: 'invalid',
  401: 'sign-in',
  403: 'no',
  404: 'hidden',
  409: 'rule',
  410: 'gone',
  412: 'rule',
  415: 'invalid',
  422: 'invalid',
};

/** What an answer comes to. */
export function outcomeOf({ status, headers }: Answer): Outcome {
  if (status >= 300 && status < 400) {
    const place = headers.location ?? '';
    if (place.includes('/connexion?')) return 'sign-in';
    return place.includes('/compte/identite?') ? 'identity' : 'yes';
  }
  if (status >= 200 && status < 300) return 'yes';
  return BY_STATUS[status] ?? 'fault';
}
